package org.deadwax.desktop.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ReleaseSummary;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ReleasesViewTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static ReleasesViewModel model(PagingServer server) {
        return new ReleasesViewModel(
                new ReleaseCatalogue(Answers.of(server), Desks.LABEL.id()), Background.inline(), TODAY);
    }

    private static Window window(Desk desk, List<ReleaseSummary> releases) {
        ReleasesViewModel model = model(new PagingServer(releases));
        Window window = window(desk, model);
        choose(model, "Salt Hymnal");
        return window;
    }

    private static Window window(Desk desk, ReleasesViewModel model) {
        return Windows.of(desk, Screen.entry("releases", Feather.DISC, () -> new ReleasesView(desk, model)));
    }

    private static void choose(ReleasesViewModel model, String... titles) {
        List<ReleaseSummary> chosen = model.shown().stream()
                .filter(release -> List.of(titles).contains(release.title()))
                .toList();
        model.chosen().choose(chosen, null);
    }

    @Test
    void is_walked_by_keyboard() {
        List<Desk> desks = new ArrayList<>();
        Window window = onFx(() -> {
            Desk desk = Desks.at("releases", new Appearance());
            desks.add(desk);
            return window(desk, Fixtures.releases());
        });
        show(() -> window);
        assertAllNamed(window);
        push(KeyCode.CONTROL, KeyCode.F);
        write("long g");
        push(KeyCode.ENTER);
        fx(() -> lookup("#cover-grid").query().requestFocus());
        push(KeyCode.ENTER);
        assertThat(desks.getFirst().navigation().placeProperty().get().argument())
                .isEqualTo(Fixtures.id("The Long Grass").toString());
    }

    @Test
    void several_are_chosen_and_changed_together_by_keyboard() {
        PagingServer server = PagingServer.large();
        List<ReleasesViewModel> models = new ArrayList<>();
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        desk.settings().set("releases.view", "table");
        Window window = onFx(() -> {
            models.add(model(server));
            return window(desk, models.getFirst());
        });
        show(() -> window);
        TableView<?> table = (TableView<?>) onFx(() -> window.lookup("#release-table"));
        assertThat(table.getVisibleLeafColumns())
                .extracting(column -> column.getId())
                .doesNotContain("genre", "changed");
        fx(table::requestFocus);
        push(KeyCode.CONTROL, KeyCode.A);
        assertThat(onFx(() -> models.getFirst().chosen().everything())).isTrue();
        fx(() -> models.getFirst().chosen().choose(models.getFirst().shown().subList(0, 40), null));
        fx(() -> ((Button) window.lookup("#change-together")).fire());
        assertAllNamed(window);
        fx(() -> window.lookup("#bulk-genre").requestFocus());
        write("Jazz");
        fx(() -> ((Button) window.lookup("#bulk-change")).fire());
        assertThat(server.withGenre("Jazz")).isEqualTo(40);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(server.withGenre("Jazz")).isZero();
    }

    /** By a click on a column's head: the table itself fails when what is chosen changes beneath it. */
    @Test
    void is_sorted_by_its_columns_while_some_are_chosen() {
        PagingServer server = PagingServer.large();
        List<ReleasesViewModel> models = new ArrayList<>();
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        desk.settings().set("releases.view", "table");
        Window window = onFx(() -> {
            models.add(model(server));
            return window(desk, models.getFirst());
        });
        show(() -> window);
        ReleasesViewModel model = models.getFirst();
        TableView<?> table = (TableView<?>) onFx(() -> window.lookup("#release-table"));
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread fx = onFx(Thread::currentThread);
        Thread.UncaughtExceptionHandler before = fx.getUncaughtExceptionHandler();
        fx.setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
        try {
            for (String column : List.of("title", "number", "artist")) {
                fx(() -> model.chosen().choose(model.shown().subList(0, 3), null));
                fx(() -> table.scrollTo(90));
                fx(() -> sort(table, column));
                assertThat(thrown).as(column).isEmpty();
                assertThat(model.sortProperty().get().by().id()).isEqualTo(column);
                assertThat(onFx(() -> first(table))).as(column).isZero();
            }
        } finally {
            fx.setUncaughtExceptionHandler(before);
        }
    }

    private static <T> void sort(TableView<T> table, String column) {
        table.getColumns().stream()
                .filter(each -> column.equals(each.getId()))
                .forEach(each -> table.getSortOrder().setAll(List.of(each)));
    }

    private static int first(TableView<?> table) {
        VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        table.layout();
        return flow.getFirstVisibleCell().getIndex();
    }

    @Test
    void is_pictured() {
        Pictures.take(
                "02-releases-bulk",
                appearance -> {
                    Desk desk = Desks.at("releases", appearance);
                    desk.settings().set("releases.view", "table");
                    ReleasesViewModel model = model(new PagingServer(Fixtures.releases()));
                    Window window = window(desk, model);
                    choose(model, "Salt Hymnal", "Kindling Season", "Copper Beds", "Understory", "The Long Grass");
                    return window;
                },
                root -> {
                    ((Button) root.lookup("#change-together")).fire();
                    ((TextField) root.lookup("#bulk-genre")).setText("Jazz");
                    ((TextField) root.lookup("#bulk-streetDate")).setText("Friday");
                });
        Pictures.take("02-releases-covers", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            desk.settings().set("releases.view", "covers");
            return window(desk, Fixtures.releases());
        });
        Pictures.take("02-releases-table", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            desk.settings().set("releases.view", "table");
            return window(desk, Fixtures.releases());
        });
        Pictures.take("10-empty", appearance -> window(Desks.at("releases", appearance), List.of()));
    }
}
