package org.deadwax.desktop.live;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.live.LiveFigures.FormatFigure;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.FormatNames;
import org.deadwax.desktop.ui.ShareBar;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/** Units, share and revenue of each format, with the total under them. */
final class FormatsCard extends StackPane {

    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
    private static final double ROW = 32;

    private final TableView<Row> table;

    FormatsCard(String currency, Figures figures) {
        getStyleClass().add("formats-card");
        TableColumn<Row, String> share = Columns.words(Texts.text("live.share"), 64, row -> figures.percent(row.share));
        share.getStyleClass().setAll("figure", "quiet");
        TableColumn<Row, Money> revenue =
                Columns.money(currency, 112, figures, row -> new Money(row.revenueMinor, currency));
        revenue.getStyleClass().add("last");
        TableColumn<Row, String> name = Columns.words(
                Texts.text("live.format"),
                112,
                row -> row.format == null ? Texts.text("live.total") : FormatNames.of(row.format));
        name.getStyleClass().add("first");
        table = Tables.of(
                Texts.text("live.formats"),
                ROW,
                name,
                Columns.node("", 104, FormatsCard::bar),
                Columns.units(Texts.text("live.units"), 72, figures, row -> row.units),
                share,
                revenue);
        table.setRowFactory(any -> new TotalRow());
        table.setId("live-formats");
        table.setMinHeight(28 + 6 * ROW + 2);
        table.setPrefHeight(28 + 6 * ROW + 2);
        getChildren().setAll(new CardPane(Texts.text("live.formats"), table));
    }

    void show(LivePicture now) {
        List<Row> rows = new ArrayList<>();
        long most = now.formats().stream().mapToLong(FormatFigure::units).max().orElse(0);
        for (FormatFigure each : now.formats()) {
            rows.add(new Row(
                    each.format(),
                    each.units(),
                    each.revenueMinor(),
                    part(each.units(), now.units()),
                    part(each.units(), most)));
        }
        rows.add(new Row(null, now.units(), now.revenueMinor(), now.units() == 0 ? 0 : 1, 0));
        if (!rows.equals(table.getItems())) {
            table.getItems().setAll(rows);
        }
    }

    private static double part(long units, long whole) {
        return whole <= 0 ? 0 : (double) units / whole;
    }

    private static @Nullable Node bar(Row row) {
        return row.format == null ? null : new ShareBar(row.length, FormatNames.style(row.format));
    }

    /** @param format null for the total; @param length of its bar beside the longest, which is 1 */
    private record Row(
            @Nullable Format format, long units, long revenueMinor, double share, double length) {}

    private static final class TotalRow extends TableRow<Row> {

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(TOTAL, row != null && row.format == null);
        }
    }
}
