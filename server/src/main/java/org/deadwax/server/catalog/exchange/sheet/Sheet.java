package org.deadwax.server.catalog.exchange.sheet;

import java.util.List;

/**
 * A table of text: a head, and the rows below it that are not empty.
 *
 * @param head the columns' names without blanks around them; may repeat and may be empty
 */
public record Sheet(List<String> head, List<Row> rows) {

    public static final int MOST_ROWS = 50_000;
    public static final int MOST_COLUMNS = 200;
    public static final int LONGEST_CELL = 10_000;

    /** @param number as a spreadsheet program counts, the head being 1 */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** @return without blanks around it; empty when the row ends before that column */
        public String cell(int column) {
            return column < cells.size() ? Cells.read(cells.get(column).strip()) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public Sheet {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * @param lines the first that is not empty is the head
     * @throws UnreadableSheet when there is no head, or more than anybody types
     */
    static Sheet of(List<Row> lines) {
        List<Row> written = lines.stream().filter(row -> !row.isBlank()).toList();
        if (written.isEmpty()) {
            throw new UnreadableSheet("The file has no rows. Its first row names the columns.");
        }
        for (Row row : written) {
            check(row);
        }
        if (written.size() - 1 > MOST_ROWS) {
            throw new UnreadableSheet("The file has " + (written.size() - 1) + " rows; " + MOST_ROWS
                    + " go in at once. Split it into several files.");
        }
        List<String> head =
                written.getFirst().cells().stream().map(String::strip).toList();
        return new Sheet(head, written.subList(1, written.size()));
    }

    private static void check(Row row) {
        if (row.cells().size() > MOST_COLUMNS) {
            throw new UnreadableSheet(
                    "Row " + row.number() + " has " + row.cells().size() + " columns; at most " + MOST_COLUMNS
                            + " are read. Is it a file of another kind?");
        }
        for (String cell : row.cells()) {
            if (cell.length() > LONGEST_CELL) {
                throw new UnreadableSheet("Row " + row.number() + " has a cell of " + cell.length()
                        + " characters; at most " + LONGEST_CELL + " are read. Is a quotation mark missing?");
            }
        }
    }
}
