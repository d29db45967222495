package org.deadwax.server.catalog.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.AskChanges;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.Problem;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.catalog.history.ReleaseHistory;
import org.deadwax.server.catalog.history.WordsOfRelease;
import org.deadwax.server.catalog.release.Derived;
import org.deadwax.server.catalog.release.Edition;
import org.deadwax.server.catalog.release.PublishedEditions;
import org.deadwax.server.catalog.release.ReleaseStates;
import org.deadwax.server.catalog.release.StoredReleases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From an artist's hands into the label's and to the public: submitting, taking back, asking for changes, publishing, giving
 * a revision up. The label stands by what is published: only its owners and managers publish.
 */
@Component
public class Approval {

    private static final int LONGEST_NOTE = 10_000;

    private final TransactionTemplate transactions;
    private final StoredReleases stored;
    private final ReleaseStates states;
    private final PublishedEditions editions;
    private final Derived derived;
    private final Comments comments;
    private final ReleaseHistory history;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Approval(
            TransactionTemplate transactions,
            StoredReleases stored,
            ReleaseStates states,
            PublishedEditions editions,
            Derived derived,
            Comments comments,
            ReleaseHistory history,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.stored = stored;
        this.states = states;
        this.editions = editions;
        this.derived = derived;
        this.comments = comments;
        this.history = history;
        this.audit = audit;
        this.events = events;
    }

    /** Hands a draft or revision to the label. @throws ProblemException 409 when there is nothing to hand in */
    public Release submit(Access access, UUID id, IfMatch ifMatch, @Nullable String note) {
        String words = note(note);
        return transactions.execute(status -> {
            Release before = locked(access, id, ifMatch);
            if (before.state() == ReleaseState.SUBMITTED) {
                return before;
            }
            if (before.state() == ReleaseState.PUBLISHED) {
                throw wrongState(before, "is published and unchanged since: there is nothing to hand in.");
            }
            return step(
                    access, before, ReleaseState.SUBMITTED, What.SUBMITTED, "release.submitted", "Submitted", words);
        });
    }

    /** Takes back what waits for approval. */
    public Release withdraw(Access access, UUID id, IfMatch ifMatch) {
        return transactions.execute(status -> {
            Release before = locked(access, id, ifMatch);
            if (before.state() != ReleaseState.SUBMITTED) {
                throw wrongState(before, "does not wait for approval, so it cannot be taken back.");
            }
            ReleaseState state = before.publishedRevision() > 0 ? ReleaseState.REVISED : ReleaseState.DRAFT;
            return step(access, before, state, What.WITHDRAWN, "release.withdrawn", "Took back", null);
        });
    }

    /** Gives it back to the artist with comments. */
    public Release askChanges(Access access, UUID id, IfMatch ifMatch, AskChanges ask) {
        String words = note(ask.note());
        return transactions.execute(status -> {
            Release before = locked(access, id, ifMatch);
            if (before.state() != ReleaseState.SUBMITTED) {
                throw wrongState(before, "does not wait for approval. Changes are asked for of what was submitted.");
            }
            if (words == null && ask.comments().isEmpty()) {
                throw ProblemException.invalid("note", "Say what shall be changed, in a note or at a field.");
            }
            comments.add(access, before, ask.comments());
            return step(
                    access,
                    before,
                    ReleaseState.CHANGES_ASKED,
                    What.CHANGES_ASKED,
                    "release.changes-asked",
                    "Asked for changes of",
                    words);
        });
    }

    /**
     * The edition that is worked on becomes the published one; nothing happens when it is.
     *
     * @throws ProblemException 409 when it holds what cannot be read, or has no title, street date or track
     */
    public Release publish(Access access, UUID id, IfMatch ifMatch) {
        Release published = transactions.execute(status -> {
            Release before = locked(access, id, ifMatch);
            if (before.state() == ReleaseState.PUBLISHED) {
                return before;
            }
            checkReady(before);
            Release last = stored.visible(access, id, Edition.PUBLISHED).orElse(null);
            editions.publish(access.labelId(), List.of(id));
            comments.allDone(access, id);
            List<FieldChange> changes = last == null ? List.of() : WordsOfRelease.changes(last, before);
            history.record(access, id, What.PUBLISHED, null, changes);
            audit.record("release.published", "release " + id, "Published “" + before.title() + "”.");
            return stored.visible(access, id);
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return published;
    }

    /** Gives up the revision that is worked on: what is published is worked on again. */
    public Release discard(Access access, UUID id, IfMatch ifMatch) {
        return transactions.execute(status -> {
            Release before = locked(access, id, ifMatch);
            if (before.publishedRevision() == 0 || before.state() == ReleaseState.PUBLISHED) {
                throw wrongState(before, "has no revision beside a published edition.");
            }
            Release last = stored.visible(access, id, Edition.PUBLISHED).orElseThrow();
            editions.restore(access.labelId(), id);
            derived.renew(access.labelId(), List.of(id));
            comments.allDone(access, id);
            history.record(access, id, What.REVISION_DISCARDED, null, WordsOfRelease.changes(before, last));
            audit.record(
                    "release.revision-discarded", "release " + id, "Gave up the revision of “" + last.title() + "”.");
            return stored.visible(access, id);
        });
    }

    private Release step(
            Access access,
            Release before,
            ReleaseState state,
            What what,
            String action,
            String words,
            @Nullable String note) {
        states.set(access.labelId(), before.id(), state);
        history.record(access, before.id(), what, note, List.of());
        audit.record(action, "release " + before.id(), words + " “" + before.title() + "”.");
        return stored.visible(access, before.id());
    }

    private Release locked(Access access, UUID id, IfMatch ifMatch) {
        stored.lock(access.labelId(), List.of(id));
        Release release = stored.visible(access, id);
        ifMatch.check("release", release.version());
        return release;
    }

    private static ProblemException wrongState(Release release, String reason) {
        return new ProblemException(409, "wrong-state", "Not now", "“" + release.title() + "” " + reason);
    }

    private static @Nullable String note(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
            throw ProblemException.invalid(
                    "note", "At most " + LONGEST_NOTE + " characters; this has " + note.length());
        }
        return note.strip();
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
