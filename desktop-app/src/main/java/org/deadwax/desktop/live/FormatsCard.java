package org.deadwax.desktop.live;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.live.LiveFigures.FormatFigure;
import org.deadwax.desktop.live.LiveFigures.ReleaseFigure;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.FormatNames;
import org.deadwax.desktop.ui.ShareBar;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/** Units, share and revenue of each format, with the total under them. */
final class FormatsCard extends StackPane {

    private static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
    private static final double ROW = 32;

    private final Figures figures;
    private final TableView<Row> table;
    private final Label shown = Words.caption("");
    private final Label others = Words.caption("");
    private final StackPane share = new StackPane();
    private final VBox ofAll;

    FormatsCard(String currency, Figures figures) {
        this.figures = figures;
        getStyleClass().add("formats-card");
        TableColumn<Row, String> part = Columns.words(Texts.text("live.share"), 64, row -> figures.percent(row.share));
        part.getStyleClass().setAll("figure", "quiet");
        TableColumn<Row, Money> revenue =
                Columns.money(currency, 112, figures, row -> new Money(row.revenueMinor, currency));
        revenue.getStyleClass().add("last");
        TableColumn<Row, String> name = Columns.words(
                Texts.text("live.format"),
                126,
                row -> row.format == null ? Texts.text("live.total") : FormatNames.of(row.format));
        name.getStyleClass().add("first");
        table = Tables.of(
                Texts.text("live.formats"),
                ROW,
                name,
                Columns.node("", 92, FormatsCard::bar),
                Columns.units(Texts.text("live.units"), 72, figures, row -> row.units),
                part,
                revenue);
        table.setRowFactory(any -> new TotalRow());
        table.setId("live-formats");
        table.setMinHeight(28 + 6 * ROW + 2);
        table.setPrefHeight(28 + 6 * ROW + 2);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        ofAll = new VBox(new HBox(shown, stretch, others), share, Words.caption(Texts.text("live.ofAll")));
        ofAll.getStyleClass().add("release-share");
        ofAll.managedProperty().bind(ofAll.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(new CardPane(Texts.text("live.formats"), new VBox(table, ofAll)));
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
        showShare(now);
    }

    private void showShare(LivePicture now) {
        ReleaseFigure release = now.release();
        ofAll.setVisible(release != null);
        if (release != null) {
            shown.setText(Texts.text("live.releaseUnits", release.title(), figures.units(now.units())));
            others.setText(Texts.text("live.otherReleases", figures.units(now.allUnits() - now.units())));
            share.getChildren().setAll(new ShareBar(part(now.units(), now.allUnits()), "vinyl"));
        }
    }

    private static double part(long units, long whole) {
        return whole <= 0 ? 0 : (double) units / whole;
    }

    private static @Nullable Node bar(Row row) {
        return row.format == null ? null : new ShareBar(row.length, FormatNames.style(row.format));
    }

    /** @param format null for the total; @param length of its bar beside the longest, which is 1 */
    private record Row(@Nullable Format format, long units, long revenueMinor, double share, double length) {}

    private static final class TotalRow extends TableRow<Row> {

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(TOTAL, row != null && row.format == null);
        }
    }
}
