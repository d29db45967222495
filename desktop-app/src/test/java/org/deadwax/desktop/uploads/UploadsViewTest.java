package org.deadwax.desktop.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.theme.Appearance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class UploadsViewTest extends ScreenTest {

    @TempDir
    Path folder;

    private final Cartography queue = new Cartography();

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
        desk.settings().set("uploads." + desk.label().id() + ".releases", Cartography.RELEASE.toString());
        return new UploadsViewModel(
                queue,
                Answers.of(new Cartography.Server()),
                desk.label(),
                desk.background(),
                desk.navigation(),
                desk.tasks(),
                desk.settings());
    }

    private Window window(Desk desk, UploadsViewModel uploads, List<Path> chosen) {
        return new Window(
                desk,
                List.of(Screen.entry(
                                "uploads",
                                Feather.UPLOAD,
                                () -> new UploadsView(uploads, new Chosen(chosen), desk.snackbar()))
                        .badge(uploads.badgeProperty())),
                label -> {},
                () -> {});
    }

    private List<Path> files() throws IOException {
        Path album = Files.createDirectories(folder.resolve("Cartography"));
        for (String name : List.of("01 Datum.wav", "Benchmark_96k.wav", "03.wav", "bounce final.wav")) {
            Files.writeString(album.resolve(name), name.repeat(1_000_000));
        }
        return List.of(album);
    }

    @Test
    void isPictured() throws IOException {
        List<Path> files = files();
        Pictures.take("uploads-empty", appearance -> {
            Desk desk = Desks.at("uploads", appearance);
            return window(desk, viewModel(desk), List.of());
        });
        queue.onItsWay();
        Pictures.take("uploads", appearance -> {
            Desk desk = Desks.at("uploads", appearance);
            UploadsViewModel uploads = viewModel(desk);
            Window window = window(desk, uploads, List.of());
            uploads.pulse();
            uploads.pulse();
            return window;
        });
        Pictures.take("uploads-matching", appearance -> {
            Desk desk = Desks.at("uploads", appearance);
            UploadsViewModel uploads = viewModel(desk);
            Window window = window(desk, uploads, List.of());
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
                "uploads",
                new Appearance(),
                org.deadwax.desktop.work.Background.onVirtualThreads(javafx.application.Platform::runLater)));
        UploadsViewModel uploads = onFx(() -> viewModel(desk));
        Window window = onFx(() -> window(desk, uploads, files));
        show(1000, 800, () -> window);
        fx(() -> lookup("#add-files").queryAs(Button.class).fire());
        await(() -> uploads.draft().releaseProperty().get() != null
                && !lookup("#start-uploads").queryAs(Button.class).isDisabled());
        assertAllNamed(lookup(".uploads").query());
        fx(() -> lookup("#start-uploads").queryAs(Button.class).fire());
        assertThat(queue.added).hasSize(3);
    }

    @Test
    void aFileCanBePausedFirstOrTakenOff() {
        queue.onItsWay();
        Desk desk = onFx(() -> Desks.at("uploads", new Appearance()));
        UploadsViewModel uploads = onFx(() -> viewModel(desk));
        Window window = onFx(() -> window(desk, uploads, List.of()));
        show(1000, 800, () -> window);
        fx(uploads::pulse);
        for (String words : List.of(
                "Pause 05 Ridge and Furrow.wav",
                "Before all others that wait 11 Legend.wav",
                "Take off the list 07 Undertow.wav")) {
            fx(() -> lookup(node -> words.equals(node.getAccessibleText()))
                    .queryAs(Button.class)
                    .fire());
        }
        assertThat(queue.done).containsExactly("pause", "first", "dismiss");
        assertAllNamed(lookup(".uploads").query());
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
