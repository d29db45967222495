package org.deadwax.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.artwork.ArtworkViewModel;
import org.deadwax.desktop.masters.VersionsViewModel;
import org.deadwax.desktop.player.PlayerViewModel;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.RecordPlayer;
import org.deadwax.desktop.testing.ReleaseShelf;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.cover.Covers;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ArtworkState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

/** The editor's tabs of what is delivered: masters in all versions, cover and booklet. */
class ReleaseFilesTest extends ScreenTest {

    @TempDir
    Path folder;

    private final ReleaseShelf shelf = new ReleaseShelf();
    private final RecordPlayer record = new RecordPlayer(0);
    private final PlayerViewModel player = record.player();

    private Desk desk(Appearance appearance) {
        Covers covers = new Covers(
                (release, pixels) -> ReleaseShelf.jpeg(pixels), Runnable::run, Runnable::run, Clock.systemUTC());
        return Desks.with(Desks.at("releases", appearance), player, covers);
    }

    private Window window(Desk desk) {
        EditorViewModel model = new EditorViewModel(
                Answers.of(new Cartography()), desk.label(), desk.clock(), desk.folder(), Background.inline());
        VersionsViewModel versions = new VersionsViewModel(
                Answers.of(shelf),
                desk.label(),
                new OkHttpClient(),
                Background.inline(),
                desk.tasks(),
                Runnable::run,
                Duration.ZERO);
        ArtworkViewModel artwork = new ArtworkViewModel(
                Answers.of(shelf),
                desk.label(),
                new OkHttpClient(),
                Background.inline(),
                desk.tasks(),
                Runnable::run,
                Duration.ZERO);
        Window window = Windows.of(
                desk,
                Screen.below(
                        "releases",
                        "release",
                        Feather.DISC,
                        () -> new EditorView(
                                desk,
                                model,
                                versions,
                                artwork,
                                new ErnExport(
                                        Answers.of(this), desk.label().id(), desk.settings(), Background.inline()))));
        desk.navigation().go("release", Cartography.ID.toString());
        return window;
    }

    private static void tab(Parent root, String tab) {
        ((ToggleButton) root.lookup("#tab-" + tab)).fire();
    }

    private static void choose(Parent root, String table, int row) {
        ((TableView<?>) root.lookup(table)).getSelectionModel().clearAndSelect(row);
    }

    @Test
    void arePictured() {
        shelf.anyTrack = true;
        Pictures.take("editor-masters", appearance -> window(desk(appearance)), root -> {
            tab(root, "masters");
            choose(root, "#masters", 3);
        });
        shelf.artwork.addAll(List.of(
                ReleaseShelf.cover(2, ArtworkState.REJECTED, false, ReleaseShelf.cmykCover()),
                ReleaseShelf.cover(1, ArtworkState.ACCEPTED, true, ReleaseShelf.goodCover()),
                ReleaseShelf.booklet()));
        Pictures.take("editor-artwork", appearance -> window(desk(appearance)), root -> tab(root, "artwork"));
        shelf.artwork.clear();
        Pictures.take("editor-artwork-empty", appearance -> window(desk(appearance)), root -> tab(root, "artwork"));
    }

    @Test
    void aWarningIsHeardAndTakenUponTheLabelAnOldVersionRemoved() {
        shelf.anyTrack = true;
        Window window = onFx(() -> window(desk(new Appearance())));
        show(1200, 900, () -> window);
        fx(() -> tab(window, "masters"));
        fx(() -> choose(window, "#masters", 3));
        assertAllNamed(window);
        fx(() -> button(window, "Clipping: hear it at 1:02").fire());
        assertThat(onFx(() -> Objects.requireNonNull(
                                player.heardProperty().get().played())
                        .title()))
                .isEqualTo("Magnetic North");
        fx(() -> button(window, "Accept: Clipping").fire());
        assertThat(shelf.asked).containsExactly("accept CLIPPING version 3");
        fx(() -> {
            javafx.scene.control.ListView<?> list =
                    (javafx.scene.control.ListView<?>) window.lookup("#master-versions");
            list.getSelectionModel().select(1);
        });
        fx(() -> ((Button) window.lookup("#masters-remove")).fire());
        fx(() -> ((TextArea) window.lookup("#ask-words")).setText("Wrong song"));
        fx(() -> ((Button) window.lookup("#ask-ok")).fire());
        assertThat(shelf.asked).endsWith("remove version 2");
        fx(player::stop);
    }

    private static Button button(Node root, String accessible) {
        return root.lookupAll(".button").stream()
                .filter(node -> accessible.equals(node.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no button “" + accessible + "”."));
    }

    @Test
    void theSpaceBarPlaysTheChosenTrack() {
        Window window = onFx(() -> window(desk(new Appearance())));
        show(1200, 900, () -> window);
        fx(() -> {
            tab(window, "tracks");
            choose(window, "#tracks", 2);
            window.lookup("#tracks").requestFocus();
        });
        type(javafx.scene.input.KeyCode.SPACE);
        assertThat(onFx(() -> Objects.requireNonNull(
                                player.heardProperty().get().played())
                        .title()))
                .isEqualTo("Isobar");
        fx(player::stop);
    }

    @Test
    void aCoverIsChosen() throws IOException {
        Path file = Files.write(folder.resolve("front.jpg"), ReleaseShelf.jpeg(64));
        Desk desk = onFx(() -> Desks.with(
                Desks.at("releases", new Appearance(), Background.inline(), new Chosen(file)), player, Covers.none()));
        Window window = onFx(() -> window(desk));
        show(1200, 900, () -> window);
        fx(() -> tab(window, "artwork"));
        assertAllNamed(window);
        fx(() -> ((Button) window.lookup("#choose-cover")).fire());
        assertThat(shelf.asked).containsExactly("start COVER front.jpg " + Files.size(file));
        assertThat(shelf.artwork.getFirst().state()).isEqualTo(ArtworkState.ACCEPTED);
    }

    private record Chosen(Path file) implements org.deadwax.desktop.shell.FileChoice {
        @Override
        public List<Path> open(String title, String kind, List<String> extensions) {
            return List.of(file);
        }

        @Override
        public @org.jspecify.annotations.Nullable Path folder(String title) {
            return null;
        }

        @Override
        public @org.jspecify.annotations.Nullable Path saveAs(String title, String name) {
            return null;
        }
    }
}
