package org.deadwax.desktop.masters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.CheckResult;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Note;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;

/** All versions of one track's master. FX thread only. */
public final class VersionsViewModel {

    private final DeadwaxApi api;
    private final LabelAccess label;
    private final Background reading;
    private final Background doing;
    private final Duration poll;
    private final FetchFile files;
    private final ReadOnlyObjectWrapper<@Nullable TrackOf> track = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Load<List<Master>>> versions = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<@Nullable Master> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /**
     * @param answers the FX thread, for progress
     * @param poll how long to wait before a master that is being checked is asked for again
     */
    public VersionsViewModel(
            DeadwaxApi api,
            LabelAccess label,
            OkHttpClient storage,
            Background background,
            ObservableList<RunningTask> tasks,
            Executor answers,
            Duration poll) {
        this.api = api;
        this.label = label;
        this.reading = background.lane();
        this.doing = background.lane();
        this.poll = poll;
        this.files = new FetchFile(storage, background, tasks, answers, this::say);
    }

    /** @param of null for none; the same again asks anew */
    public void show(@Nullable TrackOf of) {
        TrackOf before = track.get();
        track.set(of);
        if (of == null) {
            reading.cancel();
            versions.set(Load.idle());
            chosen.set(null);
            return;
        }
        if (before == null || !before.id().equals(of.id())) {
            chosen.set(null);
            versions.set(new Load.Loading<>(null));
        }
        read(of, Duration.ZERO);
    }

    private void read(TrackOf of, Duration after) {
        reading.run(
                () -> {
                    Thread.sleep(after);
                    return api.mastersOfTrack(label.id(), of.id());
                },
                this::told,
                failed -> versions.set(versions.get().failed(failed)));
    }

    private void told(List<Master> all) {
        versions.set(Load.of(all));
        Master before = chosen.get();
        Master now = all.stream()
                .filter(each -> before != null && each.id().equals(before.id()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
        chosen.set(now);
        TrackOf of = track.get();
        if (of != null
                && all.stream().anyMatch(each -> each.state() == MasterState.VERIFYING || each.checking() != null)) {
            read(of, poll);
        }
    }

    void choose(Master version) {
        chosen.set(version);
    }

    /** Its checks once more; it stays what it is meanwhile. */
    void recheck(Master version) {
        change(() -> api.recheckMaster(label.id(), version.id()));
    }

    /** Takes a warning upon the label; once more, and it no longer does. */
    void accept(Master version, CheckResult check) {
        UUID id = version.id();
        change(
                check.open()
                        ? () -> api.acceptWarning(label.id(), id, check.check())
                        : () -> api.withdrawAcceptance(label.id(), id, check.check()));
    }

    void note(Master version, String why) {
        change(() -> api.noteMaster(label.id(), version.id(), new Note(why)));
    }

    void remove(Master version, String why) {
        change(() -> api.removeMaster(label.id(), version.id(), why));
    }

    private void change(Callable<Master> change) {
        TrackOf of = track.get();
        doing.run(
                change,
                now -> {
                    if (of != null && of.equals(track.get())) {
                        read(of, Duration.ZERO);
                    }
                },
                failed -> say(String.valueOf(failed.getMessage())));
    }

    void download(Master version, Path to) {
        files.fetch(() -> api.downloadMaster(label.id(), version.id()), to);
    }

    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    /** Why the person may not fetch, remove or take warnings upon the label; empty when they may. */
    String whyNotManage() {
        return label.role() == Role.OWNER || label.role() == Role.MANAGER ? "" : Texts.text("masters.manager");
    }

    /** Why the person may not change anything about it; empty when they may. */
    String whyNotEdit() {
        return label.role() == Role.VIEWER ? Texts.text("masters.viewer") : "";
    }

    /** Why it cannot be removed; empty when it can. */
    String whyNotRemove(Master version) {
        if (!whyNotManage().isEmpty()) {
            return whyNotManage();
        }
        if (version.current()) {
            return Texts.text("masters.remove.current");
        }
        return version.audioKept() ? "" : Texts.text("masters.gone");
    }

    TrackOf of() {
        return Objects.requireNonNull(track.get());
    }

    /** Null while no track is chosen. */
    ReadOnlyObjectProperty<@Nullable TrackOf> trackProperty() {
        return track.getReadOnlyProperty();
    }

    /** The newest first. */
    ReadOnlyObjectProperty<Load<List<Master>>> versionsProperty() {
        return versions.getReadOnlyProperty();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<@Nullable Master> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What is to be said once. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
