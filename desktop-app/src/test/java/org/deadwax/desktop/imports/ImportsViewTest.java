package org.deadwax.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class ImportsViewTest extends ScreenTest {

    @TempDir
    private Path folder;

    private final ImportDesk server = new ImportDesk();

    private static ImportsViewModel model(Desk desk, ImportDesk server) {
        return new ImportsViewModel(
                Answers.of(server), desk.label().id(), desk.label().zone(), desk.background(), true);
    }

    private static Window window(Desk desk, ImportsViewModel model, ImportDesk server) {
        return window(desk, model, folder(desk), server);
    }

    private static FolderViewModel folder(Desk desk) {
        return new FolderViewModel(
                path -> FolderViewModelTest.cartography(),
                new FolderMaking(
                        Answers.of(new FolderViewModelTest.Shelf()),
                        desk.label().id(),
                        desk.label().zone()),
                desk.background(),
                (release, files) -> desk.navigation().go("uploads"));
    }

    private static Window window(Desk desk, ImportsViewModel model, FolderViewModel folder, ImportDesk server) {
        SavedFiles saved = new SavedFiles(Answers.of(server), desk.label().id(), desk.background());
        Window window = Windows.of(
                desk,
                Screen.below("releases", "imports", Feather.DISC, () -> new ImportsView(desk, model, folder, saved)));
        desk.navigation().go("imports");
        return window;
    }

    @Test
    void a_sheet_is_taken_in_from_the_keyboard() throws Exception {
        Path sheet = Files.writeString(folder.resolve("catalogue.csv"), "Album\nFerrous\n");
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        ImportsViewModel model = onFx(() -> model(desk, server));
        Window window = onFx(() -> window(desk, model, server));
        show(1200, 900, () -> window);
        assertAllNamed(window);
        fx(() -> model.open(sheet));
        assertAllNamed(window);
        fx(() -> isrc(window));
        assertThat(server.asked.getLast()).contains("ISRC");
        Button takeIn = onFx(() -> (Button) Objects.requireNonNull(window.lookup("#take-in")));
        assertThat(onFx(takeIn::getText)).isEqualTo("Take in 120 releases");
        fx(takeIn::requestFocus);
        push(KeyCode.SPACE);
        assertThat(server.asked.getLast()).isEqualTo("step 120");
        assertThat(onFx(takeIn::isDisabled)).isTrue();
        assertThat(onFx(() -> desk.tasks().isEmpty())).isTrue();
    }

    @Test
    void a_folder_of_audio_becomes_a_release() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        FolderViewModel folder = onFx(() -> folder(desk));
        Window window = onFx(() -> window(desk, model(desk, server), folder, server));
        show(1200, 900, () -> window);
        fx(() -> folder.open(Path.of("Cartography")));
        assertAllNamed(window);
        fx(() -> window.lookup("#folder-make").requestFocus());
        push(KeyCode.SPACE);
        assertThat(onFx(() -> desk.navigation().placeProperty().get().screen())).isEqualTo("uploads");
    }

    @SuppressWarnings("unchecked")
    private static void isrc(Window window) {
        ComboBox<String> column = (ComboBox<String>) Objects.requireNonNull(window.lookup("#column-4"));
        column.setValue("ISRC");
        column.fireEvent(new javafx.event.ActionEvent());
    }

    @Test
    void is_pictured() throws Exception {
        Path sheet = Files.writeString(folder.resolve("catalogue.csv"), "Album\nFerrous\n");
        Pictures.take("imports-choose", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            return window(desk, model(desk, server), server);
        });
        Pictures.take("imports-folder", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            FolderViewModel folder = folder(desk);
            Window window = window(desk, model(desk, server), folder, server);
            folder.open(Path.of("Cartography"));
            return window;
        });
        Pictures.take("imports-look", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            ImportDesk own = new ImportDesk();
            ImportsViewModel model = model(desk, own);
            Window window = window(desk, model, own);
            model.open(sheet);
            return window;
        });
        Pictures.take("imports-under-way", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            ImportDesk own = new ImportDesk();
            ImportsViewModel model = model(desk, own);
            Window window = window(desk, model, own);
            model.open(sheet);
            model.fileProperty().subscribe(now -> own.away = now != null && now.done() == 100);
            model.takeIn();
            return window;
        });
    }
}
