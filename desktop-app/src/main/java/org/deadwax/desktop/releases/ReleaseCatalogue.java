package org.deadwax.desktop.releases;

import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.api.NotConnected;
import org.deadwax.model.BulkChange;
import org.deadwax.model.BulkResult;
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseCounts;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** A label's releases on the server, page by page. Every method waits for the answer. */
public record ReleaseCatalogue(DeadwaxApi api, UUID label) {

    Page<ReleaseSummary> page(ReleaseFilter filter, ReleaseSort sort, @Nullable String after, int limit) {
        return api.releases(
                label,
                filter.q(),
                filter.standing(),
                filter.artist(),
                filter.format(),
                filter.genre(),
                filter.from(),
                filter.until(),
                filter.ready(),
                (sort.down() ? "-" : "") + sort.by().id(),
                after,
                limit);
    }

    /** How many the same words find in each standing, whichever of them is shown. */
    ReleaseCounts counts(ReleaseFilter filter) {
        return api.countReleases(
                label,
                filter.q(),
                filter.artist(),
                filter.format(),
                filter.genre(),
                filter.from(),
                filter.until(),
                filter.ready());
    }

    /** Asks once more when the answer is lost, which may be all that was: without it nobody could take the change back. */
    BulkResult change(BulkChange change) {
        String key = UUID.randomUUID().toString();
        try {
            return api.bulkChange(label, key, change);
        } catch (NotConnected lost) {
            return api.bulkChange(label, key, change);
        }
    }

    BulkResult undo(UUID change) {
        return api.undoBulkChange(label, change);
    }
}
