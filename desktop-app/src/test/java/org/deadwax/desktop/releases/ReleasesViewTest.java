package org.deadwax.desktop.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ReleasesViewTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Finds by title. */
    record Server(List<ReleaseSummary> all) {

        Page<ReleaseSummary> releases(
                UUID label, @Nullable String search, @Nullable String after, @Nullable Integer limit) {
            String words = search == null ? "" : search.toLowerCase(Locale.ROOT);
            return new Page<>(
                    all.stream()
                            .filter(release ->
                                    release.title().toLowerCase(Locale.ROOT).contains(words))
                            .toList(),
                    null);
        }
    }

    private static ReleasesViewModel model(List<ReleaseSummary> releases) {
        return new ReleasesViewModel(Answers.of(new Server(releases)), Desks.LABEL.id(), Background.inline(), TODAY);
    }

    private static Window window(Desk desk, List<ReleaseSummary> releases) {
        return Windows.of(desk, Screen.entry("releases", Feather.DISC, () -> {
            ReleasesViewModel model = model(releases);
            ReleasesView view = new ReleasesView(desk, model);
            model.refresh();
            model.selectedProperty()
                    .set(releases.stream()
                            .filter(release -> release.title().equals("Salt Hymnal"))
                            .findFirst()
                            .orElse(null));
            return view;
        }));
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
    void is_pictured() {
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
