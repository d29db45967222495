package org.deadwax.desktop.uploads;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadListener;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Release;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;

/** The queue of masters as long as one is signed in, shown as often as {@link #pulse} is called. FX thread only. */
public final class UploadsViewModel {

    private final UploadQueue queue;
    private final UUID label;
    private final TrackPlaces places;
    private final MatchDraft draft;
    private final ObservableList<RunningTask> tasks;
    private final RunningTask task;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private final ReadOnlyObjectWrapper<UploadsPicture> picture = new ReadOnlyObjectWrapper<>(UploadsPicture.NOTHING);
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
    private final ReadOnlyStringWrapper addBlocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /**
     * @param queue what is on its way; listened to from now on
     * @param tasks the cards at the foot of the drawer
     * @param settings where the releases of the queue are remembered
     */
    public UploadsViewModel(
            UploadQueue queue,
            DeadwaxApi api,
            LabelAccess label,
            Background background,
            Navigation navigation,
            ObservableList<RunningTask> tasks,
            Settings settings) {
        this.queue = queue;
        this.label = label.id();
        this.tasks = tasks;
        this.places = new TrackPlaces(api, label.id(), background.lane(), settings);
        this.draft = new MatchDraft(api, label.id(), background);
        this.task = new RunningTask(() -> navigation.go("uploads"), this::pauseOrGoOn);
        addBlocked.set(label.role() == Role.VIEWER ? Texts.text("uploads.role") : "");
        queue.addListener(new Ear());
    }

    /** Shows what has changed; called four times a second, and costs nothing when nothing has. */
    public void pulse() {
        if (!changed.getAndSet(false)) {
            return;
        }
        List<UploadItem> items = queue.items().stream()
                .filter(item -> item.labelId().equals(label))
                .toList();
        if (items.stream().anyMatch(item -> places.of(item.trackId()) == null)) {
            places.recall(() -> changed.set(true));
        }
        UploadsPicture before = picture.get();
        UploadsPicture now = UploadsPicture.of(items, places);
        picture.set(now);
        badge.set(now.failed() == 0 ? Badge.NONE : new Badge(now.failed(), Tone.DANGER));
        showTask(now);
        if (before.open() > 0 && now.open() == 0 && now.files() > 0) {
            notice.set("");
            notice.set(Texts.text("uploads.done", now.summary()));
        }
    }

    /** Files or folders that were chosen or dropped; they start once their tracks are confirmed. */
    void add(List<Path> paths) {
        if (addBlocked.get().isEmpty() && !paths.isEmpty()) {
            draft.add(paths);
        }
    }

    /** The release that the next files are meant for. */
    void meant(@Nullable String release) {
        if (release != null) {
            draft.want(UUID.fromString(release));
        }
    }

    /** Sends what is matched. */
    void start() {
        Release release = draft.releaseProperty().get();
        if (release == null || !draft.blockedProperty().get().isEmpty()) {
            return;
        }
        places.keep(release, draft.matches());
        queue.add(draft.requests());
        draft.discard();
        changed.set(true);
        pulse();
    }

    void pauseOrGoOn() {
        if (picture.get().allPaused()) {
            queue.resumeAll();
        } else {
            queue.pauseAll();
        }
    }

    private void showTask(UploadsPicture now) {
        if (now.open() == 0) {
            tasks.remove(task);
            return;
        }
        String title = now.groups().size() == 1
                ? Texts.text("uploads.task", now.groups().getFirst().title())
                : Texts.text("uploads.taskMany", Integer.toString(now.groups().size()));
        task.titleProperty().set(title);
        task.detailProperty().set(now.brief());
        task.progressProperty().set(now.progress());
        task.pausedProperty().set(now.allPaused());
        if (!tasks.contains(task)) {
            tasks.add(task);
        }
    }

    UploadQueue queue() {
        return queue;
    }

    MatchDraft draft() {
        return draft;
    }

    ReadOnlyObjectProperty<UploadsPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Files that failed or were refused. */
    public ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /** Why no file may be added, a sentence; empty when they may. */
    ReadOnlyStringProperty addBlockedProperty() {
        return addBlocked.getReadOnlyProperty();
    }

    /** What is to be told once; empty before the first. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What the engine says; on its threads. */
    private final class Ear implements UploadListener {

        @Override
        public void changed(UploadItem item) {
            changed.set(true);
        }

        @Override
        public void removed(UUID itemId) {
            changed.set(true);
        }
    }
}
