package org.deadwax.server.charts.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook, a sheet for each table, written as it goes. Texts are texts: Excel computes nothing of them. */
public final class XlsxTables {

    private static final int FLUSH = 1_000;
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_CELL = 32_767;

    private XlsxTables() {}

    public static void write(List<Table> tables, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Deadwax", "1.0")) {
            for (Table table : tables) {
                new Sheets(workbook, table).write();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** As many sheets as a table needs. */
    private static final class Sheets {

        private final Workbook workbook;
        private final Table table;
        private Worksheet sheet;
        private int number = 1;
        private int row;

        Sheets(Workbook workbook, Table table) {
            this.workbook = workbook;
            this.table = table;
            this.sheet = begin();
        }

        void write() throws IOException {
            table.rows().each(this::row);
            sheet.finish();
        }

        private Worksheet begin() {
            String name = table.title().replaceAll("[\\[\\]*?/\\\\:]", " ");
            String numbered = number == 1 ? name : name + " " + number;
            Worksheet begun = workbook.newWorksheet(numbered.length() <= 31 ? numbered : numbered.substring(0, 31));
            row = 0;
            for (String note : table.notes()) {
                begun.value(row++, 0, note);
            }
            for (int i = 0; i < table.columns().size(); i++) {
                Table.Column column = table.columns().get(i);
                begun.value(row, i, column.name());
                begun.style(row, i).bold().set();
                begun.width(i, column.wide() ? 60 : column.number() ? 12 : 22);
            }
            row++;
            begun.freezePane(0, row);
            return begun;
        }

        private void row(@Nullable Object[] cells) {
            try {
                if (row == MOST_ROWS) {
                    sheet.finish();
                    number++;
                    sheet = begin();
                }
                for (int i = 0; i < cells.length; i++) {
                    cell(i, cells[i]);
                }
                row++;
                if (row % FLUSH == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void cell(int column, @Nullable Object cell) {
            switch (cell) {
                case null -> {
                    // stays empty
                }
                case Number value -> sheet.value(row, column, value);
                default -> {
                    String text = cell.toString();
                    sheet.value(row, column, text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
                }
            }
        }
    }
}
