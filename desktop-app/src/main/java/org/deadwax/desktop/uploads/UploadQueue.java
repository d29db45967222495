package org.deadwax.desktop.uploads;

import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.upload.UploadEngine;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadListener;
import org.deadwax.desktop.upload.UploadRequest;

/** What the screen asks of the upload engine; every method returns at once. */
public interface UploadQueue {

    void add(List<UploadRequest> files);

    List<UploadItem> items();

    void pause(UUID item);

    void resume(UUID item);

    void pauseAll();

    void resumeAll();

    void retry(UUID item);

    void moveFirst(UUID item);

    /** Before the one before it that waits as well. */
    void moveUp(UUID item);

    void moveDown(UUID item);

    void cancel(UUID item);

    void dismiss(UUID item);

    /** What was cancelled or dismissed a moment ago. */
    void putBack(UUID item);

    void limit(long bytesPerSecond);

    void addListener(UploadListener listener);

    static UploadQueue of(UploadEngine engine) {
        return new EngineQueue(engine);
    }
}
