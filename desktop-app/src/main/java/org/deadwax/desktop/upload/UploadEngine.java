package org.deadwax.desktop.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import okhttp3.OkHttpClient;

/**
 * The queue of masters on their way. Everything it must remember lies in its journal folder, so that it goes on where it
 * was after a crash of the program or of the server. All methods return at once.
 */
public final class UploadEngine implements AutoCloseable {

    /**
     * @param storage for the audio itself, straight to object storage: give it none of the session's interceptors
     * @param journal the folder that holds the queue; made when missing. One engine per folder
     */
    public UploadEngine(UploadApi api, OkHttpClient storage, Path journal, UploadSettings settings) {
        throw new UnsupportedOperationException();
    }

    /** Reads the journal and goes on with what it holds. Add listeners before. */
    public void start() {
        throw new UnsupportedOperationException();
    }

    /** Queues files; one that is in the queue for the same track already goes on instead. In the given order. */
    public List<UploadItem> add(List<UploadRequest> files) {
        throw new UnsupportedOperationException();
    }

    /** The queue, in its order. */
    public List<UploadItem> items() {
        throw new UnsupportedOperationException();
    }

    public void pause(UUID itemId) {
        throw new UnsupportedOperationException();
    }

    public void resume(UUID itemId) {
        throw new UnsupportedOperationException();
    }

    public void pauseAll() {
        throw new UnsupportedOperationException();
    }

    public void resumeAll() {
        throw new UnsupportedOperationException();
    }

    /** Again, from where it was: for failed items. */
    public void retry(UUID itemId) {
        throw new UnsupportedOperationException();
    }

    /** Before all others that wait. */
    public void moveFirst(UUID itemId) {
        throw new UnsupportedOperationException();
    }

    /** Stops it, takes it off the queue, and tells the server to forget its parts. The file stays. */
    public void cancel(UUID itemId) {
        throw new UnsupportedOperationException();
    }

    /** Takes a settled item off the list. */
    public void dismiss(UUID itemId) {
        throw new UnsupportedOperationException();
    }

    public void addListener(UploadListener listener) {
        throw new UnsupportedOperationException();
    }

    public void removeListener(UploadListener listener) {
        throw new UnsupportedOperationException();
    }

    /** Stops sending and keeps the queue for the next start. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
