package org.deadwax.desktop.orders;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.OrderEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One step: what, when, and what there is to say of it. The line to the next is drawn behind its mark. */
final class StepRow extends HBox {

    StepRow(OrderEvent event, ZoneId zone) {
        getStyleClass().add("order-step");
        StackPane dot = new StackPane(Icons.of(icon(event.kind())));
        dot.getStyleClass().addAll("order-dot", HappenedCard.bad().contains(event.kind()) ? "bad" : "good");
        Region line = new Region();
        line.getStyleClass().add("order-thread");
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox thread = new VBox(dot, line);
        thread.getStyleClass().add("order-mark");
        Label what = Words.strong(Texts.text("orders.event." + event.kind().name()));
        Label when = Words.small(OrderWords.step(event.at(), zone));
        when.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(what, OrderPane.stretch(), when);
        Label detail = Words.small(detail(event, zone));
        detail.setWrapText(true);
        VBox words = new VBox(head, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(thread, words);
        setAccessibleText(String.join(", ", what.getText(), when.getText(), detail.getText()));
    }

    private static String detail(OrderEvent event, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        if (!event.detail().isEmpty()) {
            parts.add(event.detail());
        }
        if (event.place() != null) {
            parts.add(event.place() + ".");
        }
        if (event.times() > 1) {
            parts.add(
                    event.kind() == OrderEvent.Kind.TOLD
                            ? Texts.text("orders.cameTimes", event.times())
                            : Texts.text("orders.copies", event.times()));
        }
        if (event.lastAt() != null) {
            parts.add(Texts.text("orders.lastAt", OrderWords.step(event.lastAt(), zone)));
        }
        return String.join(" ", parts);
    }

    private static Ikon icon(OrderEvent.Kind kind) {
        return switch (kind) {
            case BOUGHT -> Feather.SHOPPING_BAG;
            case TOLD -> Feather.LINK_2;
            case COUNTED, REPRICED -> Feather.DISC;
            case MAIL -> Feather.MAIL;
            case MAIL_FAILED -> Feather.ALERT_CIRCLE;
            case OPENED -> Feather.EYE;
            case REDEEMED, RESTORED -> Feather.CHECK;
            case SHIPPED, UNSHIPPED -> Feather.TRUCK;
            case SCANNED -> Feather.MAP_PIN;
            case REPORTED -> Feather.BAR_CHART_2;
            case RETURNED, REFUNDED, CANCELLED -> Feather.CORNER_UP_LEFT;
            case BY_HAND -> Feather.EDIT_2;
        };
    }
}
