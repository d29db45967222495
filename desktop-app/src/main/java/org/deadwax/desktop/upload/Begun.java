package org.deadwax.desktop.upload;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.deadwax.model.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A file that the server expects.
 *
 * @param before what the journal held when it began: what was sent in an earlier life
 * @param sums of its parts; null when it was read in an earlier life
 * @param reading that is still going on; null when the server knows already which file it is
 * @param naming tells the server once it is read
 */
record Begun(
        Upload upload,
        JournalEntry before,
        @Nullable PartSums sums,
        @Nullable Reading reading,
        @Nullable FutureTask<Upload> naming)
        implements AutoCloseable {

    static Begun read(Upload upload, JournalEntry before, @Nullable PartSums sums) {
        return new Begun(upload, before, sums, null, null);
    }

    static Begun reading(Upload upload, JournalEntry before, Reading reading, FutureTask<Upload> naming) {
        Thread.ofVirtual().name("upload-naming").start(naming);
        return new Begun(upload, before, reading, reading, naming);
    }

    /** Waits until the server knows which file it is. */
    void named() throws UploadFailure, UploadRefused, InterruptedException {
        if (naming == null) {
            return;
        }
        try {
            naming.get();
        } catch (CancellationException e) {
            throw new InterruptedException("stopped");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UploadFailure failure -> throw failure;
                case UploadRefused refused -> throw refused;
                case InterruptedException stopped -> throw new InterruptedException(stopped.getMessage());
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /** Nothing of it goes on. */
    @Override
    public void close() {
        if (reading != null) {
            reading.stop();
        }
        if (naming != null) {
            naming.cancel(true);
        }
    }
}
