package org.deadwax.desktop.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsViewModelTest {

    @TempDir
    Path folder;

    private final Cartography queue = new Cartography();
    private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();
    private final Settings settings = settings();

    /** Not in the folder of the test: settings reach the disk when they like. */
    private static Settings settings() {
        try {
            return Settings.in(new DesktopFolder(Files.createTempDirectory("deadwax-uploads")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadsViewModel uploads(Role role) {
        LabelAccess label = new LabelAccess(Desks.LABEL.id(), "Low Meridian Records", "USD", "America/New_York", role);
        return new UploadsViewModel(
                queue,
                Answers.of(new Cartography.Server()),
                label,
                Background.inline(),
                new Navigation("live"),
                tasks,
                settings);
    }

    private Path files(String... names) throws IOException {
        Path album = Files.createDirectories(folder.resolve("Cartography masters"));
        for (String name : names) {
            Files.writeString(album.resolve(name), name);
        }
        return album;
    }

    @Test
    void droppedFilesAreMatchedAndStartOnlyWhenSomebodySaysSo() throws IOException {
        UploadsViewModel uploads = uploads(Role.MANAGER);
        uploads.add(List.of(files("01 Datum.wav", "Isobar.wav", "cover.jpg", "notes.wav")));
        assertThat(uploads.draft().matches()).extracting(Match::how).containsExactly(How.NAME, How.NAME, How.NONE);
        assertThat(Objects.requireNonNull(uploads.draft().releaseProperty().get())
                        .title())
                .isEqualTo("Cartography");
        assertThat(queue.added).isEmpty();

        Match notes = uploads.draft().matches().get(2);
        uploads.draft().assign(notes, Cartography.release().tracks().getFirst());
        assertThat(uploads.draft().matches()).extracting(Match::how).containsExactly(How.NONE, How.NAME, How.HAND);

        uploads.start();
        assertThat(queue.added)
                .extracting(each -> each.trackId())
                .containsExactly(Cartography.track(3), Cartography.track(1));
        assertThat(uploads.draft().matches()).isEmpty();
    }

    @Test
    void whatHasNoTrackDoesNotStart() throws IOException {
        UploadsViewModel uploads = uploads(Role.MANAGER);
        uploads.add(List.of(files("notes.wav")));
        assertThat(uploads.draft().blockedProperty().get()).isEqualTo("The file has no track. Choose one.");
        uploads.start();
        assertThat(queue.added).isEmpty();
        uploads.draft().leaveOut(uploads.draft().matches().getFirst());
        assertThat(uploads.draft().blockedProperty().get()).isEmpty();
    }

    @Test
    void theQueueIsGroupedByReleaseAlsoAfterARestart() throws IOException {
        UploadsViewModel before = uploads(Role.MANAGER);
        before.add(List.of(files("01 Datum.wav")));
        before.start();

        queue.onItsWay();
        UploadsViewModel uploads = uploads(Role.MANAGER);
        uploads.pulse();
        uploads.pulse();
        UploadsPicture picture = uploads.pictureProperty().get();
        assertThat(picture.groups()).hasSize(1);
        UploadGroup group = picture.groups().getFirst();
        assertThat(group.title()).isEqualTo("Cartography");
        assertThat(group.rows().get(9).detail()).isEqualTo("Next in line");
        assertThat(group.rows().get(10).detail()).isEqualTo("After 10 Sheet 173.wav");
        assertThat(group.rows().get(0).detail()).isEqualTo("24-bit, 96 kHz, 5:07, −9.4 LUFS, peak −1.2 dBTP");
        assertThat(group.rows().get(4).words()).isEqualTo("Uploading, 71 %");
        assertThat(group.rows().get(5).words()).isEqualTo("Resumed, 44 %");
        assertThat(uploads.badgeProperty().get().count()).isEqualTo(1);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().titleProperty().get()).isEqualTo("Uploading Cartography");
        assertThat(picture.summary()).startsWith("4 of 11 accepted, 1.8 MB/s, ");
    }

    @Test
    void theCardGoesWhenAllIsSettledAndThatIsTold() {
        queue.items.add(Cartography.item(1, UploadState.VERIFYING, 1, null, null));
        UploadsViewModel uploads = uploads(Role.MANAGER);
        uploads.pulse();
        assertThat(tasks).hasSize(1);
        queue.change(Cartography.item(1, UploadState.ACCEPTED, 1, null, null));
        uploads.pulse();
        assertThat(tasks).isEmpty();
        assertThat(uploads.noticeProperty().get()).isEqualTo("Uploads are done: 1 of 1 accepted");
    }

    @Test
    void pausesAllAndGoesOn() {
        queue.onItsWay();
        UploadsViewModel uploads = uploads(Role.MANAGER);
        uploads.pulse();
        uploads.pauseOrGoOn();
        queue.items.clear();
        queue.items.add(Cartography.item(5, UploadState.PAUSED, 0.7, null, null));
        queue.tell(queue.items.getFirst());
        uploads.pulse();
        uploads.pauseOrGoOn();
        assertThat(queue.done).containsExactly("pause all", "resume all");
    }

    @Test
    void aViewerUploadsNothing() throws IOException {
        UploadsViewModel uploads = uploads(Role.VIEWER);
        assertThat(uploads.addBlockedProperty().get()).isEqualTo("A viewer uploads nothing.");
        uploads.add(List.of(files("01 Datum.wav")));
        assertThat(uploads.draft().matches()).isEmpty();
    }
}
