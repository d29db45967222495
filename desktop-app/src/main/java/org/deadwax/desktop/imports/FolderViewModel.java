package org.deadwax.desktop.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** A folder of audio that is to become a release: read, looked at, made, and its files handed on to be uploaded. */
public final class FolderViewModel {

    private record Looked(FolderRelease release, @Nullable ReleaseSummary known) {}

    private final FolderFile.Reading reading;
    private final FolderMaking making;
    private final Background background;
    private final Background checking;
    private final BiConsumer<UUID, List<Path>> made;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty artist = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable FolderRelease> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReleaseSummary> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private String key = UUID.randomUUID().toString();

    /** @param made gets the release and the files that are to be uploaded to it */
    public FolderViewModel(
            FolderFile.Reading reading, FolderMaking making, Background background, BiConsumer<UUID, List<Path>> made) {
        this.reading = reading;
        this.making = making;
        this.background = background.lane();
        this.checking = background.lane();
        this.made = made;
        title.subscribe((before, now) -> another());
        artist.subscribe((before, now) -> another());
    }

    /** Reads a folder; nothing is made yet. */
    public void open(Path path) {
        if (busy.get()) {
            return;
        }
        trouble.set("");
        busy.set(true);
        background.run(
                () -> {
                    FolderRelease found = FolderRelease.of(path, reading.of(path));
                    return new Looked(found, making.known(found.title(), found.artist()));
                },
                looked -> {
                    busy.set(false);
                    if (looked.release().tracks().isEmpty()) {
                        trouble.set(Texts.text("folder.empty", path));
                        return;
                    }
                    key = UUID.randomUUID().toString();
                    title.set(looked.release().title());
                    artist.set(looked.release().artist());
                    checking.cancel();
                    known.set(looked.known());
                    folder.set(looked.release());
                },
                this::failed);
    }

    // under another name it may be one that is there
    private void another() {
        if (folder.get() != null) {
            String now = title.get().strip();
            String by = artist.get().strip();
            checking.run(() -> making.known(now, by), known::set, failed -> known.set(null));
        }
    }

    /** Empty when it can be made. */
    String whyNot() {
        if (busy.get()) {
            return Texts.text("folder.busy");
        }
        return title.get().isBlank()
                ? Texts.text("folder.titleMissing")
                : artist.get().isBlank() ? Texts.text("folder.artistMissing") : "";
    }

    /** Makes the draft, and hands its files on. */
    void make() {
        FolderRelease now = folder.get();
        if (now == null || !whyNot().isEmpty()) {
            return;
        }
        String called = title.get().strip();
        String by = artist.get().strip();
        busy.set(true);
        trouble.set("");
        background.run(
                () -> making.make(now, called, by, key),
                release -> {
                    busy.set(false);
                    leave();
                    made.accept(release.id(), files(now));
                },
                this::failed);
    }

    /** Makes none: the files go to the one that is there. */
    void takeKnown() {
        FolderRelease now = folder.get();
        ReleaseSummary there = known.get();
        if (now != null && there != null && !busy.get()) {
            leave();
            made.accept(there.id(), files(now));
        }
    }

    void leave() {
        folder.set(null);
        known.set(null);
        trouble.set("");
    }

    private static List<Path> files(FolderRelease folder) {
        return folder.tracks().stream().map(FolderRelease.FolderTrack::file).toList();
    }

    private void failed(Exception cause) {
        busy.set(false);
        trouble.set(String.valueOf(cause.getMessage()));
    }

    StringProperty titleProperty() {
        return title;
    }

    StringProperty artistProperty() {
        return artist;
    }

    /** Null while none was read. */
    ReadOnlyObjectProperty<@Nullable FolderRelease> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** One of the same title and artist; null for none. */
    ReadOnlyObjectProperty<@Nullable ReleaseSummary> knownProperty() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
