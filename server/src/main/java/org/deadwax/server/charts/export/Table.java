package org.deadwax.server.charts.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way into a file; its rows need not fit into memory.
 *
 * @param notes what stands between title and table, a line each
 */
public record Table(String title, List<String> notes, List<Column> columns, Rows rows) {

    /** @param wide for sentences */
    public record Column(String name, boolean number, boolean wide) {

        public static Column text(String name) {
            return new Column(name, false, false);
        }

        public static Column sentence(String name) {
            return new Column(name, false, true);
        }

        public static Column number(String name) {
            return new Column(name, true, false);
        }
    }

    /** Rows in their order; a cell is a String, a Long, a {@link BigDecimal} or null. */
    @FunctionalInterface
    public interface Rows {

        void each(Consumer<@Nullable Object[]> row);
    }

    /** As it is read, without grouping. */
    static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }
}
