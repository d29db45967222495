package org.deadwax.server.catalog.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.Problem;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.catalog.history.ReleaseHistory;
import org.deadwax.server.catalog.history.WordsOfRelease;
import org.deadwax.server.catalog.release.Edition;
import org.deadwax.server.catalog.release.StoredReleases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.ProblemException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishing, and what leads to it. The label stands by what is published: only its owners and managers publish. */
@Component
public class Approval {

    private final TransactionTemplate transactions;
    private final StoredReleases stored;
    private final PublishedEditions editions;
    private final ReleaseHistory history;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Approval(
            TransactionTemplate transactions,
            StoredReleases stored,
            PublishedEditions editions,
            ReleaseHistory history,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.stored = stored;
        this.editions = editions;
        this.history = history;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The edition that is worked on becomes the published one; nothing happens when it is.
     *
     * @throws ProblemException 409 when it holds what cannot be read, or has no title, street date or track
     */
    public Release publish(Access access, UUID id, IfMatch ifMatch) {
        Release published = transactions.execute(status -> {
            stored.lock(access.labelId(), List.of(id));
            Release before = stored.visible(access, id);
            ifMatch.check("release", before.version());
            if (before.state() == ReleaseState.PUBLISHED) {
                return before;
            }
            checkReady(before);
            Release last = stored.visible(access, id, Edition.PUBLISHED).orElse(null);
            editions.publish(access.labelId(), List.of(id));
            history.record(
                    access, id, What.PUBLISHED, null, last == null ? List.of() : WordsOfRelease.changes(last, before));
            audit.record("release.published", "release " + id, "Published “" + before.title() + "”.");
            return stored.visible(access, id);
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return published;
    }

    private static void checkReady(Release release) {
        List<Problem.Field> missing = new ArrayList<>();
        release.findings().stream()
                .filter(finding ->
                        !finding.stops().isEmpty() && !finding.field().startsWith("products["))
                .forEach(finding -> missing.add(new Problem.Field(finding.field(), finding.sentence())));
        if (release.streetDate() == null) {
            missing.add(new Problem.Field("streetDate", "There is no street date."));
        }
        if (release.tracks().isEmpty()) {
            missing.add(new Problem.Field("tracks", "There is no track."));
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    409,
                    "not-ready",
                    "Not ready",
                    "“" + release.title() + "” cannot be published yet. "
                            + missing.getFirst().message(),
                    missing);
        }
    }
}
