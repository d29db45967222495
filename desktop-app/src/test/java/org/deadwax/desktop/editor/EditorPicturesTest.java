package org.deadwax.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
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
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Format;
import org.deadwax.model.ReleaseState;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** The states of the editor that one has to look at, and what is only there on the screen. */
class EditorPicturesTest extends ScreenTest {

    private record Open(Window window, EditorView view, EditorViewModel model) {}

    private static Open open(Desk desk, Cartography server) {
        EditorViewModel model =
                new EditorViewModel(Answers.of(server), desk.label(), desk.clock(), desk.folder(), Background.inline());
        AtomicReference<EditorView> view = new AtomicReference<>();
        Window window = Windows.of(desk, Screen.below("releases", "release", Feather.DISC, () -> {
            view.set(EditorViewTest.view(desk, model));
            return view.get();
        }));
        desk.navigation().go("release", Cartography.ID.toString());
        return new Open(window, Objects.requireNonNull(view.get()), model);
    }

    private static <T extends Node> T find(Parent root, String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(root.lookup(id), id));
    }

    private static void tab(Parent root, String tab) {
        find(root, "#tab-" + tab, ToggleButton.class).fire();
    }

    private static void take(String name, BiConsumer<Cartography, Open> before, BiConsumer<Open, Parent> then) {
        AtomicReference<Open> shown = new AtomicReference<>();
        Pictures.take(
                name,
                appearance -> {
                    Cartography server = new Cartography();
                    Desk desk = Desks.at("releases", appearance);
                    Open open = open(desk, server);
                    before.accept(server, open);
                    shown.set(open);
                    return open.window();
                },
                root -> then.accept(Objects.requireNonNull(shown.get()), root));
    }

    @Test
    void many_tracks_paste_details_prices_credits_and_history_are_pictured() {
        take("03-editor-many", (server, open) -> {}, (open, root) -> {
            TableView<?> tracks = find(root, "#tracks", TableView.class);
            tracks.getSelectionModel().selectIndices(4, 5, 7);
            find(root, "#many-credit-COMPOSER", TextField.class).setText("Ruth Adeyemi");
        });
        take(
                "03-editor-paste",
                (server, open) -> {},
                (open, root) -> open.view()
                        .paste(
                                "No.\tTitle\tISRC\n1\tDatum line\tQM-LMR-26-00118\n2\tBenchmark\tQM-LMR-26-119\n3\tIsobar\t\n"));
        take("03-editor-ern", (server, open) -> {}, (open, root) -> {
            find(root, "#export-ern", Button.class).fire();
            find(root, "#ern-sender", TextField.class).setText("PA-DPIDA-2013042401-U");
            find(root, "#ern-recipient", TextField.class).setText("PA-DPIDA-2009101501-Y");
        });
        for (String tab : List.of("details", "products", "credits", "history")) {
            take("03-editor-" + tab, (server, open) -> {}, (open, root) -> tab(root, tab));
        }
    }

    @Test
    void what_waits_and_what_was_asked_for_is_pictured() {
        take(
                "03-editor-approval",
                (server, open) -> {
                    server.stands(ReleaseState.SUBMITTED);
                    open.model().open("new");
                    open.model().open(Cartography.ID.toString());
                },
                (open, root) -> {
                    find(root, "#ask-changes", Button.class).fire();
                    find(root, "#ask-note", TextArea.class).setText("Nearly there, two things.");
                    find(root, "#ask-text-1", TextField.class).setText("With a comma, as on the sleeve?");
                });
        take(
                "03-editor-asked",
                (server, open) -> {
                    server.stands(ReleaseState.SUBMITTED);
                    open.model().open("new");
                    open.model().open(Cartography.ID.toString());
                    open.model()
                            .steps()
                            .askChanges(
                                    "",
                                    List.of(
                                            new Asked("title", "With a comma, as on the sleeve?"),
                                            new Asked("genre", "Post-rock, or Ambient as before?")));
                },
                (open, root) -> tab(root, "details"));
    }

    @Test
    void a_line_of_the_readiness_leads_to_its_field_wherever_that_is() {
        Cartography server = new Cartography();
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Open open = onFx(() -> open(desk, server));
        show(1300, 980, open::window);
        String track = Cartography.track(2).toString();
        String vinyl = Cartography.product(Format.VINYL).toString();
        for (String field : List.of(
                "street",
                Address.track(track, "pline"),
                Address.track(track, "grat"),
                Address.product(vinyl, "upc"),
                Address.product(vinyl, "weight"),
                "notes")) {
            fx(() -> open.view().goTo(desk, field));
            assertThat(onFx(() -> open.window().getScene().getFocusOwner().getId()))
                    .as(field)
                    .isEqualTo(DraftTarget.id(field));
        }
        fx(() -> open.view().goTo(desk, Address.track(track, "isrc")));
        push(KeyCode.CONTROL, KeyCode.A);
        write("QM-LMR-26-00300");
        push(KeyCode.ENTER);
        EditorState now = onFx(
                () -> Objects.requireNonNull(open.model().stateProperty().get().value()));
        assertThat(now.draft().value(Address.track(track, "isrc"))).isEqualTo("QM-LMR-26-00300");
    }

    @Test
    void a_manager_asks_for_changes_from_the_keyboard() {
        Cartography server = new Cartography();
        server.stands(ReleaseState.SUBMITTED);
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Open open = onFx(() -> open(desk, server));
        show(1300, 980, open::window);
        Node ask = onFx(() -> open.window().lookup("#ask-changes"));
        fx(ask::requestFocus);
        push(KeyCode.SPACE);
        assertAllNamed(open.window());
        write("Two things.");
        fx(() -> open.window().lookup("#ask-text-1").requestFocus());
        write("Is this the title");
        fx(() -> open.window().lookup("#ask-send").requestFocus());
        push(KeyCode.SPACE);
        assertThat(server.now().state()).isEqualTo(ReleaseState.CHANGES_ASKED);
        assertThat(server.comments).extracting(comment -> comment.text()).containsExactly("Is this the title");
    }
}
