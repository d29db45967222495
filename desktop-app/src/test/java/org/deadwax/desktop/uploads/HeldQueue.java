package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadListener;
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.upload.UploadState;
import org.jspecify.annotations.Nullable;

/** A queue that nothing happens on but what a test and a person do; it keeps its order as the engine does. */
final class HeldQueue implements UploadQueue {

    final List<UploadItem> items = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    final List<UploadRequest> added = new ArrayList<>();
    private final Map<UUID, UploadItem> gone = new HashMap<>();
    private @Nullable UploadListener listener;

    HeldQueue onItsWay() {
        items.addAll(Cartography.items());
        return this;
    }

    void change(UploadItem item) {
        items.replaceAll(each -> each.id().equals(item.id()) ? item : each);
        tell(item);
    }

    void tell(UploadItem item) {
        if (listener != null) {
            listener.changed(item);
        }
    }

    UploadListener listener() {
        if (listener == null) {
            throw new AssertionError("Nobody listens.");
        }
        return listener;
    }

    List<String> names() {
        return items.stream().map(UploadItem::fileName).toList();
    }

    private UploadItem find(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    private void note(String what, UUID id) {
        done.add(what + " " + find(id).fileName());
    }

    private void move(UUID id, int by) {
        List<UploadItem> idle = items.stream()
                .filter(item -> item.state() == UploadState.WAITING || item.state() == UploadState.PAUSED)
                .toList();
        UploadItem item = find(id);
        int at = idle.indexOf(item);
        if (at >= 0 && at + by >= 0 && at + by < idle.size()) {
            UploadItem neighbour = idle.get(at + by);
            int one = items.indexOf(item);
            int other = items.indexOf(neighbour);
            items.set(one, neighbour);
            items.set(other, item);
            tell(item);
        }
    }

    private void takeOff(UUID id) {
        UploadItem item = find(id);
        gone.put(id, item);
        items.remove(item);
        listener().removed(id);
    }

    @Override
    public void add(List<UploadRequest> files) {
        added.addAll(files);
    }

    @Override
    public List<UploadItem> items() {
        return List.copyOf(items);
    }

    @Override
    public void pause(UUID item) {
        note("pause", item);
    }

    @Override
    public void resume(UUID item) {
        note("resume", item);
    }

    @Override
    public void pauseAll() {
        done.add("pause all");
    }

    @Override
    public void resumeAll() {
        done.add("resume all");
    }

    @Override
    public void retry(UUID item) {
        note("retry", item);
    }

    @Override
    public void moveFirst(UUID item) {
        note("first", item);
    }

    @Override
    public void moveUp(UUID item) {
        move(item, -1);
    }

    @Override
    public void moveDown(UUID item) {
        move(item, 1);
    }

    @Override
    public void cancel(UUID item) {
        note("cancel", item);
        takeOff(item);
    }

    @Override
    public void dismiss(UUID item) {
        note("dismiss", item);
        takeOff(item);
    }

    @Override
    public void putBack(UUID item) {
        UploadItem back = gone.remove(item);
        if (back != null) {
            items.add(back);
            note("put back", item);
            tell(back);
        }
    }

    @Override
    public void limit(long bytesPerSecond) {
        done.add("limit " + bytesPerSecond);
    }

    @Override
    public void addListener(UploadListener hears) {
        listener = hears;
    }
}
