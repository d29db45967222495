package org.deadwax.server.catalog.exchange.ern;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deadwax.model.Credit;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** Everybody a message names, once, under a reference of their own. Somebody with another number is somebody else. */
final class ErnParties {

    private record Named(
            String name, @Nullable String isni, @Nullable String ipi) {}

    private final Map<Named, String> references = new LinkedHashMap<>();

    /** @param label as the sleeve prints it */
    static ErnParties of(Release release, String label) {
        ErnParties parties = new ErnParties();
        parties.reference(label);
        release.artists().forEach(artist -> parties.reference(artist.name()));
        release.tracks().forEach(track -> {
            track.artists().forEach(artist -> parties.reference(artist.name()));
            track.credits().forEach(parties::reference);
        });
        return parties;
    }

    String reference(String name) {
        return reference(new Named(name, null, null));
    }

    String reference(Credit credit) {
        return reference(new Named(credit.name(), credit.isni(), credit.ipi()));
    }

    private String reference(Named named) {
        return references.computeIfAbsent(named, key -> "P" + (references.size() + 1));
    }

    void write(ErnOut out) {
        out.element(
                "PartyList",
                () -> references.forEach((named, reference) -> out.element("Party", () -> {
                    out.text("PartyReference", reference);
                    out.element("PartyName", () -> out.text("FullName", named.name));
                    if (named.isni != null || named.ipi != null) {
                        out.element("PartyId", () -> {
                            out.text("ISNI", named.isni);
                            out.text("IpiNameNumber", named.ipi);
                        });
                    }
                })));
    }
}
