package org.deadwax.desktop.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    private final HeldQueue queue = new HeldQueue();
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
        assertThat(Objects.requireNonNull(uploads.draft().release()).title()).isEqualTo("Cartography");
        assertThat(uploads.draft().leftOutProperty().get()).isEqualTo("One file is no audio and stays out: cover.jpg");
        assertThat(queue.added).isEmpty();

        Match notes = uploads.draft().matches().get(2);
        uploads.draft().list().assign(notes, Cartography.release().tracks().getFirst());
        assertThat(uploads.draft().matches()).extracting(Match::how).containsExactly(How.NONE, How.NAME, How.HAND);

        uploads.matching().start();
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
        uploads.matching().start();
        assertThat(queue.added).isEmpty();
        uploads.draft().leaveOut(uploads.draft().matches().getFirst());
        assertThat(uploads.draft().blockedProperty().get()).isEmpty();
    }

    @Test
    void theQueueIsGroupedByReleaseAlsoAfterARestart() throws IOException {
        UploadsViewModel before = uploads(Role.MANAGER);
        before.add(List.of(files("01 Datum.wav")));
        before.matching().start();

        queue.onItsWay();
        UploadsViewModel uploads = uploads(Role.MANAGER);
        uploads.pulse();
        uploads.pulse();
        UploadsPicture picture = uploads.pictureProperty().get();
        assertThat(picture.groups()).hasSize(1);
        UploadGroup group = picture.groups().getFirst();
        assertThat(group.title()).isEqualTo("Cartography");
        assertThat(group.about()).isEqualTo("Tall Weather, 11 files, 1.78 GB; matched by name 1");
        assertThat(group.rows().get(9).detail()).isEqualTo("Next in line");
        assertThat(group.rows().get(10).detail()).isEqualTo("After 10 Sheet 173.wav");
        assertThat(group.rows().get(0).detail()).isEqualTo("24-bit, 96 kHz, −9.4 LUFS, peak −1.2 dBTP");
        assertThat(group.rows().get(4).words()).isEqualTo("Uploading, 71 %");
        assertThat(group.rows().get(5).words()).isEqualTo("Resumed, 44 %");
        assertThat(uploads.badgeProperty().get().count()).isEqualTo(1);
        assertThat(tasks).hasSize(1);
        assertThat(tasks.getFirst().titleProperty().get()).isEqualTo("Uploading Cartography");
        assertThat(picture.summary()).startsWith("4 of 11 accepted, 1.3 MB/s, ");
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
        assertThat(uploads.noticeProperty().get()).isEqualTo(new Told("Uploads are done: 1 of 1 accepted", null));
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
        assertThat(queue.done).containsExactly("limit 0", "pause all", "resume all");
    }

    @Test
    void aViewerUploadsNothing() throws IOException {
        UploadsViewModel uploads = uploads(Role.VIEWER);
        assertThat(uploads.addBlockedProperty().get()).isEqualTo("A viewer uploads nothing.");
        uploads.add(List.of(files("01 Datum.wav")));
        assertThat(uploads.draft().matches()).isEmpty();
    }

    private List<UploadRow> rows(UploadsViewModel uploads) {
        uploads.pulse();
        uploads.pulse();
        return uploads.pictureProperty().get().groups().stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    private UploadsViewModel knowing(Role role, UUID... releases) {
        settings.set(
                "uploads." + Desks.LABEL.id() + ".releases",
                String.join(" ", Arrays.stream(releases).map(UUID::toString).toList()));
        return uploads(role);
    }

    @Test
    void saysWhatIsRefusedHowFarItIsDecodedAndWhyItWentOn() {
        queue.onItsWay();
        List<UploadRow> rows = rows(knowing(Role.MANAGER, Cartography.RELEASE));
        assertThat(rows.get(5).detail()).isEqualTo("Part 11 of 25, after the network came back");
        assertThat(rows.get(6).words()).isEqualTo("Refused: truncated");
        assertThat(rows.get(7).detail()).isEqualTo("All 41 parts are there; decoding to the end, 3:34 of 5:46");
        assertThat(rows.get(7).progress()).isCloseTo(0.62, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void whatIsTakenOffTheListCanBePutBack() {
        queue.onItsWay();
        UploadsViewModel uploads = knowing(Role.MANAGER, Cartography.RELEASE);
        for (int row : new int[] {8, 6}) {
            uploads.commands().takeOff(rows(uploads).get(row));
            Runnable undo = Objects.requireNonNull(
                    Objects.requireNonNull(uploads.noticeProperty().get()).undo());
            assertThat(rows(uploads)).hasSize(10);
            undo.run();
            assertThat(rows(uploads)).hasSize(11);
        }
        assertThat(queue.done)
                .containsExactly(
                        "limit 0",
                        "cancel 09 Contour Interval.wav",
                        "put back 09 Contour Interval.wav",
                        "dismiss 07 Undertow.wav",
                        "put back 07 Undertow.wav");
    }

    @Test
    void aDraggedFileTakesThePlaceOfTheOneItIsDroppedOn() {
        for (int number : new int[] {1, 2, 3, 4}) {
            queue.items.add(Cartography.item(number, UploadState.WAITING, 0, null, null));
        }
        UploadsViewModel uploads = uploads(Role.MANAGER);
        List<UploadRow> rows = rows(uploads);
        uploads.commands().place(rows.get(3).id(), rows.get(1).id());
        assertThat(queue.names())
                .containsExactly("01 Datum.wav", "04 Magnetic North.wav", "02 Benchmark.wav", "03 Isobar.wav");
        uploads.commands().place(rows.get(0).id(), rows.get(2).id());
        assertThat(queue.names())
                .containsExactly("04 Magnetic North.wav", "02 Benchmark.wav", "03 Isobar.wav", "01 Datum.wav");
    }

    @Test
    void aWarningIsTakenUponTheLabelByAManagerOnly() {
        queue.onItsWay();
        UploadsViewModel artist = knowing(Role.ARTIST, Cartography.RELEASE);
        artist.accept(rows(artist).get(3));
        assertThat(Objects.requireNonNull(artist.noticeProperty().get()).sentence())
                .isEqualTo("A manager decides about warnings.");

        UploadsViewModel uploads = uploads(Role.MANAGER);
        UploadRow warned = rows(uploads).get(3);
        assertThat(warned.words()).isEqualTo("Accepted, one warning");
        uploads.accept(warned);
        assertThat(rows(uploads).get(3).words()).isEqualTo("Accepted");
        assertThat(rows(uploads).get(3).canAccept()).isFalse();
    }

    @Test
    void anotherExportGoesToTheTrackOfTheOneThatWasRefused() {
        queue.onItsWay();
        UploadsViewModel uploads = knowing(Role.MANAGER, Cartography.RELEASE);
        uploads.commands().replace(rows(uploads).get(6), Path.of("/music/take 2.wav"));
        assertThat(queue.added).singleElement().satisfies(added -> {
            assertThat(added.trackId()).isEqualTo(Cartography.track(7));
            assertThat(added.file()).isEqualTo(Path.of("/music/take 2.wav"));
        });
    }

    @Test
    void theLimitIsRemembered() {
        uploads(Role.MANAGER).bandwidth().limitProperty().set(2_000_000);
        uploads(Role.MANAGER);
        assertThat(queue.done).containsExactly("limit 0", "limit 2000000", "limit 2000000");
    }

    @Test
    void whatIsDoneStandsInTwoLinesOnceSomebodyComesBack() {
        queue.onItsWay();
        queue.items.add(Cartography.bloomery());
        UploadsViewModel uploads = knowing(Role.MANAGER, Cartography.RELEASE, Cartography.FERROUS);
        rows(uploads);
        UploadGroup ferrous = uploads.pictureProperty().get().groups().getLast();
        assertThat(uploads.pictureProperty().get().summary()).startsWith("4 of 11 accepted");
        assertThat(tasks.getFirst().titleProperty().get()).isEqualTo("Uploading Cartography");
        assertThat(uploads.folds().folded(ferrous)).isFalse();
        uploads.shown();
        assertThat(uploads.folds().folded(ferrous)).isTrue();
        assertThat(uploads.folds()
                        .folded(uploads.pictureProperty().get().groups().getFirst()))
                .isFalse();
        uploads.commands().takeOff(ferrous);
        assertThat(queue.names()).hasSize(11);
        Objects.requireNonNull(
                        Objects.requireNonNull(uploads.noticeProperty().get()).undo())
                .run();
        assertThat(queue.names()).hasSize(12);
        uploads.folds().unfold(ferrous.key());
        assertThat(uploads.folds().folded(ferrous)).isFalse();
    }

    @Test
    void troubleWithTheJournalIsSaidUntilItIsSeen() {
        UploadsViewModel uploads = uploads(Role.MANAGER);
        queue.listener().setAside(Path.of("/uploads/x.json.damaged-20261120"));
        queue.listener().journal("The disk is full: the queue is kept in memory.");
        assertThat(uploads.journalProperty().get()).isEqualTo(JournalTrouble.NONE);
        uploads.pulse();
        assertThat(uploads.journalProperty().get().setAside()).hasSize(1);
        uploads.journalSeen();
        assertThat(uploads.journalProperty().get().setAside()).isEmpty();
        assertThat(uploads.journalProperty().get().memoryOnly()).startsWith("The disk is full");
        queue.listener().journal(null);
        uploads.pulse();
        assertThat(uploads.journalProperty().get()).isEqualTo(JournalTrouble.NONE);
    }
}
