package org.deadwax.server.catalog.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Finding;
import org.deadwax.model.Finding.Fix;
import org.deadwax.model.Finding.Severity;
import org.deadwax.model.Finding.Stop;
import org.deadwax.model.Release;
import org.deadwax.server.catalog.ReleaseMedia.Cover;
import org.deadwax.server.catalog.ReleaseMedia.Stand;
import org.deadwax.server.catalog.ReleaseMedia.TrackMaster;
import org.jspecify.annotations.Nullable;

/** Which tracks cannot be delivered for want of a master, and whether the cover can. */
final class MissingMedia {

    private static final Fix UPLOADS = new Fix(Fix.Kind.GO, "Show uploads", null);
    private static final Fix ARTWORK = new Fix(Fix.Kind.GO, "Show artwork", null);

    private MissingMedia() {}

    /** @param masters by track */
    static List<Finding> masters(Release release, Map<UUID, TrackMaster> masters) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < release.tracks().size(); i++) {
            TrackMaster master = masters.get(release.tracks().get(i).id());
            String track = "Track " + (i + 1);
            String field = "tracks[" + i + "].master";
            if (master == null) {
                findings.add(stops("MASTER_MISSING", field, track + " has no master.", UPLOADS));
            } else if (master.stand() == Stand.CHECKING) {
                findings.add(stops("MASTER_CHECKING", field, track + "’s master is still being checked.", UPLOADS));
            } else if (master.stand() == Stand.REJECTED) {
                findings.add(stops(
                        "MASTER_REJECTED", field, track + "’s master was rejected" + reason(master.reason()), UPLOADS));
            }
        }
        return findings;
    }

    static List<Finding> cover(Optional<Cover> cover) {
        if (cover.isEmpty()) {
            return List.of(stops("ARTWORK_MISSING", "artwork", "There is no cover.", ARTWORK));
        }
        return switch (cover.get().stand()) {
            case ACCEPTED -> List.of();
            case CHECKING ->
                List.of(stops("ARTWORK_CHECKING", "artwork", "The cover is still being checked.", ARTWORK));
            case REJECTED ->
                List.of(stops(
                        "ARTWORK_REJECTED",
                        "artwork",
                        "The cover was rejected" + reason(cover.get().reason()),
                        ARTWORK));
        };
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "." : ": " + reason;
    }

    private static Finding stops(String code, String field, String sentence, Fix fix) {
        return new Finding(code, Severity.BLOCKER, List.of(Stop.DELIVERY), sentence, field, fix);
    }
}
