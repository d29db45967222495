package org.deadwax.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.artwork.ArtworkViewModel;
import org.deadwax.desktop.local.ReleaseFile;
import org.deadwax.desktop.masters.VersionsViewModel;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.NoFiles;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ReleaseShelf;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Format;
import org.deadwax.model.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class EditorViewTest extends ScreenTest {

    private final Cartography server = new Cartography();

    private EditorViewModel model(Desk desk) {
        return model(desk, server);
    }

    private static EditorViewModel model(Desk desk, Cartography server) {
        return new EditorViewModel(Answers.of(server), desk.label(), desk.clock(), desk.folder(), Background.inline());
    }

    private Window window(Desk desk, EditorViewModel model) {
        Window window = Windows.of(desk, Screen.below("releases", "release", Feather.DISC, () -> view(desk, model)));
        desk.navigation().go("release", Cartography.ID.toString());
        return window;
    }

    static EditorView view(Desk desk, EditorViewModel model) {
        ReleaseShelf shelf = new ReleaseShelf();
        return new EditorView(
                desk,
                model,
                new VersionsViewModel(
                        Answers.of(shelf),
                        desk.label(),
                        new OkHttpClient(),
                        Background.inline(),
                        desk.tasks(),
                        Runnable::run,
                        Duration.ZERO),
                new ArtworkViewModel(
                        Answers.of(shelf),
                        desk.label(),
                        new OkHttpClient(),
                        Background.inline(),
                        desk.tasks(),
                        Runnable::run,
                        Duration.ZERO),
                new ErnExport(Answers.of(new Distributor()), desk.label().id(), desk.settings(), Background.inline()));
    }

    @Test
    void what_a_message_lacks_leads_to_its_field() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        EditorViewModel model = onFx(() -> model(desk));
        Distributor distributor = new Distributor();
        ErnExport export = onFx(
                () -> new ErnExport(Answers.of(distributor), desk.label().id(), desk.settings(), Background.inline()));
        List<String> went = new ArrayList<>();
        ErnSheet sheet = onFx(() -> {
            model.open(Cartography.ID.toString());
            return new ErnSheet(desk, model, export, went::add);
        });
        show(1200, 900, () -> new StackPane(sheet));
        fx(sheet::open);
        assertAllNamed(sheet);
        assertThat(onFx(() -> sheet.lookup("#ern-save").isDisabled())).isTrue();
        fx(() -> ((TextField) sheet.lookup("#ern-sender")).setText("PA-DPIDA-2013042401-U"));
        fx(() -> ((TextField) sheet.lookup("#ern-recipient")).setText("PA-DPIDA-2009101501-Y"));
        assertThat(onFx(() -> sheet.lookup("#ern-save").isDisabled())).isFalse();

        fx(() -> export.save(Cartography.ID, folder.resolve("cartography.xml")));
        assertAllNamed(sheet);
        assertThat(onFx(() -> ((Labeled) sheet.lookup("#ern-failure")).getText()))
                .isEqualTo("The message cannot be written yet:");
        fx(() -> ((Button) sheet.lookup(".link")).fire());
        assertThat(went).containsExactly("genre");
        assertThat(folder).isEmptyDirectory();

        distributor.genre = true;
        fx(sheet::open);
        fx(() -> export.save(Cartography.ID, folder.resolve("cartography.xml")));
        assertThat(folder.resolve("cartography.xml"))
                .hasContent("<NewReleaseMessage from='PA-DPIDA-2013042401-U' to='PA-DPIDA-2009101501-Y' test='true'/>");
        assertThat(onFx(sheet::isVisible)).isFalse();
        // the two parties are there the next time
        assertThat(onFx(() -> new ErnExport(
                                Answers.of(distributor), desk.label().id(), desk.settings(), Background.inline())
                        .senderProperty()
                        .get()))
                .isEqualTo("PA-DPIDA-2013042401-U");
    }

    @TempDir
    private Path folder;

    /** A server that writes messages once the release has a genre. */
    static final class Distributor {

        private boolean genre;

        ResponseBody exportMessage(
                UUID label, UUID release, String sender, String recipient, @Nullable String name, boolean test) {
            if (!genre) {
                throw ApiProblem.of(
                        422,
                        "/problems/invalid",
                        "A message names a genre. Choose one.",
                        new Problem.Field("genre", "A message names a genre. Choose one."));
            }
            return ResponseBody.create(
                    "<NewReleaseMessage from='" + sender + "' to='" + recipient + "' test='" + test + "'/>",
                    MediaType.get("application/xml"));
        }
    }

    @Test
    void a_file_is_saved_that_opens_the_release_again() {
        Path file = folder.resolve("Cartography.deadwax");
        Desk desk = onFx(() -> Desks.at("releases", new Appearance(), Background.inline(), new NoFiles() {
            @Override
            public Path saveAs(String title, String name) {
                return folder.resolve(name);
            }
        }));
        EditorViewModel model = onFx(() -> model(desk));
        Window window = onFx(() -> window(desk, model));
        show(1200, 900, () -> window);

        fx(() -> ((Button) window.lookup("#release-link")).fire());

        assertThat(ReleaseFile.read(file))
                .isEqualTo(new ReleaseFile(
                        desk.connection().server().toString(), desk.label().id(), Cartography.ID, "Cartography"));
    }

    @Test
    void is_written_in_by_keyboard_and_taken_back() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        EditorViewModel model = onFx(() -> model(desk));
        Window window = onFx(() -> window(desk, model));
        show(1200, 900, () -> window);
        assertAllNamed(window);
        String usd = "#product-" + Cartography.product(Format.VINYL) + "-price-USD";
        Node price = onFx(() -> window.lookup(usd));
        fx(price::requestFocus);
        push(KeyCode.CONTROL, KeyCode.A);
        write("16.50");
        assertThat(state(model).draft().products().getFirst().prices()).containsEntry("USD", "16.50");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state(model).draft().products().getFirst().prices()).containsEntry("USD", "14.98");

        TableView<?> tracks = (TableView<?>) onFx(() -> window.lookup("#tracks"));
        fx(() -> {
            tracks.requestFocus();
            tracks.getSelectionModel().clearAndSelect(0);
            tracks.getFocusModel().focus(0, castColumn(tracks));
        });
        push(KeyCode.F2);
        push(KeyCode.CONTROL, KeyCode.A);
        write("Datum line");
        push(KeyCode.ENTER);
        assertThat(state(model).draft().tracks().getFirst().title()).isEqualTo("Datum line");
        push(KeyCode.CONTROL, KeyCode.S);
        assertThat(server.now().tracks().getFirst().title()).isEqualTo("Datum line");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static javafx.scene.control.TableColumn castColumn(TableView table) {
        return (javafx.scene.control.TableColumn) table.getColumns().get(1);
    }

    private static EditorState state(EditorViewModel model) {
        return onFx(() -> Objects.requireNonNull(model.stateProperty().get().value()));
    }

    @Test
    void opens_at_the_field_that_another_screen_speaks_of() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        EditorViewModel model = onFx(() -> model(desk));
        Window window = onFx(() -> window(desk, model));
        show(1200, 900, () -> window);
        String upc = "product." + Cartography.product(Format.CD) + ".upc";
        fx(() -> desk.navigation().go("release", Cartography.ID + " " + upc));
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(() -> window.getScene().getFocusOwner().getId()))
                .isEqualTo("product-" + Cartography.product(Format.CD) + "-upc");
    }

    @Test
    void is_pictured() {
        Pictures.take(
                "03-editor",
                appearance -> {
                    Desk desk = Desks.at("releases", appearance);
                    desk.tasks().add(Desks.uploading());
                    EditorViewModel model = model(desk);
                    Window window = window(desk, model);
                    model.change("number", draft -> draft.with("number", "LMR-045"));
                    model.change(
                            "",
                            draft -> draft.with(
                                    Address.track(Cartography.track(10).toString(), "isrc"), "QM-LMR-26-126"));
                    return window;
                },
                root -> ((TableView<?>) root.lookup("#tracks"))
                        .getSelectionModel()
                        .select(6));
        Pictures.take("03-editor-conflict", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            Cartography shared = new Cartography();
            EditorViewModel model = model(desk, shared);
            Window window = window(desk, model);
            model.change("title", draft -> draft.with("title", "Cartography, expanded"));
            shared.savedElsewhere("Cartography (2027)");
            model.save();
            return window;
        });
    }
}
