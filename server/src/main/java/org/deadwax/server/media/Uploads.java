package org.deadwax.server.media;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Master;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartSize;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.TrackPlace;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.core.exception.SdkException;

/** Masters on their way: who may send which bytes where, and what has arrived. The bytes themselves never come here. */
@Component
public class Uploads {

    private static final int PARTS_PER_CALL = 1_000;
    private static final int LONGEST_ETAG = 200;

    private final StoredUploads uploads;
    private final StoredMasters masters;
    private final Storage storage;
    private final LocalRoom room;
    private final MediaSettings settings;
    private final Catalogue catalogue;
    private final TransactionTemplate transactions;

    Uploads(
            StoredUploads uploads,
            StoredMasters masters,
            Storage storage,
            LocalRoom room,
            MediaSettings settings,
            Catalogue catalogue,
            TransactionTemplate transactions) {
        this.uploads = uploads;
        this.masters = masters;
        this.storage = storage;
        this.room = room;
        this.settings = settings;
        this.catalogue = catalogue;
        this.transactions = transactions;
    }

    /** @param fresh false when it goes on with what was there */
    public record Started(Upload upload, boolean fresh) {}

    /** The same file for the same track goes on, and is done at once when it is that track's newest master already. */
    public Started start(Access access, UploadStart start) {
        String name = FileNames.forPeople(start.fileName());
        requireWhatItIs(start);
        if (start.sizeBytes() < 1 || start.sizeBytes() > PartSize.LARGEST_FILE) {
            throw ProblemException.invalid(
                    "sizeBytes", start.sizeBytes() < 1 ? "“" + name + "” is empty." : "“" + name + "” is too large.");
        }
        TrackPlace place = catalogue.trackFor(access, start.trackId());
        FilesOfArtists.requireTheirs(access, catalogue.releaseFor(access, place.releaseId()));
        String fingerprint = start.fingerprint();
        if (fingerprint == null) {
            requireNew(access, start, name);
        } else {
            Optional<Upload> known = transactions.execute(status -> known(access, start, fingerprint));
            if (known.isPresent()) {
                return new Started(known.get(), false);
            }
        }
        room.requireFor(start.sizeBytes());
        return begin(access, start, name);
    }

    private static void requireWhatItIs(UploadStart start) {
        if (start.fingerprint() != null || start.glance() == null) {
            Checksums.requireHex("fingerprint", start.fingerprint());
        }
        if (start.glance() != null) {
            Checksums.requireHex("glance", start.glance());
        }
    }

    /** Nothing is sent twice: what may be here already is read first. */
    private void requireNew(Access access, UploadStart start, String name) {
        String glance = Objects.requireNonNull(start.glance());
        boolean maybe = Boolean.TRUE.equals(transactions.execute(
                status -> uploads.mayBeKnown(access.labelId(), start.trackId(), start.sizeBytes(), glance)));
        if (maybe) {
            throw new ProblemException(
                    409,
                    "fingerprint-needed",
                    "Fingerprint needed",
                    "“" + name + "” may be here already, all of it or in part. Start it with the fingerprint of the"
                            + " whole file.");
        }
    }

    private Optional<Upload> known(Access access, UploadStart start, String fingerprint) {
        UUID label = access.labelId();
        return uploads.underWay(label, start.trackId(), fingerprint)
                .or(() -> masters.uploadOfNewest(label, start.trackId(), fingerprint)
                        .flatMap(id -> uploads.find(label, id)))
                .filter(row -> row.sizeBytes() == start.sizeBytes())
                .map(row -> {
                    uploads.touch(row);
                    return told(row);
                });
    }

    private Started begin(Access access, UploadStart start, String name) {
        UUID label = access.labelId();
        UUID id = uploads.newId();
        String key = "label/" + label + "/master/" + start.trackId() + "/" + id;
        String multipart = storage.begin(key);
        UploadRow row = new UploadRow(
                id,
                label,
                start.trackId(),
                name,
                start.sizeBytes(),
                start.fingerprint(),
                start.glance(),
                PartSize.forFile(start.sizeBytes()),
                PartSize.parts(start.sizeBytes()),
                key,
                multipart,
                "OPEN");
        Started started = transactions.execute(status -> uploads.add(row, access.personId())
                ? new Started(told(row), true)
                : new Started(
                        known(access, start, Objects.requireNonNull(start.fingerprint()))
                                .orElseThrow(),
                        false));
        if (!started.fresh()) {
            storage.abort(key, multipart);
        }
        return started;
    }

    public Upload find(Access access, UUID uploadId) {
        return transactions.execute(status -> told(row(access, uploadId)));
    }

