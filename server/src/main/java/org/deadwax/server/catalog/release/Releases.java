package org.deadwax.server.catalog.release;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.Billing;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Role;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.OnceOnly;
import org.deadwax.server.catalog.InUse;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.catalog.artist.ArtistNames;
import org.deadwax.server.catalog.history.ReleaseHistory;
import org.deadwax.server.catalog.history.WordsOfRelease;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Making and changing releases. A release's version counts changes of itself and its tracks; products have their own. A
 * change of a published release makes or changes the draft of its next revision, and leaves what is published alone.
 */
@Component
public class Releases {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final StoredReleases stored;
    private final ReleaseRows rows;
    private final TrackList trackList;
    private final Derived derived;
    private final ArtistNames artists;
    private final ReleaseHistory history;
    private final OnceOnly onceOnly;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Releases(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            StoredReleases stored,
            ReleaseRows rows,
            TrackList trackList,
            Derived derived,
            ArtistNames artists,
            ReleaseHistory history,
            OnceOnly onceOnly,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.stored = stored;
        this.rows = rows;
        this.trackList = trackList;
        this.derived = derived;
        this.artists = artists;
        this.history = history;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.events = events;
    }

    /** @throws ProblemException 404 when it is not theirs */
    public Release get(Access access, UUID id) {
        return transactions.execute(status -> stored.visible(access, id));
    }

    /** @throws ProblemException 404 when it is not theirs or was never published */
    public Release published(Access access, UUID id) {
        return transactions.execute(status -> stored.visible(access, id, Edition.PUBLISHED)
                .orElseThrow(() -> ProblemException.notFound("There is no published release " + id + ".")));
    }

    /** The newest first. @throws ProblemException 404 when it is not theirs */
    public Page<HistoryEntry> history(Access access, UUID id, Paging paging) {
        return transactions.execute(status -> {
            stored.visible(access, id);
            return history.of(access.labelId(), id, paging);
        });
    }

    /** @throws ProblemException 422 for what cannot be kept; what is only wrong comes back among the findings */
    public Release create(Access access, ReleaseEdit edit, @Nullable String key) {
        return onceOnly.create(access, key, edit, Release.class, () -> {
            ReleaseEdit release = ReleaseReading.of(edit, zone(access));
            checkArtists(access, release);
            UUID id = rows.insert(access.labelId(), release);
            trackList.save(access.labelId(), id, release.tracks());
            derived.renew(access.labelId(), List.of(id));
            Release made = stored.visible(access, id);
            history.record(access, id, What.CREATED, null, List.of());
            audit.record("release.created", "release " + id, "Made “" + release.title() + "”.");
            return made;
        });
    }

    /** @throws ProblemException 412 when it was changed since; 404 when it is not theirs */
    public Release save(Access access, UUID id, IfMatch ifMatch, ReleaseEdit edit) {
        Release saved = transactions.execute(status -> {
            Release before = locked(access, id, ifMatch);
            if (access.role() == Role.ARTIST && before.state() == ReleaseState.SUBMITTED) {
                throw new ProblemException(
                        409,
                        "submitted",
                        "With the label",
                        "“" + before.title() + "” waits for approval. Take it back first, then change it.");
            }
            ReleaseEdit release = ReleaseReading.of(edit, ZoneId.of(before.streetZone()));
            if (release.equals(before.edit())) {
                return before;
            }
            checkArtists(access, release);
            rows.update(
                    access.labelId(),
                    id,
                    release,
                    before.state() == ReleaseState.PUBLISHED ? ReleaseState.REVISED : before.state());
            trackList.save(access.labelId(), id, release.tracks());
            derived.renew(access.labelId(), List.of(id));
            Release after = stored.visible(access, id);
            history.record(access, id, What.CHANGED, null, WordsOfRelease.changes(before, after));
            audit.record("release.changed", "release " + id, "Changed “" + before.title() + "”.");
            return after;
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return saved;
    }

    /** @throws ProblemException 409 when it was published or something still needs it, as a master or a sale */
    public void delete(Access access, UUID id, IfMatch ifMatch) {
        try {
            transactions.executeWithoutResult(status -> {
                Release before = locked(access, id, ifMatch);
                if (before.publishedRevision() > 0) {
                    throw new ProblemException(
                            409,
                            "published",
                            "Published",
                            "“" + before.title() + "” is published and stays. Only a draft can be deleted.");
                }
                jdbc.sql("DELETE FROM release WHERE label_id = :label AND id = :id")
                        .param("label", access.labelId())
                        .param("id", id)
                        .update();
                audit.record("release.deleted", "release " + id, "Deleted the draft “" + before.title() + "”.");
            });
        } catch (DataIntegrityViolationException e) {
            throw InUse.problem("release", e);
        }
        events.publishEvent(new ProductsChanged(access.labelId()));
    }

    /** Nobody else changes it until this transaction ends. */
    private Release locked(Access access, UUID id, IfMatch ifMatch) {
        stored.lock(access.labelId(), List.of(id));
        Release release = stored.visible(access, id);
        ifMatch.check("release", release.version());
        return release;
    }

    private ZoneId zone(Access access) {
        return ZoneId.of(jdbc.sql("SELECT zone FROM label WHERE id = :label")
                .param("label", access.labelId())
                .query(String.class)
                .single());
    }

    /** They are the label's, and for an artist at least one main artist is their own. */
    private void checkArtists(Access access, ReleaseEdit release) {
        Set<UUID> named = new HashSet<>();
        release.artists().forEach(artist -> named.add(artist.artistId()));
        release.tracks().forEach(track -> track.artists().forEach(artist -> named.add(artist.artistId())));
        Set<UUID> known = artists.of(access.labelId(), named).keySet();
        for (UUID artist : named) {
            if (!known.contains(artist)) {
                throw ProblemException.invalid(
                        "artists", "The label has no artist " + artist + ". Choose one, or add them first.");
            }
        }
        if (release.artists().stream().noneMatch(artist -> isMain(artist) && access.sees(artist.artistId()))) {
            throw ProblemException.invalid(
                    "artists", "None of your artists is a main artist of it. Keep one, or ask the label.");
        }
    }

    private static boolean isMain(Billing artist) {
        return artist.role() == ArtistRole.MAIN;
    }
}
