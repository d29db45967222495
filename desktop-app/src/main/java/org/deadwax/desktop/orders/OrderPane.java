package org.deadwax.desktop.orders;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.OrderDelivery;
import org.deadwax.model.OrderDetail;
import org.jspecify.annotations.Nullable;

/** One order: who, what can be done for them, what they bought, what happened. */
final class OrderPane extends VBox {

    private final Desk desk;
    private final OrdersViewModel model;
    private final AskPane ask;
    private final Label buyer = Words.heading("");
    private final Label about = Words.muted("");
    private final Button address = new Button(Texts.text("orders.address"));
    private final Button reset = new Button(Texts.text("orders.reset"));
    private final Button revoke = new Button(Texts.text("orders.revoke"));

    OrderPane(Desk desk, OrdersViewModel model, AskPane ask) {
        this.desk = desk;
        this.model = model;
        this.ask = ask;
        getStyleClass().add("stack-16");
        buyer.setId("order-buyer");
        about.setId("order-about");
        address.setId("change-address");
        reset.setId("reset-downloads");
        revoke.setId("revoke");
        revoke.getStyleClass().add("order-revoke");
        address.setOnAction(click -> delivery().ifPresent(this::changeAddress));
        reset.setOnAction(click -> delivery().ifPresent(model::reset));
        revoke.setOnAction(click -> delivery().ifPresent(this::revoke));
        VBox who = new VBox(buyer, about);
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox head = new HBox(who, address, reset, revoke);
        head.getStyleClass().add("order-head");
        List.of(address, reset, revoke).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        VBox cards = new VBox(new ItemsCard(desk, model), new HappenedCard(desk, model, ask));
        cards.getStyleClass().add("stack-16");
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("order-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
        model.orderProperty().subscribe(load -> show(load.value()));
    }

    private java.util.Optional<OrderDelivery> delivery() {
        OrderDetail detail = model.orderProperty().get().value();
        return detail == null
                ? java.util.Optional.empty()
                : detail.deliveries().stream().findFirst();
    }

    private void show(@Nullable OrderDetail detail) {
        if (detail == null) {
            return;
        }
        buyer.setText(OrderWords.buyer(detail.order()));
        List<String> facts = new ArrayList<>();
        if (detail.order().email() != null && detail.order().buyer() != null) {
            facts.add(detail.order().email());
        }
        if (!detail.place().isEmpty()) {
            facts.add(detail.place());
        }
        facts.add(
                Texts.count("orders.ofCustomer", detail.orders(), desk.figures().units(detail.orders())));
        about.setText(String.join("; ", facts));
        boolean none = detail.deliveries().isEmpty();
        boolean gone = !none && detail.deliveries().getFirst().revoked();
        for (Button button : List.of(address, reset, revoke)) {
            button.setDisable(!desk.mayEdit() || none || button == revoke && gone);
            button.setAccessibleHelp(none ? Texts.text("orders.noDownload") : "");
        }
    }

    private void changeAddress(OrderDelivery delivery) {
        ask.words(
                Texts.text("orders.address.title"),
                Texts.text("orders.address.text"),
                Texts.text("orders.address.field"),
                List.of(new AskPane.Answer<>(
                        Texts.text("orders.address"), email -> model.changeAddress(delivery, email))));
    }

    private void revoke(OrderDelivery delivery) {
        ask.confirm(
                Texts.text("orders.revoke.title"),
                Texts.text("orders.revoke.text"),
                Texts.text("orders.revoke.verb"),
                () -> model.revoke(delivery));
    }

    static Node stretch() {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        return stretch;
    }
}
