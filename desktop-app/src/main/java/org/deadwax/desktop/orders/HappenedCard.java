package org.deadwax.desktop.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.FormatNames;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Format;
import org.deadwax.model.MailState;
import org.deadwax.model.OrderDetail;
import org.deadwax.model.OrderEvent;
import org.deadwax.model.OutgoingMail;
import org.jspecify.annotations.Nullable;

/** The order's life from the checkout to the chart's file; where formats part, so does the line. */
final class HappenedCard extends VBox {

    private final Desk desk;
    private final OrdersViewModel model;
    private final AskPane ask;
    private final VBox body = new VBox();

    HappenedCard(Desk desk, OrdersViewModel model, AskPane ask) {
        this.desk = desk;
        this.model = model;
        this.ask = ask;
        body.getStyleClass().add("order-life");
        body.setId("order-life");
        getChildren()
                .setAll(new CardPane(Texts.text("orders.happened"), body)
                        .facts(Words.small(Texts.text(
                                "orders.zone", Figures.zoneName(desk.figures().zone())))));
        model.orderProperty().subscribe(load -> show(load.value()));
    }

    private void show(@Nullable OrderDetail detail) {
        body.getChildren().clear();
        if (detail == null) {
            return;
        }
        VBox common = new VBox();
        common.getStyleClass().add("order-steps");
        HBox.setHgrow(common, Priority.ALWAYS);
        Map<Format, VBox> parts = new LinkedHashMap<>();
        for (OrderEvent event : detail.events()) {
            if (event.format() == null) {
                common.getChildren().add(new StepRow(event, desk.figures().zone()));
            } else {
                parts.computeIfAbsent(event.format(), format -> steps())
                        .getChildren()
                        .add(new StepRow(event, desk.figures().zone()));
            }
        }
        HBox top = new HBox(common, since(detail));
        top.getStyleClass().add("row");
        HBox forks = new HBox();
        forks.getStyleClass().add("row");
        parts.forEach((format, steps) -> forks.getChildren().add(part(format, steps)));
        body.getChildren().add(top);
        if (!parts.isEmpty()) {
            body.getChildren().add(forks);
        }
    }

    private static VBox steps() {
        VBox steps = new VBox();
        steps.getStyleClass().add("order-steps");
        return steps;
    }

    private static Node part(Format format, VBox steps) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", FormatNames.style(format));
        CardPane card = new CardPane(FormatNames.of(format), steps).facts(swatch, Words.small(counts(format)));
        card.getStyleClass().add("order-part");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setPrefWidth(300);
        return card;
    }

    private static String counts(Format format) {
        return Texts.text(
                format == Format.DIGITAL_ALBUM || format == Format.DIGITAL_TRACK
                        ? "orders.counts.redeemed"
                        : "orders.counts.scanned");
    }

    /** What came after: downloads, and mails that can be read here. */
    private Node since(OrderDetail detail) {
        VBox lines = new VBox();
        lines.getStyleClass().add("order-since");
        int redeemed = detail.deliveries().stream()
                .mapToInt(delivery -> delivery.redeemed())
                .sum();
        int copies = detail.deliveries().stream()
                .mapToInt(delivery -> delivery.copies())
                .sum();
        lines.getChildren()
                .add(Words.body(
                        copies == 0
                                ? Texts.text("orders.noDownload")
                                : Texts.text("orders.redeemedOf", redeemed, copies)));
        detail.deliveries().stream()
                .filter(delivery -> delivery.byHand() && delivery.email() != null)
                .forEach(delivery ->
                        lines.getChildren().add(Words.small(Texts.text("orders.byHand", delivery.email()))));
        detail.deliveries().stream()
                .filter(delivery -> delivery.revoked())
                .forEach(delivery -> lines.getChildren().add(Words.small(Texts.text("orders.revoked"))));
        detail.mails().stream()
                .filter(mail -> mail.state() == MailState.IN_FOLDER)
                .forEach(mail -> lines.getChildren().add(mail(mail)));
        Button audit = new Button(Texts.text("orders.audit"));
        audit.setId("order-audit");
        audit.getStyleClass().addAll("flat", "accent");
        audit.setOnAction(click -> desk.navigation().go("settings", "audit"));
        CardPane card = new CardPane(Texts.text("orders.since"), lines).actions(audit);
        card.getStyleClass().add("order-part");
        card.setPrefWidth(300);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMaxWidth(Double.MAX_VALUE);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private Node mail(OutgoingMail mail) {
        Label subject = Words.small(mail.subject());
        subject.setMinWidth(0);
        HBox.setHgrow(subject, Priority.ALWAYS);
        subject.setMaxWidth(Double.MAX_VALUE);
        Button read = new Button(Texts.text("orders.read"));
        read.setDisable(!desk.mayEdit());
        read.setAccessibleText(Texts.text("orders.read.of", mail.subject()));
        read.setOnAction(click -> model.read(
                mail, text -> ask.confirm(text.subject(), text.text(), Texts.text("orders.read.done"), () -> {})));
        HBox line = new HBox(subject, read);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    static List<OrderEvent.Kind> bad() {
        return List.of(OrderEvent.Kind.MAIL_FAILED, OrderEvent.Kind.REFUNDED, OrderEvent.Kind.CANCELLED);
    }
}
