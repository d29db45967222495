package org.deadwax.desktop.uploads;

import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.upload.UploadEngine;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadListener;
import org.deadwax.desktop.upload.UploadRequest;

record EngineQueue(UploadEngine engine) implements UploadQueue {

    @Override
    public void add(List<UploadRequest> files) {
        engine.add(files);
    }

    @Override
    public List<UploadItem> items() {
        return engine.items();
    }

    @Override
    public void pause(UUID item) {
        engine.pause(item);
    }

    @Override
    public void resume(UUID item) {
        engine.resume(item);
    }

    @Override
    public void pauseAll() {
        engine.pauseAll();
    }

    @Override
    public void resumeAll() {
        engine.resumeAll();
    }

    @Override
    public void retry(UUID item) {
        engine.retry(item);
    }

    @Override
    public void moveFirst(UUID item) {
        engine.moveFirst(item);
    }

    @Override
    public void moveUp(UUID item) {
        engine.moveUp(item);
    }

    @Override
    public void moveDown(UUID item) {
        engine.moveDown(item);
    }

    @Override
    public void putBack(UUID item) {
        engine.putBack(item);
    }

    @Override
    public void cancel(UUID item) {
        engine.cancel(item);
    }

    @Override
    public void dismiss(UUID item) {
        engine.dismiss(item);
    }

    @Override
    public void limit(long bytesPerSecond) {
        engine.limit(bytesPerSecond);
    }

    @Override
    public void addListener(UploadListener listener) {
        engine.addListener(listener);
    }
}