    /**
     * What a file is that was begun before it was read. Told again is fine.
     *
     * @throws ProblemException 409 when the same file is on its way in another upload: cancel this one, and start it anew
     */
    public Upload name(Access access, UUID uploadId, String fingerprint) {
        Checksums.requireHex("fingerprint", fingerprint);
        return transactions.execute(status -> {
            UploadRow row = open(access, uploadId);
            if (row.fingerprint() != null && !row.fingerprint().equals(fingerprint)) {
                throw ProblemException.invalid(
                        "fingerprint", "“" + row.fileName() + "” was said to be another file before. Send it anew.");
            }
            if (!uploads.name(row, fingerprint)) {
                throw new ProblemException(
                        409,
                        "under-way",
                        "On its way already",
                        "“" + row.fileName() + "” is on its way in another upload, which goes on.");
            }
            return told(row);
        });
    }

    /** Leave to send these parts, and with these checksums only. */
    public List<PartTicket> tickets(Access access, UUID uploadId, List<UploadPart> parts) {
        UploadRow row = transactions.execute(status -> open(access, uploadId));
        requireNumbers(row, parts.stream().map(UploadPart::number).toList());
        parts.forEach(part -> Checksums.requireBase64("sha256", part.sha256()));
        String multipart = multipart(row);
        return parts.stream()
                .map(part -> storage.ticket(row.key(), multipart, part, settings.ticketLife()))
                .toList();
    }

    public Upload confirm(Access access, UUID uploadId, List<PartDone> parts) {
        return transactions.execute(status -> {
            UploadRow row = open(access, uploadId);
            requireNumbers(row, parts.stream().map(PartDone::number).toList());
            for (PartDone part : parts) {
                Checksums.requireBase64("sha256", part.sha256());
                if (part.etag() == null || part.etag().isBlank() || part.etag().length() > LONGEST_ETAG) {
                    throw ProblemException.invalid("etag", "Part " + part.number() + " has no ETag of storage.");
                }
            }
            uploads.confirm(row, parts);
            return told(row);
        });
    }

    /** Its parts are forgotten. What became a master stays. */
    public void cancel(Access access, UUID uploadId) {
        UploadRow row = transactions.execute(status -> {
            UploadRow open = open(access, uploadId);
            uploads.close(open, "CANCELLED", false);
            return open;
        });
        try {
            storage.abort(row.key(), multipart(row));
        } catch (SdkException e) {
            return; // storage is away: the sweep comes by
        }
        transactions.executeWithoutResult(status -> uploads.close(row, "CANCELLED", true));
    }

    Upload told(UploadRow row) {
        Master master =
                row.complete() ? masters.ofUpload(row.labelId(), row.id()).orElse(null) : null;
        List<Integer> confirmed =
                uploads.parts(row).stream().map(ConfirmedPart::number).toList();
        return new Upload(
                row.id(),
                row.trackId(),
                row.fileName(),
                row.sizeBytes(),
                row.partBytes(),
                row.parts(),
                confirmed,
                master);
    }

    /** What was cancelled or swept is not there any more. */
    private UploadRow row(Access access, UUID uploadId) {
        UploadRow row = uploads.find(access.labelId(), uploadId)
                .filter(found -> found.open() || found.complete())
                .orElseThrow(() -> ProblemException.notFound("There is no upload " + uploadId + "."));
        catalogue.trackFor(access, row.trackId());
        return row;
    }

    UploadRow open(Access access, UUID uploadId) {
        UploadRow row = row(access, uploadId);
        if (row.complete()) {
            throw new ProblemException(
                    409,
                    "upload-complete",
                    "All parts are there",
                    "“" + row.fileName() + "” is complete; nothing can be sent or taken back any more.");
        }
        return row;
    }

    static String multipart(UploadRow row) {
        if (row.multipartId() == null) {
            throw new IllegalStateException("Upload " + row.id() + " is open and unknown to storage.");
        }
        return row.multipartId();
    }

    private static void requireNumbers(UploadRow row, List<Integer> numbers) {
        if (numbers.isEmpty() || numbers.size() > PARTS_PER_CALL) {
            throw ProblemException.invalid("", "Name 1 to " + PARTS_PER_CALL + " parts at a time.");
        }
        Set<Integer> seen = new HashSet<>();
        for (int number : numbers) {
            if (number < 1 || number > row.parts() || !seen.add(number)) {
                throw ProblemException.invalid(
                        "number",
                        "Parts are 1 to " + row.parts() + ", each named once; " + number + " is not one more of them.");
            }
        }
    }
}
