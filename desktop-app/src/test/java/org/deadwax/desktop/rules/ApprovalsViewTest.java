package org.deadwax.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.Tone;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ApprovalsViewTest extends ScreenTest {

    private final ApprovalShelf server = new ApprovalShelf();

    private ApprovalsViewModel model(Desk desk, boolean mayEdit) {
        return new ApprovalsViewModel(
                Answers.of(server),
                desk.label().id(),
                desk.background(),
                desk.clock(),
                desk.figures().zone(),
                mayEdit);
    }

    private Window window(Desk desk) {
        ApprovalsViewModel approvals = model(desk, true);
        return new Window(
                desk,
                List.of(Screen.entry("approvals", Feather.CHECK, () -> new ApprovalsView(desk, approvals))),
                label -> {},
                () -> {});
    }

    @Test
    void isPictured() {
        Pictures.take("approvals", appearance -> window(Desks.at("approvals", appearance)), root -> {});
        Pictures.take(
                "approvals-small", 1024, 640, appearance -> window(Desks.at("approvals", appearance)), root -> {});
    }

    @Test
    void columnsAreRememberedButNotThatAWindowWasNarrow() {
        Desk desk = onFx(() -> Desks.at("approvals", new Appearance()));
        show(1000, 800, () -> window(desk));
        TableView<?> table = lookup("#approval-table").queryAs(TableView.class);
        assertThat(onFx(() -> column(table, "kind").isVisible())).as("no room").isFalse();
        fx(() -> column(table, "askBy").setVisible(false));
        fx(() -> column(table, "product").setPrefWidth(333));
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk.settings().get("table.approvals.askBy.shown", "")).isEqualTo("false");
        assertThat(desk.settings().get("table.approvals.kind.shown", "")).isEmpty();
        TableView<?> again = onFx(() -> {
            ApprovalsView view = new ApprovalsView(desk, model(desk, true));
            return (TableView<?>) view.node().lookup("#approval-table");
        });
        assertThat(onFx(() -> column(again, "askBy").isVisible())).isFalse();
        assertThat(onFx(() -> column(again, "kind").isVisible())).isTrue();
    }

    private static TableColumn<?, ?> column(TableView<?> table, String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatPressesIsSaidByItsTone() {
        Desk desk = onFx(() -> Desks.at("approvals", new Appearance()));
        ApprovalsViewModel approvals = onFx(() -> model(desk, true));
        fx(() -> approvals.refresh(null));

        assertThat(onFx(() -> approvals.rows().stream()
                        .map(row -> approvals.tone(row.approval()))
                        .toList()))
                .containsExactly(Tone.WARNING, Tone.DANGER, Tone.SUCCESS, Tone.NEUTRAL);
        fx(() -> approvals.refresh(ApprovalShelf.id("Salt HymnalBox set")));
        assertThat(onFx(() -> String.valueOf(approvals.selectedProperty().get())))
                .contains("Salt Hymnal");
    }

    @Test
    void anAnswerIsWrittenDownFromTheKeyboardAndWhatCannotBeIsRefusedBesideIt() {
        Desk desk = onFx(() -> Desks.at("approvals", new Appearance()));
        Window window = onFx(() -> window(desk));
        show(1000, 800, () -> window);
        fx(() -> lookup("#approval-approved").queryAs(DatePicker.class).setValue(LocalDate.parse("2026-11-20")));
        fx(() -> lookup("#approval-note").queryAs(TextField.class).requestFocus());
        write("By e-mail");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertThat(server.written).isEmpty();
        assertThat(onFx(() -> lookup(".danger")
                        .match(node ->
                                node instanceof Label label && label.getText().startsWith("It was approved"))
                        .tryQuery()))
                .isPresent();

        fx(() -> lookup("#approval-asked").queryAs(DatePicker.class).setValue(LocalDate.parse("2026-11-19")));
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();

        assertThat(server.written).singleElement().satisfies(edit -> {
            assertThat(edit.asked()).isEqualTo("2026-11-19");
            assertThat(edit.approved()).isEqualTo("2026-11-20");
            assertThat(edit.note()).isEqualTo("By e-mail");
        });
        assertAllNamed(lookup(".rules").query());
    }

    @Test
    void whoOnlyReadsSeesWhyNothingCanBeChanged() {
        Desk desk = onFx(() -> Desks.at("approvals", new Appearance()));
        ApprovalsViewModel approvals = onFx(() -> model(desk, false));
        Window window = onFx(() -> new Window(
                desk,
                List.of(Screen.entry("approvals", Feather.CHECK, () -> new ApprovalsView(desk, approvals))),
                label -> {},
                () -> {}));
        show(1000, 800, () -> window);

        assertThat(lookup("#write-approval").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(lookup("#write-approval").queryAs(Button.class).getAccessibleHelp())
                .isEqualTo("Only who may change releases writes approvals down.");
        assertThat(lookup("#approval-table").queryAs(TableView.class).getItems())
                .hasSize(4);
    }
}
