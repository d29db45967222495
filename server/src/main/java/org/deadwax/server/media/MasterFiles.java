package org.deadwax.server.media;

import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.Download;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Playback;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Leave to hear a master, or to fetch it back, straight from storage. */
@Component
public class MasterFiles {

    private final Masters masters;
    private final StoredMasters stored;
    private final Storage storage;
    private final MediaSettings settings;
    private final TransactionTemplate transactions;

    MasterFiles(
            Masters masters,
            StoredMasters stored,
            Storage storage,
            MediaSettings settings,
            TransactionTemplate transactions) {
        this.masters = masters;
        this.stored = stored;
        this.storage = storage;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** @throws ProblemException 409 when it was not accepted or its audio is gone */
    public Playback playback(Access access, UUID masterId) {
        Master master = masters.find(access, masterId);
        Master.Audio audio = master.audio();
        MasterVersions.requireAudio(master);
        if (master.state() != MasterState.ACCEPTED || audio == null) {
            throw new ProblemException(
                    409,
                    "not-accepted",
                    "Not accepted",
                    "“" + master.fileName() + "” is not accepted yet, and cannot be heard before.");
        }
        MasterObject object = object(access, masterId);
        Storage.Fetch fetch =
                storage.leaveToFetch(object.key(), object.contentType(), "inline", settings.playbackLife());
        return new Playback(
                fetch.url(),
                fetch.expiresAt(),
                object.contentType(),
                Objects.requireNonNullElse(object.container(), ""),
                audio.codec(),
                audio.sampleRateHz(),
                audio.bitDepth(),
                audio.channels(),
                audio.durationMillis(),
                master.sizeBytes());
    }

    /** Any version, as it was delivered and under the name it had. */
    public Download download(Access access, UUID masterId) {
        Master master = masters.find(access, masterId);
        MasterVersions.requireAudio(master);
        MasterObject object = object(access, masterId);
        Storage.Fetch fetch = storage.leaveToFetch(
                object.key(), object.contentType(), Disposition.attachment(master.fileName()), settings.playbackLife());
        return new Download(fetch.url(), fetch.expiresAt(), master.fileName(), master.sizeBytes());
    }

    private MasterObject object(Access access, UUID masterId) {
        return transactions
                .execute(status -> stored.object(access.labelId(), masterId))
                .orElseThrow();
    }
}
