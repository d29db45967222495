package org.deadwax.desktop.artwork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.masters.FetchFile;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkState;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Note;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;

/** Cover and booklet of one release, in all their versions. FX thread only. */
public final class ArtworkViewModel {

    private final DeadwaxApi api;
    private final LabelAccess label;
    private final ArtworkSender sender;
    private final Background reading;
    private final Background doing;
    private final Map<ArtworkKind, Background> lanes = new EnumMap<>(ArtworkKind.class);
    private final Executor answers;
    private final Duration poll;
    private final FetchFile files;
    private Consumer<UUID> coverChanged = release -> {};
    private final ReadOnlyObjectWrapper<@Nullable UUID> release = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Load<List<Artwork>>> versions = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableMap<ArtworkKind, Sending> sending = FXCollections.observableHashMap();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private @Nullable UUID currentCover;

    /**
     * @param answers the FX thread, for progress
     * @param poll how long to wait before what is being checked is asked for again
     */
    public ArtworkViewModel(
            DeadwaxApi api,
            LabelAccess label,
            OkHttpClient storage,
            Background background,
            ObservableList<RunningTask> tasks,
            Executor answers,
            Duration poll) {
        this.api = api;
        this.label = label;
        this.sender = new ArtworkSender(api, label.id(), storage);
        this.reading = background.lane();
        this.doing = background.lane();
        for (ArtworkKind kind : ArtworkKind.values()) {
            lanes.put(kind, background.lane());
        }
        this.answers = answers;
        this.poll = poll;
        this.files = new FetchFile(storage, background, tasks, answers, this::say);
    }

    /** @param told of a release whose cover is another one now */
    public void onCoverChanged(Consumer<UUID> told) {
        coverChanged = told;
    }

    /** @param of null for a release that the server does not have yet; the same again asks anew */
    public void show(@Nullable UUID of) {
        if (of == null || !of.equals(release.get())) {
            reading.cancel();
            sending.clear();
            currentCover = null;
            versions.set(of == null ? Load.idle() : new Load.Loading<>(null));
        }
        release.set(of);
        if (of != null) {
            read(of, Duration.ZERO);
        }
    }

    private void read(UUID of, Duration after) {
        reading.run(
                () -> {
                    Thread.sleep(after);
                    return api.artwork(label.id(), of);
                },
                all -> told(of, all),
                failed -> versions.set(versions.get().failed(failed)));
    }

    private void told(UUID of, List<Artwork> all) {
        UUID before = currentCover;
        boolean first = versions.get().value() == null;
        Artwork cover = current(all, ArtworkKind.COVER);
        currentCover = cover == null ? null : cover.id();
        versions.set(Load.of(all));
        if (!first && currentCover != null && !currentCover.equals(before)) {
            coverChanged.accept(of);
        }
        if (all.stream().anyMatch(each -> each.state() == ArtworkState.CHECKING)) {
            read(of, poll);
        }
    }

    /** Files that were chosen or dropped: images are covers, a PDF is the booklet. The last of a kind wins. */
    public void add(List<Path> paths) {
        if (!whyNotEdit().isEmpty()) {
            say(whyNotEdit());
            return;
        }
        Map<ArtworkKind, ArtworkFile> files = new EnumMap<>(ArtworkKind.class);
        for (Path path : paths) {
            ArtworkFile file = ArtworkFile.of(path);
            if (file == null) {
                say(Texts.text("artwork.neither", path.getFileName()));
            } else {
                files.put(file.kind(), file);
            }
        }
        files.values().forEach(this::send);
    }

    /** Again what did not get there. */
    void retry(ArtworkKind kind) {
        Sending failed = sending.get(kind);
        if (failed != null) {
            send(failed.file());
        }
    }

    /** What is on its way goes no further; what failed is no longer shown. */
    void cancel(ArtworkKind kind) {
        lane(kind).cancel();
        sending.remove(kind);
    }

    private void send(ArtworkFile file) {
        UUID of = release.get();
        if (of == null) {
            say(Texts.text("artwork.saveFirst"));
            return;
        }
        sending.put(file.kind(), new Sending(file, 0, null));
        lane(file.kind())
                .run(
                        () -> sender.send(of, file, share -> answers.execute(() -> progress(file, share))),
                        sent -> {
                            sending.remove(file.kind());
                            if (of.equals(release.get())) {
                                read(of, Duration.ZERO);
                            }
                        },
                        failed -> sending.put(file.kind(), new Sending(file, 0, String.valueOf(failed.getMessage()))));
    }

    private void progress(ArtworkFile file, double share) {
        Sending now = sending.get(file.kind());
        if (now != null && now.file().equals(file) && now.trouble() == null) {
            sending.put(file.kind(), new Sending(file, share, null));
        }
    }

    private Background lane(ArtworkKind kind) {
        Background lane = lanes.get(kind);
        if (lane == null) {
            throw new IllegalStateException("No lane for " + kind);
        }
        return lane;
    }

    void recheck(Artwork version) {
        change(() -> api.recheckArtwork(label.id(), version.id()));
    }

    void note(Artwork version, String why) {
        change(() -> api.noteArtwork(label.id(), version.id(), new Note(why)));
    }

    void remove(Artwork version, String why) {
        change(() -> api.removeArtwork(label.id(), version.id(), why));
    }

    void download(Artwork version, Path to) {
        files.fetch(() -> api.downloadArtwork(label.id(), version.id()), to);
    }

    /** A JPEG; waits. */
    byte[] thumbnail(UUID version, int pixels) throws IOException {
        try (ResponseBody body = api.thumbnail(label.id(), version, pixels)) {
            return body.bytes();
        }
    }

    private void change(Callable<Artwork> change) {
        UUID of = release.get();
        doing.run(
                change,
                now -> {
                    if (of != null && of.equals(release.get())) {
                        read(of, Duration.ZERO);
                    }
                },
                failed -> say(String.valueOf(failed.getMessage())));
    }

    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    /** The release's own; null while there is none. */
    static @Nullable Artwork current(List<Artwork> all, ArtworkKind kind) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.current())
                .findFirst()
                .orElse(null);
    }

    /** Of a kind, the newest first; what was announced and never came is none. */
    List<Artwork> of(ArtworkKind kind) {
        List<Artwork> all = versions.get().value();
        return all == null
                ? List.of()
                : all.stream()
                        .filter(each -> each.kind() == kind && each.state() != ArtworkState.SENDING)
                        .toList();
    }

    /** Why the person may not bring artwork; empty when they may. */
    String whyNotEdit() {
        return label.role() == Role.VIEWER ? Texts.text("artwork.viewer") : "";
    }

    /** Why an earlier one cannot be removed; empty when it can. */
    String whyNotRemove(Artwork version) {
        if (label.role() != Role.OWNER && label.role() != Role.MANAGER) {
            return Texts.text("artwork.manager");
        }
        if (version.removed() != null) {
            return Texts.text("artwork.gone");
        }
        return version.current() ? Texts.text("artwork.remove.current") : "";
    }

    ReadOnlyObjectProperty<Load<List<Artwork>>> versionsProperty() {
        return versions.getReadOnlyProperty();
    }

    /** Null for a release that the server does not have yet. */
    ReadOnlyObjectProperty<@Nullable UUID> releaseProperty() {
        return release.getReadOnlyProperty();
    }

    /** What is on its way, or did not get there. */
    ObservableMap<ArtworkKind, Sending> sending() {
        return sending;
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
