package org.deadwax.desktop.artwork;

import java.io.IOException;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.api.StoredFile;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkUpload;

/** Brings a file to storage in one piece and says so to the server; waits. Begun again, it goes on or is done at once. */
record ArtworkSender(DeadwaxApi api, UUID label, OkHttpClient storage) {

    /** @param progress from 0 to 1 */
    Artwork send(UUID release, ArtworkFile file, DoubleConsumer progress) throws IOException {
        ArtworkStart start = file.start();
        ArtworkUpload upload = api.startArtwork(label, release, start);
        if (upload.ticket() == null) {
            return upload.artwork();
        }
        StoredFile.send(
                storage, file.path(), upload.ticket(), bytes -> progress.accept((double) bytes / start.sizeBytes()));
        return api.completeArtwork(label, upload.artwork().id());
    }
}
