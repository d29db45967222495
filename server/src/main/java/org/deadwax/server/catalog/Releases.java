package org.deadwax.server.catalog;

import java.util.UUID;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Role;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.OnceOnly;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Making and changing releases. A release's version counts changes of itself and its tracks; products have their own. What
 * is published is the label's: its artist may look, and changes it no more.
 */
@Component
public class Releases {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Catalogue catalogue;
    private final Artists artists;
    private final TrackList trackList;
    private final OnceOnly onceOnly;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Releases(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Catalogue catalogue,
            Artists artists,
            TrackList trackList,
            OnceOnly onceOnly,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.artists = artists;
        this.trackList = trackList;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.events = events;
    }

    public Release create(Access access, ReleaseEdit edit, @Nullable String key) {
        CheckedRelease release = CheckedRelease.of(edit);
        return onceOnly.create(access, key, edit, Release.class, () -> {
            checkArtist(access, release);
            UUID id = jdbc.sql("""
                    INSERT INTO release (label_id, artist_id, title, catalogue_number, street_date, street_zone)
                    VALUES (:label, :artist, :title, :number, :date, :zone) RETURNING id
                    """)
                    .param("label", access.labelId())
                    .param("artist", release.artistId())
                    .param("title", release.title())
                    .param("number", release.catalogueNumber())
                    .param("date", release.streetDate())
                    .param("zone", release.streetZone())
                    .query(UUID.class)
                    .single();
            trackList.save(access.labelId(), id, release.tracks());
            audit.record("release.created", "release " + id, "Made “" + release.title() + "”.");
            return catalogue.releaseFor(access, id);
        });
    }

    /** @throws ProblemException 412 when it was changed since; 404 when it is not theirs */
    public Release save(Access access, UUID id, IfMatch ifMatch, ReleaseEdit edit) {
        CheckedRelease release = CheckedRelease.of(edit);
        Release saved = transactions.execute(status -> {
            Release before = locked(access, id, ifMatch);
            checkArtist(access, release);
            jdbc.sql("""
                    UPDATE release SET artist_id = :artist, title = :title, catalogue_number = :number,
                        street_date = :date, street_zone = :zone, version = version + 1, changed_at = now()
                    WHERE label_id = :label AND id = :id
                    """)
                    .param("artist", release.artistId())
                    .param("title", release.title())
                    .param("number", release.catalogueNumber())
                    .param("date", release.streetDate())
                    .param("zone", release.streetZone())
                    .param("label", access.labelId())
                    .param("id", id)
                    .update();
            trackList.save(access.labelId(), id, release.tracks());
            audit.record("release.changed", "release " + id, "Changed “" + before.title() + "”.");
            return catalogue.releaseFor(access, id);
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return saved;
    }

    /** The label stands by it: for its owners and managers. */
    public Release publish(Access access, UUID id, IfMatch ifMatch) {
        return transactions.execute(status -> {
            Release before = locked(access, id, ifMatch);
            if (before.streetDate() == null || before.tracks().isEmpty()) {
                throw new ProblemException(
                        409,
                        "not-ready",
                        "Not ready",
                        "“" + before.title() + "” needs a street date and at least one track before it is published.");
            }
            if (before.state() == ReleaseState.DRAFT) {
                jdbc.sql("""
                        UPDATE release SET state = 'PUBLISHED', version = version + 1, changed_at = now()
                        WHERE label_id = :label AND id = :id
                        """).param("label", access.labelId()).param("id", id).update();
                audit.record("release.published", "release " + id, "Published “" + before.title() + "”.");
            }
            return catalogue.releaseFor(access, id);
        });
    }

    /** @throws ProblemException 409 when it is published or something still needs it, as a master or a sale */
    public void delete(Access access, UUID id, IfMatch ifMatch) {
        try {
            transactions.executeWithoutResult(status -> {
                Release before = locked(access, id, ifMatch);
                if (before.state() != ReleaseState.DRAFT) {
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
        jdbc.sql("SELECT 1 FROM release WHERE label_id = :label AND id = :id FOR UPDATE")
                .param("label", access.labelId())
                .param("id", id)
                .query(row -> {});
        Release release = catalogue.releaseFor(access, id);
        ifMatch.check("release", release.version());
        if (access.role() == Role.ARTIST && release.state() != ReleaseState.DRAFT) {
            throw ProblemException.forbidden(
                    "“" + release.title() + "” is published. Ask the label's manager to change it.");
        }
        return release;
    }

    private void checkArtist(Access access, CheckedRelease release) {
        if (!artists.exists(access, release.artistId())) {
            throw ProblemException.invalid(
                    "artistId", "The label has no artist " + release.artistId() + ". Choose one, or add them first.");
        }
    }
}
