package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.model.Format;
import org.jspecify.annotations.Nullable;

/** One product whole: what is in it, what it weighs, what a fan may pay, and its price over time. */
final class ProductDetailsPane extends VBox {

    private final EditorViewModel model;
    private final PricesViewModel prices;
    private final PricesPane pricesPane;
    private final String currency;
    private final ComboBox<String> chooser = new ComboBox<>();
    private final GridPane grid = new GridPane(16, 8);
    private final List<DraftControl> controls = new ArrayList<>();
    private String shown = "";
    private boolean telling;

    ProductDetailsPane(Desk desk, EditorViewModel model) {
        this.model = model;
        this.currency = desk.label().currency();
        this.prices = model.prices();
        this.pricesPane = new PricesPane(desk, prices);
        getStyleClass().add("details");
        chooser.setId("product-chooser");
        chooser.setAccessibleText(Texts.text("editor.product.title"));
        chooser.setConverter(new StringConverter<>() {
            @Override
            public String toString(String key) {
                EditorState state = model.stateProperty().get().value();
                return key == null || state == null ? "" : state.draft().value(Address.product(key, "title"));
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        });
        chooser.valueProperty().subscribe((before, now) -> {
            if (!telling && now != null) {
                choose(now);
            }
        });
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(column);
        }
        HBox head = new HBox(Words.muted(Texts.text("editor.product.title")), chooser);
        head.getStyleClass().add("line");
        getChildren().setAll(head, grid, pricesPane);
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
    }

    /** @param key of a product, as a row of the table has it */
    void choose(String key) {
        EditorState state = model.stateProperty().get().value();
        if (state != null && !key.equals(shown)) {
            shown = "";
            chooser.setValue(key);
            tell(state);
        }
    }

    /** @param field of the product that is shown */
    void focus(String field) {
        Node found = lookup("#" + DraftTarget.id(field));
        (found == null ? chooser : found).requestFocus();
    }

    private void tell(EditorState state) {
        List<String> keys =
                state.draft().products().stream().map(ProductDraft::key).toList();
        telling = true;
        String wanted = chooser.getValue();
        chooser.getItems().setAll(keys);
        chooser.setValue(keys.contains(wanted) ? wanted : keys.isEmpty() ? null : keys.getFirst());
        telling = false;
        String key = chooser.getValue();
        grid.setVisible(key != null);
        pricesPane.setVisible(key != null);
        if (key == null) {
            shown = "";
            return;
        }
        ProductDraft product = state.draft().products().get(keys.indexOf(key));
        String built = key + product.format() + currencies(product) + product.get("fanpays");
        if (!built.equals(shown)) {
            boolean another = !shown.startsWith(key);
            shown = built;
            build(product);
            if (another) {
                prices.show(id(state, key));
            }
        }
        controls.forEach(control -> control.tell(state));
        pricesPane.may(state.pricing(), id(state, key) != null);
    }

    private static @Nullable UUID id(EditorState state, String key) {
        return state.base() == null
                ? null
                : state.base().products().stream()
                        .map(org.deadwax.model.Product::id)
                        .filter(id -> id.toString().equals(key))
                        .findFirst()
                        .orElse(null);
    }

    private TreeSet<String> currencies(ProductDraft product) {
        TreeSet<String> all = new TreeSet<>(product.prices().keySet());
        all.add(currency);
        return all;
    }

    private void build(ProductDraft product) {
        grid.getChildren().clear();
        controls.clear();
        Format format = product.format();
        String key = product.key();
        line(key, "exclusive", 0, 0);
        line(key, "contents", 1, 0);
        if (format.bundle()) {
            DraftTarget carrier = DraftTarget.one(model, Address.product(key, "carrier"));
            put(
                    new DraftChoice(
                            carrier,
                            Texts.text("editor.product.carrier"),
                            Choices.CARRIERS,
                            Choices::carrier,
                            EditorState::pricing),
                    "editor.product.carrier",
                    2,
                    0);
        }
        if (!format.digital()) {
            line(key, "weight", 0, 1);
            line(key, "discs", 1, 1);
        }
        DraftCheck fan = new DraftCheck(
                DraftTarget.one(model, Address.product(key, "fanpays")),
                Texts.text("editor.product.fanpays"),
                EditorState::pricing);
        grid.add(fan, 0, 2, 3, 1);
        controls.add(fan);
        if (!product.get("fanpays").isEmpty()) {
            int column = 0;
            for (String each : currencies(product)) {
                DraftField least = new DraftField(
                        DraftTarget.one(model, Address.product(key, "minimum." + each)),
                        Texts.text("editor.product.minimumIn", each),
                        EditorState::pricing);
                Field field = new Field(Texts.text("editor.product.minimumIn", each), least);
                grid.add(field, column % 3, 3 + column / 3);
                controls.add(least);
                column++;
            }
        }
    }

    private void line(String key, String name, int column, int row) {
        String words = "editor.product." + name;
        put(
                new DraftField(
                        DraftTarget.one(model, Address.product(key, name)), Texts.text(words), EditorState::pricing),
                words,
                column,
                row);
    }

    private void put(DraftControl control, String words, int column, int row) {
        Field field = new Field(Texts.text(words), control.control());
        String hint = Texts.text(words + ".hint");
        field.hintProperty().set(hint.equals(words + ".hint") ? "" : hint);
        grid.add(field, column, row);
        controls.add(control);
    }
}
