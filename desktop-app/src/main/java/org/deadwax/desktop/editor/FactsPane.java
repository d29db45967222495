package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.cover.Cover;
import org.jspecify.annotations.Nullable;

/** Cover, title, artist, number, street date and the zone it begins in. */
final class FactsPane extends HBox {

    private static final double COVER = 104;

    private record Fact(String name, DraftField control, Field field) {}

    private final Desk desk;
    private final EditorViewModel model;
    private final Cover cover = new Cover(COVER);
    private final GridPane grid = new GridPane(16, 8);
    private final List<Fact> facts = new ArrayList<>();

    FactsPane(Desk desk, EditorViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("editor-facts");
        add("title", 0, 0, 2);
        add("artist", 2, 0, 1);
        add("number", 0, 1, 1);
        add("street", 1, 1, 1);
        add("zone", 2, 1, 1);
        HBox.setHgrow(grid, Priority.ALWAYS);
        getChildren().setAll(cover, grid);
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
    }

    private void add(String name, int column, int row, int span) {
        DraftField control = new DraftField(model, Texts.text("editor." + name), name);
        control.setEditable(desk.mayEdit());
        Field field = new Field(Texts.text("editor." + name), control);
        GridPane.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(200);
        grid.add(field, column, row, span, 1);
        facts.add(new Fact(name, control, field));
    }

    private void tell(EditorState state) {
        cover.show(state.draft().title());
        for (Fact fact : facts) {
            fact.control().tell(state);
            fact.field().errorProperty().set(state.changed() || state.base() != null ? state.error(fact.name()) : "");
            if (fact.name().equals("street")) {
                fact.field().hintProperty().set(begins(state));
            }
        }
    }

    private static String begins(EditorState state) {
        String street = state.draft().street();
        if (street.isEmpty() || !state.error("street").isEmpty()) {
            return Texts.text("editor.streetHint");
        }
        return Texts.text(
                "editor.begins",
                new Figures(java.time.ZoneOffset.UTC).day(java.time.LocalDate.parse(street)),
                zone(state.draft().zone()));
    }

    private static String zone(String id) {
        try {
            return Figures.zoneName(java.time.ZoneId.of(id));
        } catch (java.time.DateTimeException unknown) {
            return id;
        }
    }

    void focus(String name) {
        Node found = facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::control)
                .findFirst()
                .orElse(null);
        focus(found);
    }

    private static void focus(@Nullable Node node) {
        if (node != null) {
            node.requestFocus();
        }
    }
}
