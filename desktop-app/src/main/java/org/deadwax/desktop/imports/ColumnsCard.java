package org.deadwax.desktop.imports;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CatalogueImport;
import org.jspecify.annotations.Nullable;

/** What each column of a sheet is taken for; another choice is looked at anew at once. */
final class ColumnsCard extends StackPane {

    private static final String NONE = "";

    private final ImportsViewModel model;
    private final VBox rows = new VBox();
    private List<CatalogueImport.Column> shown = List.of();

    ColumnsCard(ImportsViewModel model) {
        this.model = model;
        rows.getStyleClass().add("column-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        getChildren()
                .setAll(new CardPane(Texts.text("imports.columns"), scroll)
                        .facts(Words.small(Texts.text("imports.columnsFact"))));
        managedProperty().bind(visibleProperty());
        model.fileProperty().subscribe(file -> {
            setVisible(file != null && file.kind() == CatalogueImport.Kind.SHEET);
            if (file != null && !file.columns().equals(shown)) {
                shown = file.columns();
                show(file);
            }
            rows.setDisable(file != null && file.state() != CatalogueImport.State.OPEN);
        });
    }

    private void show(CatalogueImport file) {
        List<@Nullable String> used = new ArrayList<>();
        file.columns().forEach(column -> used.add(column.field()));
        List<String> offered = new ArrayList<>();
        for (String field : ImportField.offered(used)) {
            offered.add(field == null ? NONE : field);
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < file.columns().size(); i++) {
            nodes.add(row(i, file.columns().get(i), offered));
        }
        rows.getChildren().setAll(nodes);
    }

    private Node row(int at, CatalogueImport.Column column, List<String> offered) {
        Label name = Words.strong(column.name().isBlank() ? Texts.text("imports.unnamed", at + 1) : column.name());
        name.setMinWidth(150);
        name.setPrefWidth(150);
        Label samples = Words.small(String.join("  ·  ", column.samples()));
        samples.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(samples, javafx.scene.layout.Priority.ALWAYS);
        ComboBox<String> field = new ComboBox<>();
        field.getItems().setAll(offered);
        field.setValue(column.field() == null ? NONE : column.field());
        field.setId("column-" + at);
        field.setPrefWidth(190);
        field.setMinWidth(190);
        field.setAccessibleText(Texts.text("imports.columnIs", name.getText()));
        field.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return ImportField.words(value == null || value.equals(NONE) ? null : value);
            }

            @Override
            public String fromString(String words) {
                return NONE;
            }
        });
        field.setOnAction(chosen -> model.take(at, field.getValue().equals(NONE) ? null : field.getValue()));
        HBox row = new HBox(name, samples, field);
        row.getStyleClass().add("column-row");
        return row;
    }
}
