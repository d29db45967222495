package org.deadwax.desktop.uploads;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.player.PlayedMaster;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadListener;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Master;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;

/** The queue of masters as long as one is signed in, shown as often as {@link #pulse} is called. FX thread only. */
public final class UploadsViewModel {

    private final UploadQueue queue;
    private final LabelAccess label;
    private final Navigation navigation;
    private final TrackPlaces places;
    private final Matching matching;
    private final FreshMasters masters;
    private final RowCommands commands;
    private final BandwidthChoice bandwidth;
    private final FoldedGroups folds = new FoldedGroups();
    private final UploadsTask task;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private final AtomicReference<JournalTrouble> heard = new AtomicReference<>(JournalTrouble.NONE);
    private final ReadOnlyObjectWrapper<UploadsPicture> picture = new ReadOnlyObjectWrapper<>(UploadsPicture.NOTHING);
    private final ReadOnlyObjectWrapper<JournalTrouble> journal = new ReadOnlyObjectWrapper<>(JournalTrouble.NONE);
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
    private final ReadOnlyStringWrapper addBlocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Told> notice = new ReadOnlyObjectWrapper<>();

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
        this.label = label;
        this.navigation = navigation;
        this.places = new TrackPlaces(api, label.id(), background.lane(), settings);
        this.masters = new FreshMasters(api, label.id(), background, () -> changed.set(true));
        this.commands = new RowCommands(queue, label.id(), this::tell);
        this.matching = new Matching(
                new MatchDraft(api, label.id(), background), queue, label.id(), places, this::tell, this::showAtOnce);
        this.bandwidth = new BandwidthChoice(queue, settings);
        this.task = new UploadsTask(tasks, () -> navigation.go("uploads"), this::pauseOrGoOn);
        addBlocked.set(label.role() == Role.VIEWER ? Texts.text("uploads.role") : "");
        queue.addListener(new Ear());
    }

    /** Shows what has changed; called four times a second, and costs nothing when nothing has. */
    public void pulse() {
        if (!changed.getAndSet(false)) {
            return;
        }
        List<UploadItem> items = queue.items().stream()
                .filter(item -> item.labelId().equals(label.id()))
                .map(masters::now)
                .toList();
        if (items.stream().anyMatch(item -> places.of(item.trackId()) == null)) {
            places.recall(() -> {
                changed.set(true);
                askMasters();
            });
        }
        UploadsPicture before = picture.get();
        UploadsPicture now = UploadsPicture.of(items, places);
        picture.set(now);
        journal.set(heard.get());
        badge.set(now.failed() == 0 ? Badge.NONE : new Badge(now.failed(), Tone.DANGER));
        task.show(now);
        if (before.open() > 0 && now.open() == 0 && now.files() > 0) {
            tell(new Told(Texts.text("uploads.done", now.summary()), null));
        }
    }

    /** Somebody comes to look: what is done stands in two lines, and what may have changed elsewhere is asked for. */
    void shown() {
        changed.set(true);
        pulse();
        folds.fold(picture.get().groups());
        askMasters();
    }

    private void askMasters() {
        masters.ask(picture.get().groups().stream()
                .map(UploadGroup::releaseId)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Files or folders that were chosen or dropped; they start once their tracks are confirmed. */
    void add(List<Path> paths) {
        if (addBlocked.get().isEmpty() && !paths.isEmpty()) {
            matching.draft().add(paths, none -> tell(new Told(none, null)));
        }
    }

    /** Files for a release that was just made of them, or was found to have them. */
    public void take(UUID release, List<Path> paths) {
        matching.draft().want(release);
        add(paths);
    }

    /** The release that the next files are meant for. */
    void meant(@Nullable String release) {
        if (release != null) {
            matching.draft().want(UUID.fromString(release));
        }
    }

    /** The masters of its release that can be heard, in the order of the tracks. */
    List<PlayedMaster> playable(UploadRow row) {
        return picture.get().groups().stream()
                .filter(group ->
                        group.rows().stream().anyMatch(each -> each.id().equals(row.id())))
                .flatMap(group -> group.rows().stream()
                        .filter(UploadRow::canPlay)
                        .sorted(Comparator.comparingInt(each -> each.track() == null
                                ? 0
                                : 1000 * each.track().disc() + each.track().number()))
                        .map(each -> new PlayedMaster(
                                Objects.requireNonNull(each.master()),
                                each.track() == null
                                        ? each.file()
                                        : each.track().title(),
                                group.artist(),
                                group.title(),
                                group.releaseId())))
                .toList();
    }

    void pauseOrGoOn() {
        if (picture.get().allPaused()) {
            queue.resumeAll();
        } else {
            queue.pauseAll();
        }
    }

    /** What broke off on its way; what the server refused needs another file. */
    void retryAll() {
        picture.get().groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(UploadRow::canRetry)
                .forEach(commands::retry);
    }

    /** Takes a master's warnings upon the label: an owner's or a manager's word. */
    void accept(UploadRow row) {
        Master master = row.master();
        if (label.role() != Role.OWNER && label.role() != Role.MANAGER) {
            tell(new Told(Texts.text("uploads.acceptWarning.role"), null));
        } else if (master != null) {
            masters.accept(master, why -> tell(new Told(why, null)));
        }
    }

    void open(UploadRow row) {
        TrackPlaces.Place place = places.of(row.trackId());
        if (place != null) {
            navigation.go("release", place.releaseId().toString());
        }
    }

    /** The damaged entries were seen; that the queue is in memory only stays said. */
    void journalSeen() {
        heard.updateAndGet(JournalTrouble::seen);
        journal.set(heard.get());
    }

    private void showAtOnce() {
        changed.set(true);
        pulse();
    }

    private void tell(Told told) {
        notice.set(told);
    }

    RowCommands commands() {
        return commands;
    }

    BandwidthChoice bandwidth() {
        return bandwidth;
    }

    FoldedGroups folds() {
        return folds;
    }

    Matching matching() {
        return matching;
    }

    MatchDraft draft() {
        return matching.draft();
    }

    ReadOnlyObjectProperty<UploadsPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<JournalTrouble> journalProperty() {
        return journal.getReadOnlyProperty();
    }

    /** Files that failed or were refused. */
    public ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /** Why no file may be added, a sentence; empty when they may. */
    ReadOnlyStringProperty addBlockedProperty() {
        return addBlocked.getReadOnlyProperty();
    }

    /** Null before the first. */
    ReadOnlyObjectProperty<@Nullable Told> noticeProperty() {
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

        @Override
        public void journal(@Nullable String sentence) {
            heard.updateAndGet(now -> now.inMemory(sentence));
            changed.set(true);
        }

        @Override
        public void setAside(Path damaged) {
            heard.updateAndGet(now -> now.with(damaged));
            changed.set(true);
        }
    }
}
