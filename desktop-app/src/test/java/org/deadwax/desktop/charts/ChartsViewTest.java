package org.deadwax.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.NoFiles;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.theme.Appearance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ChartsViewTest extends ScreenTest {

    private final ChartWeek server = new ChartWeek();

    private Window window(Desk desk, FileChoice files) {
        ChartsViewModel charts = new ChartsViewModel(
                Answers.of(server), desk.label().id(), desk.background(), desk.clock(), desk.mayEdit());
        return new Window(
                desk,
                List.of(Screen.entry(
                                "charts",
                                Feather.BAR_CHART_2,
                                () -> new ChartsView(charts, desk.figures(), files, desk.snackbar()))
                        .badge(charts.badgeProperty())),
                label -> {},
                () -> {});
    }

    @Test
    void isPictured() {
        Pictures.take("charts", appearance -> window(Desks.at("charts", appearance), new NoFiles()));
        server.blocked = true;
        Pictures.take("charts-blocked", appearance -> window(Desks.at("charts", appearance), new NoFiles()));
    }

    @Test
    void aRowOpensItsUnitsAndTheReasonStandsAtTheButton() {
        server.blocked = true;
        Desk desk = onFx(() -> Desks.at("charts", new Appearance()));
        Window window = onFx(() -> window(desk, new NoFiles()));
        show(1000, 800, () -> window);
        assertThat(onFx(() -> lookup("#chart-due").queryAs(Label.class).getText()))
                .isEqualTo("File due today 13:00 Eastern");
        assertThat(onFx(() -> lookup("#chart-left").queryAs(Label.class).getText()))
                .isEqualTo("10 h 46 min");
        Button save = lookup("#save-file").queryAs(Button.class);
        assertThat(save.isDisabled()).isTrue();
        assertThat(save.getAccessibleHelp()).isEqualTo("2 findings block the file.");
        fx(() ->
                lookup("#equation").queryAs(TableView.class).getSelectionModel().select(5));
        assertThat(server.asked.getLast()).isEqualTo("units EXCLUDED MIN_PRICE");
        assertAllNamed(lookup(".charts").query());
    }

    @Test
    void theFileIsSavedWhereSomebodyChose() {
        List<String> proposed = new java.util.ArrayList<>();
        FileChoice files = new FileChoice() {
            @Override
            public List<Path> open(String title, String kind, List<String> extensions) {
                return List.of();
            }

            @Override
            public @Nullable Path folder(String title) {
                return null;
            }

            @Override
            public @Nullable Path saveAs(String title, String name) {
                proposed.add(name);
                return null;
            }
        };
        Desk desk = onFx(() -> Desks.at("charts", new Appearance()));
        Window window = onFx(() -> window(desk, files));
        show(1000, 800, () -> window);
        fx(() -> lookup("#save-file").queryAs(Button.class).fire());
        assertThat(proposed).containsExactly("DWLMD.txt");
    }
}
