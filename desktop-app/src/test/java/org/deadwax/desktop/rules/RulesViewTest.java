package org.deadwax.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
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
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class RulesViewTest extends ScreenTest {

    private final RuleShelf server = new RuleShelf();

    private Window window(Desk desk) {
        RulesViewModel rules = new RulesViewModel(
                Answers.of(server),
                desk.label().id(),
                desk.background(),
                desk.clock(),
                desk.figures().zone(),
                true);
        return new Window(
                desk,
                List.of(Screen.entry(
                        "rules",
                        Feather.BAR_CHART_2,
                        () -> new RulesView(rules, desk.figures(), desk.snackbar(), desk.settings()))),
                label -> {},
                () -> {});
    }

    @Test
    void isPictured() {
        Consumer<Parent> change = root -> {
            ((TableView<?>) root.lookup("#rule-table")).getSelectionModel().select(5);
            root.applyCss();
            root.layout();
            ((Button) root.lookup("#change-rule")).fire();
        };
        Pictures.take("rules", appearance -> window(Desks.at("rules", appearance)), change);
        Pictures.take("rules-small", 1024, 640, appearance -> window(Desks.at("rules", appearance)), root -> {});
    }

    @Test
    void aRuleIsChangedFromTheKeyboard() {
        Desk desk = onFx(() -> Desks.at("rules", new Appearance()));
        Window window = onFx(() -> window(desk));
        show(1000, 800, () -> window);
        fx(() -> lookup("#rule-table").queryAs(TableView.class).requestFocus());
        press(KeyCode.DOWN).release(KeyCode.DOWN);
        fx(() -> lookup("#change-rule").queryAs(Button.class).requestFocus());
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        fx(() -> lookup("#rule-note").queryAs(TextField.class).requestFocus());
        write("Ours is higher");
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertThat(server.written)
                .singleElement()
                .satisfies(edit -> assertThat(edit.note()).isEqualTo("Ours is higher"));
        assertAllNamed(lookup(".rules").query());
    }
}
