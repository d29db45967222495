package org.deadwax.desktop.ui;

import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/** Table columns by what stands in them: words left, figures right, codes in Mono. */
public final class Columns {

    private Columns() {}

    public static <S> TableColumn<S, String> words(String title, double width, Function<S, @Nullable String> value) {
        return column(title, width, value, WordsCell::new, "words");
    }

    /** UPC, ISRC, SKU, catalogue number. */
    public static <S> TableColumn<S, String> code(String title, double width, Function<S, @Nullable String> value) {
        return column(title, width, value, WordsCell::new, "code");
    }

    public static <S> TableColumn<S, Long> units(
            String title, double width, Figures figures, Function<S, @Nullable Long> value) {
        return column(title, width, value, () -> new FigureCell<>(figures::units), "figure");
    }

    /** @param title with the currency, as "Revenue, USD" */
    public static <S> TableColumn<S, Money> money(
            String title, double width, Figures figures, Function<S, @Nullable Money> value) {
        return column(title, width, value, () -> new FigureCell<>(figures::money), "figure");
    }

    public static <S> TableColumn<S, LocalDate> date(
            String title, double width, Figures figures, Function<S, @Nullable LocalDate> value) {
        return column(title, width, value, () -> new FigureCell<>(figures::date), "figure");
    }

    /** A cell of its own: the node is made anew for every row that comes into sight. */
    public static <S> TableColumn<S, S> node(String title, double width, Function<S, @Nullable Node> node) {
        return column(title, width, row -> row, () -> new NodeCell<>(node), "node");
    }

    /**
     * A cell of its own whose node stays: where many rows change at once, making nodes and dressing them takes longer than all else.
     *
     * @param made once for each cell
     * @param shown tells the node its row
     */
    public static <S, N extends Node> TableColumn<S, S> lasting(
            String title, double width, Supplier<N> made, BiConsumer<N, S> shown) {
        return column(title, width, row -> row, () -> new LastingCell<>(made.get(), shown), "node");
    }

    private static <S, T> TableColumn<S, T> column(
            String title, double width, Function<S, @Nullable T> value, Supplier<TableCell<S, T>> cell, String style) {
        TableColumn<S, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(any -> cell.get());
        column.getStyleClass().add(style);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }
}
