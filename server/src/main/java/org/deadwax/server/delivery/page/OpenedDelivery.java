package org.deadwax.server.delivery.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deadwax.server.delivery.entitlement.Entitlement;
import org.deadwax.server.delivery.entitlement.Opening;
import org.jspecify.annotations.Nullable;

/**
 * What a link opens, as it stands now.
 *
 * @param name of the order, as people call it; null when nobody knows
 * @param fanZone IANA name; null while unknown
 */
record OpenedDelivery(
        UUID labelId,
        UUID id,
        String labelName,
        @Nullable String name,
        @Nullable String fanZone,
        boolean seen,
        Opening opening,
        List<Entitlement> entitlements,
        Instant now) {

    /** Releases in the order they were bought, each once. */
    List<UUID> releases() {
        return entitlements.stream().map(Entitlement::releaseId).distinct().toList();
    }

    List<Entitlement> of(UUID releaseId) {
        return entitlements.stream()
                .filter(entitlement -> entitlement.releaseId().equals(releaseId))
                .toList();
    }
}
