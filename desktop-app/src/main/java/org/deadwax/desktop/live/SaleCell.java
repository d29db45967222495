package org.deadwax.desktop.live;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.LiveSale;
import org.jspecify.annotations.Nullable;

/** One sale: what, from where, for how much, when. */
final class SaleCell extends ListCell<LiveSale> {

    private final Figures figures;
    private final Cover cover = new Cover(28);
    private final Label product = Words.body("");
    private final Label place = Words.caption("");
    private final Label money = Words.body("");
    private final Label time = Words.caption("");
    private final HBox line;

    SaleCell(Figures figures) {
        this.figures = figures;
        VBox left = new VBox(product, place);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(money, time);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        line = new HBox(cover, left, right);
        line.getStyleClass().add("sale");
        // the list is as wide as its card: a long product name is cut, never scrolled to
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LiveSale sale, boolean empty) {
        super.updateItem(sale, empty);
        if (empty || sale == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean back = sale.units() < 0;
        String what = Math.abs(sale.units()) == 1
                ? sale.productTitle()
                : Texts.text("live.several", figures.units(Math.abs(sale.units())), sale.productTitle());
        String where = sale.place() == null ? LiveView.country(sale.country()) : sale.place();
        cover.show(sale.releaseTitle(), sale.releaseId());
        product.setText(what);
        place.setText(Texts.text(back ? "live.takenOff" : "live.from", where, sale.orderName()));
        money.setText(figures.money(sale.revenue()));
        time.setText(figures.time(sale.at()));
        setAccessibleText(
                String.join(", ", sale.releaseTitle(), what, place.getText(), money.getText(), time.getText()));
        setGraphic(line);
    }
}
