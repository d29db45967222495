package org.deadwax.desktop.orders;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.FormatNames;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.Money;
import org.deadwax.model.OrderDetail;
import org.deadwax.model.OrderItem;
import org.jspecify.annotations.Nullable;

/** What was bought, and where each of it stands. */
final class ItemsCard extends VBox {

    private static final double ROW = 40;
    private static final double HEAD = 28;

    private final Desk desk;
    private final TableView<OrderItem> table;
    private final CardPane card;
    private final Label total = Words.strong("");

    ItemsCard(Desk desk, OrdersViewModel model) {
        this.desk = desk;
        table = Tables.of(
                Texts.text("orders.items"),
                ROW,
                Columns.node(Texts.text("orders.item"), 300, ItemsCard::title),
                Columns.code(Texts.text("orders.upc"), 120, OrderItem::upc),
                Columns.units(Texts.text("orders.units"), 60, desk.figures(), item -> (long) item.units()),
                Columns.money(Texts.text("orders.paid"), 90, desk.figures(), OrderItem::paid),
                Columns.node(Texts.text("orders.stands"), 300, ItemsCard::standing));
        table.setId("order-items");
        table.setPlaceholder(Words.muted(Texts.text("orders.noMusic")));
        total.setId("order-total");
        HBox foot = new HBox(Words.strong(Texts.text("orders.total")), OrderPane.stretch(), total);
        foot.getStyleClass().add("well");
        card = new CardPane("", new VBox(table, foot));
        getChildren().setAll(card);
        model.orderProperty().subscribe(load -> show(load.value()));
    }

    private void show(@Nullable OrderDetail detail) {
        if (detail == null) {
            return;
        }
        table.getItems().setAll(detail.items());
        double height = HEAD + ROW * Math.max(1, detail.items().size()) + 2;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
        card.facts(Words.small(Texts.text(
                "orders.head",
                detail.order().number(),
                desk.figures().moment(detail.order().orderedAt()))));
        int units = detail.items().stream().mapToInt(OrderItem::units).sum();
        Money paid = detail.order().paid();
        total.setText(Texts.text(
                "orders.sum", desk.figures().units(units), desk.figures().moneyWithCurrency(paid)));
    }

    private static Node title(OrderItem item) {
        String words = item.title().isEmpty() ? FormatNames.of(item.format()) : item.title();
        HBox line = new HBox(new Cover(24, words, item.releaseId()), Words.body(words));
        line.getStyleClass().add("line");
        return line;
    }

    private static Node standing(OrderItem item) {
        String back = item.gone() > 0 && item.gone() < item.units()
                ? Texts.text("orders.gone", item.gone(), item.units())
                : "";
        HBox line = new HBox(
                new Chip(OrderWords.standing(item.standing()), OrderWords.tone(item.standing())),
                Words.small((item.words() + " " + back).strip()));
        line.getStyleClass().add("line");
        return line;
    }
}
