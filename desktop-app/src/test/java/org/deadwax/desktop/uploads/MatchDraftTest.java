package org.deadwax.desktop.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.desktop.work.Background;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files that are dropped to files that are sent: nothing is decided without having been shown. */
class MatchDraftTest {

    @TempDir
    Path folder;

    private final HeldQueue queue = new HeldQueue();
    private final Cartography.Server server = new Cartography.Server();
    private UploadsViewModel uploads;
    private MatchDraft draft;

    @BeforeEach
    void signIn() throws IOException {
        uploads = new UploadsViewModel(
                queue,
                Answers.of(server),
                Desks.LABEL,
                Background.inline(),
                new Navigation("live"),
                FXCollections.observableArrayList(),
                Settings.in(new DesktopFolder(Files.createTempDirectory("deadwax-matches"))));
        draft = uploads.draft();
    }

    private Path drop(String album, String... names) throws IOException {
        Path in = Files.createDirectories(folder.resolve(album));
        for (String name : names) {
            Files.writeString(in.resolve(name), name);
        }
        return in;
    }

    private List<String> shown() {
        return draft.matches().stream()
                .map(match -> match.file().name() + " → " + Goal.of(match).words() + ", " + match.how() + ", "
                        + uploads.matching().notes().of(match))
                .toList();
    }

    @Test
    void ofTwoFilesForOneTrackOneStaysAndIsToldWhy() throws IOException {
        uploads.add(List.of(drop("Cartography", "01 Datum.flac", "01 Datum.wav")));
        assertThat(shown())
                .containsExactly(
                        "01 Datum.flac → 1  Datum, NAME, ",
                        "01 Datum.wav → Goes nowhere, NONE, Datum has 01 Datum.flac already.");
        assertThat(uploads.matching().notes().withoutFile()).startsWith("No file for 2 Benchmark, 3 Isobar, ");
        draft.list().assign(draft.matches().get(1), draft.tracks().getFirst());
        assertThat(shown())
                .containsExactly(
                        "01 Datum.flac → Goes nowhere, NONE, Datum has 01 Datum.wav already.",
                        "01 Datum.wav → 1  Datum, HAND, ");
    }

    @Test
    void whatWouldReplaceOrFollowAnotherSaysSo() throws IOException {
        server.masters = List.of(Cartography.warned());
        queue.items.add(Cartography.item(9, UploadState.WAITING, 0, null, null));
        uploads.add(List.of(drop("Cartography", "04 Magnetic North.wav", "09 Contour Interval.wav")));
        assertThat(shown())
                .containsExactly(
                        "04 Magnetic North.wav → 4  Magnetic North, NAME,"
                                + " Replaces version 1, 04 Magnetic North.wav; the old one is kept.",
                        "09 Contour Interval.wav → 9  Contour Interval, NAME,"
                                + " 09 Contour Interval.wav is on its way to it; this one follows as a newer version.");
    }

    @Test
    void aFileGetsATrackOfItsOwn() throws IOException {
        uploads.add(List.of(drop("Cartography", "01 Datum.wav", "12 Encore.wav")));
        draft.list().assignNew(draft.matches().get(1));
        assertThat(shown().get(1))
                .isEqualTo("12 Encore.wav → New track at the end, NEW, Adds a track “Encore” to the release.");
        uploads.matching().start();
        assertThat(server.saved).singleElement().satisfies(edit -> {
            assertThat(edit.tracks()).hasSize(12);
            assertThat(edit.tracks().getLast().title()).isEqualTo("Encore");
        });
        assertThat(queue.added)
                .extracting(UploadRequest::trackId)
                .containsExactly(Cartography.track(1), Cartography.track(12));
    }

    @Test
    void severalFoldersAreLookedAtOneAfterTheOther() throws IOException {
        Path one = drop("Cartography", "01 Datum.wav");
        Path other = drop("Home recordings", "Isobar.wav");
        uploads.add(List.of(one, other));
        assertThat(draft.matches()).hasSize(1);
        assertThat(draft.albumsWaiting()).isEqualTo(1);
        uploads.matching().start();
        assertThat(shown()).containsExactly("Isobar.wav → Goes nowhere, NONE, ");
        assertThat(draft.blockedProperty().get()).isEqualTo("Choose the release that they are for.");
        draft.chosenProperty().set(draft.releases().getFirst());
        assertThat(shown()).containsExactly("Isobar.wav → 3  Isobar, NAME, ");
        uploads.matching().start();
        assertThat(draft.matches()).isEmpty();
        assertThat(queue.added).hasSize(2);
    }

    @Test
    void whatIsDiscardedComesBackAsItWas() throws IOException {
        uploads.add(List.of(drop("Cartography", "01 Datum.wav", "x.wav")));
        draft.list().assign(draft.matches().get(1), draft.tracks().get(4));
        List<String> before = shown();
        uploads.matching().discard();
        assertThat(draft.matches()).isEmpty();
        Objects.requireNonNull(
                        Objects.requireNonNull(uploads.noticeProperty().get()).undo())
                .run();
        assertThat(shown()).isEqualTo(before);
        assertThat(draft.blockedProperty().get()).isEmpty();
    }

    @Test
    void aFileInTheQueueGoesToAnotherTrack() throws IOException {
        queue.items.add(Cartography.item(9, UploadState.WAITING, 0, null, null));
        queue.items.add(Cartography.item(10, UploadState.VERIFYING, 1, null, null));
        uploads.pulse();
        uploads.add(List.of(drop("Cartography", "01 Datum.wav")));
        uploads.matching().start();
        uploads.pulse();
        queue.added.clear();
        uploads.matching().rematch(uploads.pictureProperty().get().groups().getFirst());
        assertThat(draft.matches()).extracting(Match::fixed).containsExactly(false, true);
        draft.list().assign(draft.matches().getFirst(), draft.tracks().get(4));
        uploads.matching().start();
        assertThat(queue.done).contains("cancel 09 Contour Interval.wav");
        assertThat(queue.added).extracting(UploadRequest::trackId).containsExactly(Cartography.track(5));
    }

    @Test
    void aMacsShadowsAndWhatCannotBeReadStayOut() throws IOException {
        Path in = drop("Cartography", "01 Datum.wav", "._01 Datum.wav", ".Isobar.wav", "notes.txt");
        uploads.add(List.of(in, folder.resolve("gone.wav")));
        assertThat(draft.matches())
                .extracting(match -> match.file().name())
                .containsExactly("01 Datum.wav", ".Isobar.wav");
        assertThat(draft.leftOutProperty().get()).isEqualTo("2 files are no audio and stay out: notes.txt, gone.wav");
    }
}
