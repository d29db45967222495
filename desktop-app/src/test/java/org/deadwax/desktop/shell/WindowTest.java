package org.deadwax.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.EmptyState;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.cover.Cover;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class WindowTest extends ScreenTest {

    record Plain(ScreenBar bar, Node node) implements View {}

    private static View plain(String title, Node node) {
        return new Plain(new ScreenBar(title), node);
    }

    private static Window window(Desk desk) {
        desk.tasks().add(Desks.uploading());
        return new Window(
                desk,
                List.of(
                        Screen.entry(
                                        "releases",
                                        Feather.DISC,
                                        () -> plain(
                                                "Releases",
                                                new EmptyState(
                                                        "QHT-001-A nothing cut here yet",
                                                        "No release yet",
                                                        "Releases will stand here with their covers: drafts first, then what is on pre-order, then what is out.")))
                                .badge(new SimpleObjectProperty<>(new Badge(2, Tone.NEUTRAL))),
                        Screen.entry("uploads", Feather.UPLOAD, () -> plain("Uploads", covers()))
                                .badge(new SimpleObjectProperty<>(new Badge(1, Tone.DANGER))),
                        Screen.entry("settings", Feather.SETTINGS, () -> plain("Settings", new VBox())),
                        Screen.below("releases", "release", Feather.DISC, () -> plain("Release", new VBox()))),
                label -> {},
                () -> {});
    }

    private static Node covers() {
        FlowPane pane = new FlowPane(12, 12);
        for (int i = 0; i < 30; i++) {
            pane.getChildren().add(new Cover(156, "Cover " + i));
        }
        return pane;
    }

    @Test
    void goes_by_keys_and_back_again() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Window window = onFx(() -> window(desk));
        show(1000, 700, () -> window);
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(desk.navigation().placeProperty().get().screen()).isEqualTo("uploads");
        push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(desk.navigation().placeProperty().get().screen()).isEqualTo("releases");
        push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(desk.navigation().placeProperty().get().screen()).isEqualTo("uploads");
        assertAllNamed(window);
    }

    @Test
    void the_palette_goes_where_it_is_told() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Window window = onFx(() -> window(desk));
        show(1000, 700, () -> window);
        push(KeyCode.CONTROL, KeyCode.K);
        write("upl");
        push(KeyCode.ENTER);
        assertThat(desk.navigation().placeProperty().get().screen()).isEqualTo("uploads");
    }

    @Test
    void a_question_mark_shows_every_shortcut_and_any_key_takes_them_away() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Window window = onFx(() -> window(desk));
        show(1000, 700, () -> window);
        Node sheet = onFx(() -> window.lookup(".shortcut-sheet"));
        fx(() -> Event.fireEvent(window, typed("?")));
        assertThat(onFx(sheet::isVisible)).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(onFx(sheet::isVisible)).isFalse();
        push(KeyCode.CONTROL, KeyCode.K);
        fx(() -> Event.fireEvent(window.lookup("#palette-words"), typed("?")));
        assertThat(onFx(sheet::isVisible)).isFalse();
    }

    private static KeyEvent typed(String character) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    @Test
    void a_screen_that_is_not_there_any_more_gives_way_to_the_first() {
        Desk desk = onFx(() -> Desks.at("charts", new Appearance()));
        onFx(() -> window(desk));
        assertThat(desk.navigation().placeProperty().get().screen()).isEqualTo("releases");
    }

    @Test
    void says_since_when_the_server_does_not_answer_and_when_it_is_tried_again() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Window window = onFx(() -> window(desk));
        show(1000, 700, () -> window);
        fx(() ->
                desk.link().down(Desks.NOW.minusSeconds(120), Desks.NOW.plusSeconds(8), "The server does not answer."));
        assertThat(onFx(() -> window.lookup(".banner").getAccessibleText()))
                .contains("since 02:12:00 Eastern", "Next try in 8 s.");
        fx(() -> desk.link().up(null));
        assertThat(onFx(() -> window.lookup(".banner").isVisible())).isFalse();
    }

    @Test
    void is_pictured() {
        Pictures.take("11-palette", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            desk.finders().add(new Releases());
            Window window = Windows.of(desk);
            window.palette().open("sal");
            return window;
        });
        Pictures.take("11-shortcuts", appearance -> Windows.of(Desks.at("releases", appearance)), root -> {
            Event.fireEvent(root, typed("?"));
        });
    }

    /** What the design's picture finds. */
    record Releases() implements Finder {

        @Override
        public String group() {
            return "Releases";
        }

        @Override
        public List<Found> find(String words) {
            return List.of(
                    new Found("Salt Hymnal", "Odessa Vale, LMR-042", null, null, () -> {}),
                    new Found("Slow Arithmetic", "Ines Okafor, LMR-034", null, null, () -> {}));
        }
    }
}
