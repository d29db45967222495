package org.deadwax.desktop.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.player.PlayedMaster;
import org.deadwax.desktop.player.PlayerViewModel;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.RecordPlayer;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.work.Background;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class UploadsViewTest extends ScreenTest {

    @TempDir
    Path folder;

    private final HeldQueue queue = new HeldQueue();

    private record Chosen(List<Path> files) implements FileChoice {
        @Override
        public List<Path> open(String title, String kind, List<String> extensions) {
            return files;
        }

        @Override
        public @Nullable Path folder(String title) {
            return null;
        }

        @Override
        public @Nullable Path saveAs(String title, String name) {
            return null;
        }
    }

    private UploadsViewModel viewModel(Desk desk) {
        desk.settings().set("uploads." + desk.label().id() + ".how", Cartography.hows());
        desk.settings()
                .set("uploads." + desk.label().id() + ".releases", Cartography.RELEASE + " " + Cartography.FERROUS);
        return new UploadsViewModel(
                queue,
                Answers.of(new Cartography.Server()),
                desk.label(),
                desk.background(),
                desk.navigation(),
                desk.tasks(),
                desk.settings());
    }

    private static Window window(Desk desk, UploadsViewModel uploads) {
        return Windows.of(
                desk,
                Screen.entry("uploads", Feather.UPLOAD, () -> new UploadsView(desk, uploads))
                        .badge(uploads.badgeProperty()));
    }

    /** "Isobar", at 2:06 of 5:07. Not on the FX thread: it takes as long as it takes. */
    private static PlayerViewModel playing() {
        RecordPlayer record = new RecordPlayer(0);
        PlayerViewModel player = record.player();
        List<PlayedMaster> side = List.of(record.cut("Isobar", 307), record.cut("Magnetic North", 1));
        record.standAt(player, side, Duration.ofSeconds(126));
        return player;
    }

    private List<Path> files() throws IOException {
        Path album = Files.createDirectories(folder.resolve("Cartography"));
        for (String name : List.of("01 Datum.wav", "Benchmark_96k.wav", "03.wav", "bounce final.wav")) {
            Files.writeString(album.resolve(name), name.repeat(1_000_000));
        }
        try (InputStream tagged = Objects.requireNonNull(UploadsViewTest.class.getResourceAsStream("comments.flac"))) {
            Files.write(album.resolve("take 7.flac"), tagged.readAllBytes());
        }
        Files.writeString(album.resolve("11 Legend.wav"), "x".repeat(4_000_000));
        Files.writeString(album.resolve("Legend, louder.wav"), "x".repeat(4_000_000));
        Files.writeString(album.resolve("cover.jpg"), "x");
        return List.of(album);
    }

    @Test
    void isPictured() throws IOException {
        List<Path> files = files();
        Pictures.take("uploads-empty", appearance -> {
            Desk desk = Desks.at("uploads", appearance);
            return window(desk, viewModel(desk));
        });
        queue.onItsWay();
        queue.items.add(Cartography.bloomery());
        Iterator<PlayerViewModel> players = List.of(playing(), playing()).iterator();
        Pictures.take("uploads", appearance -> {
            Desk desk = Desks.at("uploads", appearance);
            UploadsViewModel uploads = viewModel(desk);
            uploads.pulse();
            return window(Desks.playing(desk, players.next()), uploads);
        });
        Pictures.take(
                "uploads-keyboard",
                appearance -> {
                    Desk desk = Desks.at("uploads", appearance);
                    UploadsViewModel uploads = viewModel(desk);
                    uploads.pulse();
                    Window window = window(desk, uploads);
                    queue.listener().setAside(Path.of("/home/rosa/.deadwax/uploads/5f0c.json.damaged-20261120"));
                    queue.listener().journal("The disk is full. Uploads go on; free some space before closing.");
                    uploads.pulse();
                    uploads.commands()
                            .takeOff(uploads.pictureProperty()
                                    .get()
                                    .groups()
                                    .getFirst()
                                    .rows()
                                    .get(8));
                    uploads.pulse();
                    queue.putBack(Cartography.items().get(8).id());
                    return window;
                },
                root -> row(root, "07 Undertow.wav").requestFocus());
        Pictures.take("uploads-matching", appearance -> {
            Desk desk = Desks.at("uploads", appearance);
            UploadsViewModel uploads = viewModel(desk);
            Window window = window(desk, uploads);
            uploads.add(files);
            uploads.pulse();
            uploads.pulse();
            return window;
        });
    }

    @Test
    void filesAreChosenMatchedAndSent() throws IOException {
        List<Path> files = files();
        Desk desk = onFx(() -> Desks.at(
                "uploads", new Appearance(), Background.onVirtualThreads(Platform::runLater), new Chosen(files)));
        UploadsViewModel uploads = onFx(() -> viewModel(desk));
        Window window = onFx(() -> window(desk, uploads));
        show(1000, 800, () -> window);
        fx(() -> lookup("#add-files").queryAs(Button.class).fire());
        await(() -> uploads.draft().release() != null
                && !lookup("#start-uploads").queryAs(Button.class).isDisabled());
        assertAllNamed(lookup("#matches").query());
        fx(() -> lookup("#start-uploads").queryAs(Button.class).fire());
        assertThat(queue.added).hasSize(4);
    }

    @Test
    void aFileCanBePausedFirstOrTakenOff() {
        queue.onItsWay();
        Desk desk = onFx(() -> Desks.at("uploads", new Appearance()));
        UploadsViewModel uploads = onFx(() -> viewModel(desk));
        Window window = onFx(() -> window(desk, uploads));
        show(1000, 800, () -> window);
        fx(uploads::pulse);
        for (String words : List.of(
                "Pause 05 Ridge and Furrow.wav",
                "Before the one before it 11 Legend.wav",
                "Take off the list 07 Undertow.wav")) {
            fx(() -> lookup(node -> words.equals(node.getAccessibleText()))
                    .queryAs(Button.class)
                    .fire());
        }
        assertThat(queue.done).containsExactly("limit 0", "pause 05 Ridge and Furrow.wav", "dismiss 07 Undertow.wav");
        assertThat(queue.names()).endsWith("11 Legend.wav", "10 Sheet 173.wav");
        assertAllNamed(lookup(".uploads").query());
    }

    private static RowNode row(Node root, String file) {
        return root.lookupAll(".upload-row").stream()
                .filter(RowNode.class::isInstance)
                .map(RowNode.class::cast)
                .filter(node -> node.row() != null && node.row().file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theKeyboardDoesAllOfIt() {
        queue.onItsWay();
        Desk desk = onFx(() -> Desks.at("uploads", new Appearance()));
        UploadsViewModel uploads = onFx(() -> viewModel(desk));
        Window window = onFx(() -> window(desk, uploads));
        show(1000, 800, () -> window);
        fx(uploads::pulse);
        fx(() -> row(window, "11 Legend.wav").requestFocus());
        press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        fx(uploads::pulse);
        assertThat(queue.names()).endsWith("11 Legend.wav", "10 Sheet 173.wav");
        assertThat(onFx(() -> row(window, "11 Legend.wav").isFocused())).isTrue();

        type(KeyCode.UP);
        type(KeyCode.SPACE);
        assertThat(queue.done).contains("pause 09 Contour Interval.wav");
        type(KeyCode.DELETE);
        fx(uploads::pulse);
        assertThat(queue.done).contains("cancel 09 Contour Interval.wav");
        fx(() -> ((Button) lookup(node -> node instanceof Button button && "Undo".equals(button.getText()))
                        .query())
                .fire());
        assertThat(queue.done).contains("put back 09 Contour Interval.wav");
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        try {
            org.testfx.util.WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, condition);
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("Not within ten seconds.", late);
        }
    }
}
