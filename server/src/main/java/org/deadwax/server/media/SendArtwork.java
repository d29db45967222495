package org.deadwax.server.media;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkState;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.core.exception.SdkException;

/** Covers and booklets on their way: one piece each, straight to storage, proved like masters. */
@Component
public class SendArtwork {

    static final long LARGEST = 36L << 20;
    private static final int LONGEST_NOTE = 500;

    private final Catalogue catalogue;
    private final Artworks artworks;
    private final StoredArtwork stored;
    private final Storage storage;
    private final LocalRoom room;
    private final MediaSettings settings;
    private final CheckQueue queue;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    SendArtwork(
            Catalogue catalogue,
            Artworks artworks,
            StoredArtwork stored,
            Storage storage,
            LocalRoom room,
            MediaSettings settings,
            CheckQueue queue,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.artworks = artworks;
        this.stored = stored;
        this.storage = storage;
        this.room = room;
        this.settings = settings;
        this.queue = queue;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same file goes on, and is done at once when it is the newest of its kind already. */
    public ArtworkUpload start(Access access, UUID releaseId, ArtworkStart start) {
        FilesOfArtists.requireTheirs(access, catalogue.releaseFor(access, releaseId));
        String name = check(start);
        room.requireFor(start.sizeBytes());
        Artwork artwork = transactions.execute(status -> {
            Optional<UUID> known = known(access, releaseId, start);
            UUID id = known.orElseGet(() -> add(access, releaseId, start, name));
            return stored.find(access.labelId(), id).orElseThrow();
        });
        if (artwork.state() != ArtworkState.SENDING) {
            return new ArtworkUpload(artwork, null);
        }
        String sha256 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(start.fingerprint()));
        return new ArtworkUpload(
                artwork, storage.ticketForAll(key(access, releaseId, artwork.id()), sha256, settings.ticketLife()));
    }

    private static String check(ArtworkStart start) {
        if (start.kind() == null) {
            throw ProblemException.invalid("kind", "Say whether it is a COVER or a BOOKLET.");
        }
        String name = FileNames.forPeople(start.fileName());
        Checksums.requireHex("fingerprint", start.fingerprint());
        Fields fields = new Fields();
        fields.optionalText("note", start.note(), LONGEST_NOTE);
        if (start.sizeBytes() < 1) {
            fields.wrong("sizeBytes", "“" + name + "” is empty.");
        }
        if (start.sizeBytes() > LARGEST) {
            fields.wrong(
                    "sizeBytes",
                    "“" + name + "” has " + Math.ceilDiv(start.sizeBytes(), 1L << 20)
                            + " MB, and 36 MB is the most. Export it smaller.");
        }
        fields.check();
        return name;
    }

    private static String key(Access access, UUID releaseId, UUID id) {
        return "label/" + access.labelId() + "/artwork/" + releaseId + "/" + id;
    }

    private Optional<UUID> known(Access access, UUID releaseId, ArtworkStart start) {
        return jdbc.sql("""
                        SELECT id FROM (
                            SELECT id, fingerprint, size_bytes FROM artwork
                            WHERE label_id = :label AND release_id = :release AND kind = :kind
                              AND (state IN ('CHECKING', 'ACCEPTED') AND discard_asked_at IS NULL
                                   OR state = 'SENDING' AND fingerprint = :fingerprint)
                            ORDER BY uploaded_at DESC, id DESC LIMIT 1) newest
                        WHERE fingerprint = :fingerprint AND size_bytes = :size
                        """)
                .param("label", access.labelId())
                .param("release", releaseId)
                .param("kind", start.kind().name())
                .param("fingerprint", start.fingerprint())
                .param("size", start.sizeBytes())
                .query(UUID.class)
                .optional();
    }

    private UUID add(Access access, UUID releaseId, ArtworkStart start, String name) {
        UUID id = jdbc.sql("SELECT uuidv7()").query(UUID.class).single();
        SignedIn who = SignedIn.current();
        return jdbc.sql("""
                        INSERT INTO artwork (id, label_id, release_id, kind, object_key, file_name, size_bytes, fingerprint,
                                             state, person_id, uploaded_by, uploaded_at, note)
                        VALUES (:id, :label, :release, :kind, :key, :name, :size, :fingerprint, 'SENDING', :person, :by,
                                :now, nullif(:note, ''))
                        ON CONFLICT (label_id, release_id, kind, fingerprint) WHERE state = 'SENDING'
                        DO UPDATE SET size_bytes = excluded.size_bytes, uploaded_at = excluded.uploaded_at
                        RETURNING id
                        """)
                .param("id", id)
                .param("label", access.labelId())
                .param("release", releaseId)
                .param("kind", start.kind().name())
                .param("key", key(access, releaseId, id))
                .param("name", name)
                .param("size", start.sizeBytes())
                .param("fingerprint", start.fingerprint())
                .param("person", who.personId())
                .param("by", who.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("note", start.note() == null ? "" : start.note().strip())
                .query(UUID.class)
                .single();
    }

    /** All of it was sent; asked again is fine. @throws ProblemException 409 when storage has not got it */
    public Artwork complete(Access access, UUID artworkId) {
        Artwork artwork = artworks.find(access, artworkId);
        if (artwork.state() != ArtworkState.SENDING) {
            return artwork;
        }
        ArtworkFile file = transactions
                .execute(status -> stored.file(access.labelId(), artworkId))
                .orElseThrow();
        requireArrived(file);
        Artwork complete = transactions.execute(status -> {
            int changed = jdbc.sql("""
                            UPDATE artwork SET state = 'CHECKING', uploaded_at = :now
                            WHERE label_id = :label AND id = :id AND state = 'SENDING'
                            """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("label", access.labelId())
                    .param("id", artworkId)
                    .update();
            if (changed > 0) {
                audit.record(
                        "artwork.sent",
                        "artwork " + artworkId,
                        "Sent “" + artwork.fileName() + "” as "
                                + artwork.kind().name().toLowerCase(Locale.ROOT) + " of release "
                                + artwork.releaseId() + ".");
            }
            return artworks.find(access, artworkId);
        });
        queue.soon();
        return complete;
    }

    private void requireArrived(ArtworkFile file) {
        try {
            storage.held(file.key());
        } catch (Storage.Lost e) {
            ProblemException missing = new ProblemException(
                    409,
                    "parts-missing",
                    "Nothing has arrived",
                    "“" + file.fileName() + "” is not in storage yet. Send it, and complete it then.");
            missing.initCause(e);
            throw missing;
        } catch (SdkException e) {
            throw Storage.away(e);
        }
    }
}
