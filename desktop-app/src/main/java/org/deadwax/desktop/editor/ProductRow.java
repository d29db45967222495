package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Format;
import org.deadwax.model.PriceMinimum;
import org.kordamp.ikonli.feather.Feather;

/** One product: name, UPC, SKU, a price per currency, and from where on it counts. */
final class ProductRow extends VBox {

    private static final double TITLE = 146;
    private static final double UPC = 136;
    private static final double SKU = 116;
    private static final double PRICE = 80;

    private final EditorViewModel model;
    private final String key;
    private final String name;
    private final DraftField title;
    private final DraftField upc;
    private final DraftField sku;
    private final Map<String, DraftField> prices = new LinkedHashMap<>();
    private final Label counts = Words.body("");
    private final Label error = Words.small("");
    private final Label hint = Words.body("");
    private final Button fix = new Button();
    private final HBox hintRow = new HBox();
    private final Button remove = remove();

    ProductRow(EditorViewModel model, String key, Format format, List<String> currencies, Consumer<String> choose) {
        this.model = model;
        this.key = key;
        this.name = "product." + key + ".";
        getStyleClass().add("product");
        title = field("title", TITLE);
        upc = field("upc", UPC);
        sku = field("sku", SKU);
        upc.getStyleClass().add("code");
        sku.getStyleClass().add("code");
        if (format == Format.DIGITAL_TRACK) {
            upc.setPromptText(Texts.text("editor.byIsrc"));
        }
        HBox line = new HBox(title, upc, sku);
        for (String currency : currencies) {
            DraftField price = field("price." + currency, PRICE);
            price.getStyleClass().add("figure-field");
            prices.put(currency, price);
            line.getChildren().add(price);
        }
        line.getChildren().addAll(counts, stretch(), remove);
        line.getStyleClass().add("product-line");
        error.getStyleClass().setAll("label", "small", "danger", "product-error");
        error.managedProperty().bind(error.visibleProperty());
        hint.getStyleClass().add("warning");
        hint.setWrapText(true);
        hintRow.getChildren().setAll(Icons.of(Feather.ALERT_TRIANGLE, Tone.WARNING), hint, stretch(), fix);
        hintRow.getStyleClass().add("product-hint");
        hintRow.managedProperty().bind(hintRow.visibleProperty());
        fix.setMinWidth(USE_PREF_SIZE);
        focusWithinProperty().subscribe(within -> {
            if (within) {
                choose.accept(key);
            }
        });
        getChildren().setAll(line, error, hintRow);
    }

    static List<Node> head(List<String> currencies) {
        List<Node> heads = new ArrayList<>();
        heads.add(head(Texts.text("editor.product.title"), TITLE, "left"));
        heads.add(head(Texts.text("editor.product.upc"), UPC, "left"));
        heads.add(head(Texts.text("editor.product.sku"), SKU, "left"));
        currencies.forEach(currency -> heads.add(head(currency, PRICE, "right")));
        heads.add(head(Texts.text("editor.product.counts"), 140, "left"));
        return heads;
    }

    private static Node head(String words, double width, String side) {
        Label label = Words.caption(words);
        label.getStyleClass().add("head-" + side);
        label.setMinWidth(width);
        label.setMaxWidth(width);
        return label;
    }

    private DraftField field(String part, double width) {
        String words = part.startsWith("price.")
                ? Texts.text("editor.priceIn", part.substring("price.".length()))
                : Texts.text("editor.product." + part);
        DraftField field = new DraftField(DraftTarget.one(model, name + part), words, EditorState::pricing);
        field.getStyleClass().add("cell-field");
        field.setMinWidth(width);
        field.setMaxWidth(width);
        return field;
    }

    private Button remove() {
        Button button = new Button(null, Icons.of(Feather.X));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(Texts.text("editor.removeProduct"));
        button.setTooltip(new Tooltip(Texts.text("editor.removeProduct")));
        button.setOnAction(click -> model.change("", draft -> draft.withoutProduct(key)));
        return button;
    }

    void tell(EditorState state, ProductDraft product) {
        title.tell(state);
        upc.tell(state);
        sku.tell(state);
        PriceHint below = PriceHint.of(product, state.minimums());
        prices.forEach((currency, price) -> {
            price.tell(state);
            price.warn(below != null && below.minimum().minimum().currency().equals(currency));
        });
        PriceMinimum minimum = state.minimums().get(product.format());
        counts.setText(minimum == null ? "" : minimum.minimum().toString());
        counts.getStyleClass().setAll("label", below == null ? "muted" : "warning");
        if (below != null) {
            counts.getStyleClass().add("strong");
        }
        remove.setDisable(!state.pricing());
        fix.setDisable(!state.pricing());
        String wrong = state.errors().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        error.setText(wrong);
        error.setVisible(!wrong.isEmpty());
        hintRow.setVisible(below != null);
        if (below != null) {
            tell(below);
        }
    }

    private void tell(PriceHint below) {
        String currency = below.minimum().minimum().currency();
        hint.setText(below.sentence());
        fix.setText(Texts.text("editor.set", below.amount()));
        UnaryOperator<ReleaseDraft> set =
                draft -> draft.product(key, product -> product.price(currency, below.amount()));
        fix.setOnAction(click -> model.change("", set));
    }

    private static Region stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
