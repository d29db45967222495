package org.deadwax.desktop.orders;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.OrderLine;
import org.jspecify.annotations.Nullable;

/** One order: who, which, when, for how much, and where it stands. */
final class OrderCell extends ListCell<OrderLine> {

    private final Desk desk;
    private final Cover cover = new Cover(32);
    private final Label buyer = Words.body("");
    private final Label number = Words.small("");
    private final Label paid = Words.body("");
    private final Label standing = Words.small("");
    private final HBox line;

    OrderCell(Desk desk) {
        this.desk = desk;
        VBox left = new VBox(buyer, number);
        left.getStyleClass().add("order-who");
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(paid, standing);
        right.getStyleClass().add("order-who");
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        line = new HBox(cover, left, right);
        line.getStyleClass().add("order-line");
        setPrefWidth(0);
        selectedProperty().subscribe(now -> {
            buyer.getStyleClass().remove("strong");
            if (now) {
                buyer.getStyleClass().add("strong");
            }
        });
    }

    @Override
    protected void updateItem(@Nullable OrderLine order, boolean empty) {
        super.updateItem(order, empty);
        if (empty || order == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        cover.show(order.number(), order.releaseId());
        buyer.setText(OrderWords.buyer(order));
        number.setText(order.number() + "   "
                + OrderWords.when(
                        order.orderedAt(),
                        desk.clock().instant(),
                        desk.figures().zone()));
        paid.setText(
                order.paid().currency().equals(desk.label().currency())
                        ? desk.figures().money(order.paid())
                        : desk.figures().moneyWithCurrency(order.paid()));
        standing.setText(OrderWords.standing(order.standing()));
        standing.getStyleClass()
                .setAll("label", "small", OrderWords.tone(order.standing()).style());
        setAccessibleText(String.join(", ", buyer.getText(), number.getText(), paid.getText(), standing.getText()));
        setGraphic(line);
    }
}
