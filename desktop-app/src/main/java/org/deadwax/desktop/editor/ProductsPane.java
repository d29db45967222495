package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.model.Format;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Products and their prices, one row each; a price that counts for no chart says so right beneath. */
final class ProductsPane extends StackPane {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "CAD", "AUD", "JPY");

    private final Desk desk;
    private final EditorViewModel model;
    private final Consumer<String> choose;
    private final List<MenuButton> menus = new ArrayList<>();
    private final VBox rows = new VBox();
    private final HBox head = new HBox();
    private final Map<String, ProductRow> known = new LinkedHashMap<>();
    private final TreeSet<String> extra = new TreeSet<>();
    private List<String> currencies = List.of();
    private List<String> keys = List.of();

    /** @param choose gets the key of the product that a person turns to; @param plan shows its price over time */
    ProductsPane(Desk desk, EditorViewModel model, Consumer<String> choose, Runnable plan) {
        this.desk = desk;
        this.model = model;
        this.choose = choose;
        Button schedule = new Button(Texts.text("editor.schedule"));
        schedule.getStyleClass().add(Styles.FLAT);
        schedule.setId("schedule");
        schedule.setOnAction(click -> plan.run());
        head.getStyleClass().add("product-head");
        VBox body = new VBox(head, rows);
        getChildren()
                .setAll(new CardPane(Texts.text("editor.products"), body)
                        .actions(
                                schedule,
                                Fill.button(model, "fillUpcs", model.codes()::upcs),
                                currencyMenu(),
                                productMenu()));
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
    }

    private MenuButton productMenu() {
        MenuButton menu = menu(Texts.text("editor.addProduct"));
        for (Format format : Format.values()) {
            MenuItem item = new MenuItem(Choices.format(format));
            item.setOnAction(chosen -> add(format));
            menu.getItems().add(item);
        }
        menu.setId("add-product");
        return menu;
    }

    private MenuButton currencyMenu() {
        MenuButton menu = menu(Texts.text("editor.addCurrency"));
        for (String currency : CURRENCIES) {
            MenuItem item = new MenuItem(currency);
            item.setOnAction(chosen -> {
                extra.add(currency);
                EditorState state = model.stateProperty().get().value();
                if (state != null) {
                    tell(state);
                }
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuButton menu(String words) {
        MenuButton menu = new MenuButton(words, Icons.of(Feather.PLUS));
        menu.getStyleClass().add(Styles.FLAT);
        menus.add(menu);
        return menu;
    }

    private void add(Format format) {
        model.change(
                "",
                draft -> draft.plus(ProductDraft.blank(draft.newKey(), format)
                        .with("title", Choices.format(format))
                        .with(
                                "track",
                                format == Format.DIGITAL_TRACK
                                                && !draft.tracks().isEmpty()
                                        ? draft.tracks().getFirst().key()
                                        : "")));
    }

    private void tell(EditorState state) {
        menus.forEach(menu -> menu.setDisable(!state.pricing()));
        List<String> now = currencies(state.draft());
        List<String> nowKeys =
                state.draft().products().stream().map(ProductDraft::key).toList();
        if (!now.equals(currencies) || !nowKeys.equals(keys)) {
            if (!now.equals(currencies)) {
                known.clear();
            }
            currencies = now;
            keys = nowKeys;
            build(state.draft());
        }
        state.draft().products().forEach(product -> {
            ProductRow row = known.get(product.key());
            if (row != null) {
                row.tell(state, product);
            }
        });
    }

    private void build(ReleaseDraft draft) {
        head.getChildren().setAll(ProductRow.head(currencies));
        known.keySet().retainAll(keys);
        List<Node> nodes = new ArrayList<>();
        for (ProductDraft product : draft.products()) {
            nodes.add(known.computeIfAbsent(
                    product.key(), key -> new ProductRow(model, key, product.format(), currencies, choose)));
        }
        if (nodes.isEmpty()) {
            HBox none = new HBox(Words.muted(Texts.text("editor.noProducts")));
            none.getStyleClass().add("card-body");
            nodes.add(none);
        }
        rows.getChildren().setAll(nodes);
    }

    // the label's own first, then the others that are used or were asked for
    private List<String> currencies(ReleaseDraft draft) {
        TreeSet<String> used = new TreeSet<>(extra);
        draft.products().forEach(product -> used.addAll(product.prices().keySet()));
        used.remove(desk.label().currency());
        List<String> all = new ArrayList<>(List.of(desk.label().currency()));
        all.addAll(used);
        return all;
    }

    /** @return false when it is none of the table's */
    boolean focus(String field) {
        Node found = field.contains(".") ? field(field) : lookup("#add-product");
        if (found != null) {
            found.requestFocus();
        }
        return found != null;
    }

    private @Nullable Node field(String field) {
        return lookup("#" + DraftTarget.id(field.endsWith(".price") ? field + "." + currencies.getFirst() : field));
    }
}
