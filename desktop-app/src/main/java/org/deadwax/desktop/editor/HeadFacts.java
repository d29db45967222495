package org.deadwax.desktop.editor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.desktop.wording.Wording;
import org.deadwax.model.Master;
import org.deadwax.model.Territories;

/** Cover and the facts one wants to see whatever tab is open. */
final class HeadFacts extends HBox {

    private static final double COVER = 72;

    private final Cover cover = new Cover(COVER);
    private final Label street = Words.body("");
    private final Label preorder = Words.body("");
    private final Label genre = Words.body("");
    private final Label rights = Words.body("");
    private final Label territories = Words.body("");
    private final Label length = Words.body("");

    HeadFacts(EditorViewModel model) {
        getStyleClass().add("editor-facts");
        GridPane grid = new GridPane(40, 6);
        fact(grid, 0, 0, "editor.street", street);
        fact(grid, 1, 0, "editor.preorder", preorder);
        fact(grid, 2, 0, "editor.genreLanguage", genre);
        fact(grid, 0, 1, "editor.pline", rights);
        fact(grid, 1, 1, "editor.territories", territories);
        fact(grid, 2, 1, "editor.length", length);
        getChildren().setAll(cover, grid);
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
    }

    private static void fact(GridPane grid, int column, int row, String name, Label value) {
        value.setMaxWidth(240);
        VBox box = new VBox(Words.caption(Texts.text(name)), value);
        grid.add(box, column, row);
    }

    Cover cover() {
        return cover;
    }

    private void tell(EditorState state) {
        ReleaseDraft draft = state.draft();
        cover.show(draft.title(), state.base() == null ? null : state.base().id());
        street.setText(day(draft.street(), draft.zone()));
        preorder.setText(or(moment(draft)));
        genre.setText(or(Stream.of(
                        draft.fact("genre"),
                        draft.fact("language").isEmpty() ? "" : Choices.language(draft.fact("language")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "))));
        rights.setText(draft.fact("pline").isEmpty() ? Figures.NOTHING : "℗ " + draft.fact("pline"));
        territories.setText(territories(draft.fact("territories")));
        length.setText(length(state));
    }

    private static String or(String words) {
        return words.isEmpty() ? Figures.NOTHING : words;
    }

    private static String day(String street, String zone) {
        if (street.isEmpty()) {
            return Figures.NOTHING;
        }
        try {
            return Texts.text(
                    "editor.begins",
                    new Figures(java.time.ZoneOffset.UTC).day(LocalDate.parse(street)),
                    Figures.zoneName(ZoneId.of(zone)));
        } catch (DateTimeException unreadable) {
            return street;
        }
    }

    private static String moment(ReleaseDraft draft) {
        String text = draft.fact("preorder");
        try {
            return text.isEmpty()
                    ? ""
                    : new Figures(ZoneId.of(draft.zone())).moment(Wording.moment(text, draft.zone()));
        } catch (DateTimeException unreadable) {
            return text;
        }
    }

    private static String territories(String text) {
        Territories where = Wording.territories(text);
        return switch (where.rule()) {
            case WORLDWIDE -> Texts.text("editor.worldwide");
            case ONLY -> String.join(", ", where.countries());
            case EXCEPT -> Texts.text("editor.worldwideExcept", String.join(", ", where.countries()));
        };
    }

    private static String length(EditorState state) {
        int tracks = state.draft().tracks().size();
        long millis = state.draft().tracks().stream()
                .map(track -> state.masters().get(track.key()))
                .filter(Objects::nonNull)
                .map(Master::audio)
                .filter(Objects::nonNull)
                .mapToLong(Master.Audio::durationMillis)
                .sum();
        String count = Texts.count("editor.trackCount", tracks, Integer.toString(tracks));
        return millis == 0 ? count : count + ", " + Figures.length(Duration.ofMillis(millis));
    }
}
