package org.deadwax.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.NoFiles;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.model.Submission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ChartsViewTest extends ScreenTest {

    private final ChartWeek server = new ChartWeek();

    private Window window(Desk desk, FileChoice files) {
        ChartsViewModel charts = new ChartsViewModel(
                Answers.of(server), desk.label().id(), desk.background(), desk.clock(), desk.tasks(), desk.mayEdit());
        return new Window(
                desk,
                List.of(Screen.entry(
                                "charts",
                                Feather.BAR_CHART_2,
                                () -> new ChartsView(
                                        charts,
                                        desk.figures(),
                                        files,
                                        desk.snackbar(),
                                        desk.navigation(),
                                        desk.settings()))
                        .badge(charts.badgeProperty())),
                label -> {},
                () -> {});
    }

    @Test
    void isPictured() {
        Pictures.take("charts", appearance -> window(Desks.at("charts", appearance), new NoFiles()));
        server.blocked = true;
        Pictures.take("charts-blocked", appearance -> window(Desks.at("charts", appearance), new NoFiles()));
        picture("charts-findings", root -> press(root, "#tab-findings"));
        picture("charts-override", root -> {
            press(root, "#tab-findings");
            ((Button) root.lookupAll(".leave-out").toArray()[1]).fire();
        });
        server.blocked = false;
        server.newReporter = true;
        picture("charts-running", root -> {
            press(root, "#newer");
            press(root, "#tab-cut-off");
        });
        server.newReporter = false;
        server.sftp = true;
        server.versions.add(ChartWeek.version(1, "first version", "2026-11-20T07:15:00Z"));
        server.submissions.add(ChartWeek.submission("SFTP", "WAITING", null));
        server.submissions.add(ChartWeek.submission(
                "SFTP",
                "SENT",
                new Submission.Answer(
                        true, "Received 6,155 records.", "Rosa Imhof", Instant.parse("2026-11-20T07:20:00Z"))));
        picture("charts-sent", root -> press(root, "#tab-sent"));
        picture("charts-correction", root -> {
            press(root, "#tab-sent");
            press(root, "#correct");
        });
        server.dry = true;
        server.submissions.clear();
        picture("charts-compare", root -> press(root, "#compare"));
        picture("charts-units", root -> press(root, "#open-units"));
        server.blocked = true;
        Pictures.take(
                "charts-small",
                1024,
                640,
                appearance -> window(Desks.at("charts", appearance), new NoFiles()),
                root -> {});
        Pictures.take(
                "charts-small-file",
                1024,
                640,
                appearance -> window(Desks.at("charts", appearance), new NoFiles()),
                root -> press(root, "#clock-more"));
    }

    private void picture(String name, Consumer<Parent> then) {
        Pictures.take(name, appearance -> window(Desks.at("charts", appearance), new NoFiles()), then);
    }

    private static void press(Parent root, String id) {
        ((ButtonBase) root.lookup(id)).fire();
        root.applyCss();
        root.layout();
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
    void aFindingOpensItsFieldAndWhatIsDueItsApproval() {
        server.blocked = true;
        Desk desk = onFx(() -> Desks.at("charts", new Appearance()));
        List<String> gone = new java.util.ArrayList<>();
        Window window = onFx(() -> new Window(
                desk,
                List.of(
                        Screen.entry("charts", Feather.BAR_CHART_2, () -> view(desk)),
                        Screen.below("charts", "release", Feather.DISC, () -> new Told(gone, "release")),
                        Screen.below("charts", "approvals", Feather.CHECK, () -> new Told(gone, "approvals"))),
                label -> {},
                () -> {}));
        show(1000, 800, () -> window);
        for (int i = 0; i < 2; i++) {
            int finding = i;
            fx(() -> ((ButtonBase) window.lookup("#tab-findings")).fire());
            fx(() -> ((Button) window.lookupAll(".fix-finding").toArray()[finding]).fire());
            fx(() -> desk.navigation().back());
        }
        fx(() -> ((ButtonBase) window.lookup("#tab-cut-off")).fire());
        fx(() -> ((Button) window.lookup(".open-approval")).fire());
        assertThat(gone)
                .containsExactly(
                        "release " + ChartWeek.id("Night Bus Psalter") + " track."
                                + ChartWeek.id("Night Bus Psalter, track 3") + ".isrc",
                        "release " + ChartWeek.id("Radio for Sleepers") + " product."
                                + ChartWeek.id("Radio for Sleepers, digital album") + ".upc",
                        "approvals " + ChartWeek.PACK);
    }

    private ChartsView view(Desk desk) {
        ChartsViewModel charts = new ChartsViewModel(
                Answers.of(server), desk.label().id(), desk.background(), desk.clock(), desk.tasks(), true);
        return new ChartsView(
                charts, desk.figures(), new NoFiles(), desk.snackbar(), desk.navigation(), desk.settings());
    }

    /** Another screen, which notes what it was opened with. */
    private record Told(List<String> gone, String name, ScreenBar bar, Node node) implements View {

        Told(List<String> gone, String name) {
            this(gone, name, new ScreenBar(name), new Label(name));
        }

        @Override
        public void shown(@Nullable String argument) {
            gone.add(name + " " + argument);
        }
    }

    /** The week from the keyboard alone: a release, a step, its units, one of them, and back. */
    @Test
    void aWeekIsWalkedWithoutAMouse() {
        Desk desk = onFx(() -> Desks.at("charts", new Appearance()));
        Window window = onFx(() -> window(desk, new NoFiles()));
        show(1000, 800, () -> window);
        fx(() -> lookup("#chart-releases").queryAs(TableView.class).requestFocus());
        push(KeyCode.DOWN);
        TableView<?> equation = lookup("#equation").queryAs(TableView.class);
        fx(equation::requestFocus);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        TableView<?> units = lookup("#unit-table").queryAs(TableView.class);
        assertThat(onFx(units::isFocused)).isTrue();
        assertThat(onFx(() -> units.getSelectionModel().getSelectedIndex())).isZero();
        push(KeyCode.ESCAPE);
        assertThat(onFx(equation::isFocused)).as("back where it began").isTrue();
        push(KeyCode.CONTROL, KeyCode.F);
        assertThat(onFx(() -> lookup("#unit-search").query().isFocused())).isTrue();
        push(KeyCode.ESCAPE);
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
