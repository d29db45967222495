package org.deadwax.server.media;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkState;
import org.deadwax.model.Download;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Covers and booklets of releases. The newest accepted one of a kind is the release's; the others are its history. */
@Component
public class Artworks {

    private static final int LONGEST_NOTE = 500;

    private final StoredArtwork stored;
    private final Catalogue catalogue;
    private final Storage storage;
    private final VersionRemoval removal;
    private final MediaSettings settings;
    private final CheckQueue queue;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    Artworks(
            StoredArtwork stored,
            Catalogue catalogue,
            Storage storage,
            VersionRemoval removal,
            MediaSettings settings,
            CheckQueue queue,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.stored = stored;
        this.catalogue = catalogue;
        this.storage = storage;
        this.removal = removal;
        this.settings = settings;
        this.queue = queue;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of both kinds, the newest first. */
    public List<Artwork> ofRelease(Access access, UUID releaseId) {
        catalogue.releaseFor(access, releaseId);
        return transactions.execute(status -> stored.ofRelease(access.labelId(), releaseId));
    }

    public Artwork find(Access access, UUID artworkId) {
        Artwork artwork = transactions
                .execute(status -> stored.find(access.labelId(), artworkId))
                .orElseThrow(() -> none(artworkId));
        try {
            catalogue.releaseFor(access, artwork.releaseId());
        } catch (ProblemException e) {
            throw none(artworkId);
        }
        return artwork;
    }

    private static ProblemException none(UUID artworkId) {
        return ProblemException.notFound("There is no artwork " + artworkId + ".");
    }

    /** Why there is this version. @param text null or blank takes it back */
    public Artwork note(Access access, UUID artworkId, @Nullable String text) {
        Artwork artwork = find(access, artworkId);
        Fields fields = new Fields();
        String note = fields.optionalText("text", text, LONGEST_NOTE);
        fields.check();
        return transactions.execute(status -> {
            jdbc.sql("UPDATE artwork SET note = :note WHERE label_id = :label AND id = :id")
                    .param("note", note)
                    .param("label", access.labelId())
                    .param("id", artworkId)
                    .update();
            record("artwork.noted", artwork, note == null ? "took the note back" : "noted “" + note + "”");
            return find(access, artworkId);
        });
    }

    /** Looks at it once more; it stays what it is until that is done. */
    public Artwork recheck(Access access, UUID artworkId) {
        Artwork artwork = find(access, artworkId);
        requireKept(artwork);
        Artwork asked = transactions.execute(status -> {
            int fresh = jdbc.sql("""
                            UPDATE artwork SET recheck_asked_at = :now, claimed_until = '-infinity', attempts = 0
                            WHERE label_id = :label AND id = :id AND recheck_asked_at IS NULL
                              AND state IN ('ACCEPTED', 'REJECTED') AND discard_asked_at IS NULL
                            """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("label", access.labelId())
                    .param("id", artworkId)
                    .update();
            if (fresh > 0) {
                record("artwork.recheck-asked", artwork, "asked for new checks");
            }
            return find(access, artworkId);
        });
        queue.soon();
        return asked;
    }

    /**
     * Removes the file of an earlier version; the version itself stays in the history, with who did it and why.
     *
     * @throws ProblemException 409 when it is the release's current one, or the file is gone already
     */
    public Artwork remove(Access access, UUID artworkId, @Nullable String why) {
        Artwork artwork = find(access, artworkId);
        String reason = VersionRemoval.reason(why);
        requireKept(artwork);
        Artwork removed = transactions.execute(status -> {
            stored.file(access.labelId(), artworkId);
            if (find(access, artworkId).current() || artwork.state() == ArtworkState.CHECKING) {
                throw new ProblemException(
                        409,
                        "current-artwork",
                        "In use",
                        "“" + artwork.fileName() + "” is the release's own. Upload the next version first.");
            }
            removal.mark(VersionRemoval.Of.ARTWORK, access, artworkId, reason);
            record("artwork.removed", artwork, "removed it: " + reason);
            return find(access, artworkId);
        });
        removal.soon();
        return removed;
    }

    /** As it was delivered and under the name it had. */
    public Download download(Access access, UUID artworkId) {
        Artwork artwork = find(access, artworkId);
        requireKept(artwork);
        ArtworkFile file = transactions
                .execute(status -> stored.file(access.labelId(), artworkId))
                .orElseThrow();
        Storage.Fetch fetch = storage.leaveToFetch(
                file.key(),
                "application/octet-stream",
                Disposition.attachment(artwork.fileName()),
                settings.playbackLife());
        return new Download(fetch.url(), fetch.expiresAt(), artwork.fileName(), artwork.sizeBytes());
    }

    private static void requireKept(Artwork artwork) {
        boolean refused = artwork.state() == ArtworkState.REJECTED && artwork.waitsFor() == null;
        if (artwork.state() == ArtworkState.SENDING || refused || artwork.removed() != null) {
            throw new ProblemException(
                    409,
                    "file-gone",
                    "The file is not kept",
                    "“" + artwork.fileName()
                            + "” is not in storage: it is still being sent, was refused or was removed."
                            + " Drop it again.");
        }
    }

    /** The small picture of a cover. */
    public Small small(Access access, UUID artworkId) {
        return small(find(access, artworkId));
    }

    /** @throws ProblemException 404 when the release has no accepted cover */
    public Small smallOfRelease(Access access, UUID releaseId) {
        return ofRelease(access, releaseId).stream()
                .filter(artwork -> artwork.kind() == ArtworkKind.COVER && artwork.current())
                .findFirst()
                .map(this::small)
                .orElseThrow(() -> ProblemException.notFound("The release has no cover yet."));
    }

    private Small small(Artwork artwork) {
        if (artwork.kind() != ArtworkKind.COVER
                || artwork.state() != ArtworkState.ACCEPTED
                || artwork.removed() != null) {
            throw ProblemException.notFound("“" + artwork.fileName() + "” has no small picture.");
        }
        return new Small(artwork.id(), artwork.releaseId());
    }

    /** A cover that has small pictures. */
    public record Small(UUID artworkId, UUID releaseId) {

        /** Bytes never change: another cover is another artwork. */
        public String tag(int pixels) {
            return "\"" + artworkId + "-" + pixels + "\"";
        }
    }

    /** A JPEG, a few kilobytes. @param pixels 64, 128, 320 or 640 */
    public byte[] jpeg(Access access, Small small, int pixels) {
        try {
            return storage.bytes("label/" + access.labelId() + "/artwork/" + small.releaseId() + "/" + small.artworkId()
                    + StoredArtwork.suffix(pixels));
        } catch (Storage.Lost e) {
            throw ProblemException.notFound("The small picture is gone. Have the cover checked again.");
        }
    }

    /** @throws ProblemException 404 for another size than there is */
    public static void requireSize(int pixels) {
        if (!Thumbnails.SIZES.contains(pixels)) {
            throw ProblemException.notFound("Small pictures are 64, 128, 320 or 640 pixels wide, not " + pixels + ".");
        }
    }

    private void record(String action, Artwork artwork, String what) {
        audit.record(
                action,
                "artwork " + artwork.id(),
                "Version " + artwork.version() + " of release " + artwork.releaseId() + ", “" + artwork.fileName()
                        + "”: " + what + ".");
    }
}
