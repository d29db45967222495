package org.deadwax.server.delivery.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.Track;
import org.deadwax.server.delivery.entitlement.Entitlement;
import org.deadwax.server.delivery.page.ReleaseShelf.Shelved;
import org.jspecify.annotations.Nullable;

/** What somebody may do with the tracks of one release. */
record TrackRights(OpenedDelivery opened, Shelved shelved, List<Entitlement> entitlements) {

    enum May {
        HEAR,
        /** It was bought, and is not out. */
        WAIT,
        /** Another track of the release was bought, and the release is out. */
        PREVIEW,
        NOTHING
    }

    static TrackRights of(OpenedDelivery opened, Shelved shelved) {
        return new TrackRights(opened, shelved, opened.of(shelved.release().id()));
    }

    May may(Track track) {
        boolean bought = entitlements.stream().anyMatch(each -> !each.ended() && covers(each, track.id()));
        if (entitlements.stream().anyMatch(each -> each.open(opened.now()) && covers(each, track.id()))
                || (bought && granted(track))) {
            return May.HEAR;
        }
        if (bought) {
            return May.WAIT;
        }
        return holds() && out() ? May.PREVIEW : May.NOTHING;
    }

    /** Not everything that was bought has ended. */
    boolean holds() {
        return entitlements.stream().anyMatch(each -> !each.ended());
    }

    /** Whether the whole release may be fetched as one. */
    boolean whole() {
        return entitlements.stream().anyMatch(each -> each.trackId() == null && each.open(opened.now()));
    }

    /** Those that a click on the track redeems: what is not out is not redeemed by a track that came ahead. */
    List<UUID> redeemedBy(UUID trackId) {
        return entitlements.stream()
                .filter(each -> each.open(opened.now()) && covers(each, trackId))
                .map(Entitlement::id)
                .toList();
    }

    List<UUID> redeemedByAlbum() {
        return entitlements.stream()
                .filter(each -> each.open(opened.now()) && each.trackId() == null)
                .map(Entitlement::id)
                .toList();
    }

    /** When what is not open does; null when all is, or nobody knows. */
    @Nullable
    Instant opensAt() {
        return entitlements.stream()
                .filter(each -> !each.ended() && !each.open(opened.now()))
                .map(Entitlement::opensAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    ZoneId zone() {
        return opened.opening().zone(shelved.release().streetZone(), opened.fanZone());
    }

    private boolean out() {
        LocalDate street = shelved.release().streetDate();
        return street != null && !LocalDate.ofInstant(opened.now(), zone()).isBefore(street);
    }

    private boolean granted(Track track) {
        LocalDate date = track.instantGratDate();
        return date != null && !LocalDate.ofInstant(opened.now(), zone()).isBefore(date);
    }

    private static boolean covers(Entitlement entitlement, UUID trackId) {
        return entitlement.trackId() == null || entitlement.trackId().equals(trackId);
    }
}
