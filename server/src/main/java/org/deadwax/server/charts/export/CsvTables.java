package org.deadwax.server.charts.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.deadwax.server.charts.file.CsvCells;
import org.jspecify.annotations.Nullable;

/** UTF-8 with a mark that Excel knows it by, commas, CR LF. A text that a spreadsheet would take for a formula is defused. */
public final class CsvTables {

    private CsvTables() {}

    public static void write(List<Table> tables, OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        writer.write('\ufeff');
        for (int i = 0; i < tables.size(); i++) {
            if (i > 0) {
                writer.write("\r\n");
            }
            write(tables.get(i), tables.size() > 1, writer);
        }
        writer.flush();
    }

    private static void write(Table table, boolean titled, BufferedWriter writer) throws IOException {
        if (titled) {
            line(writer, new Object[] {table.title()});
        }
        line(writer, table.columns().stream().map(Table.Column::name).toArray());
        try {
            table.rows().each(row -> {
                try {
                    line(writer, row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(BufferedWriter writer, @Nullable Object[] cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            Object cell = cells[i];
            CsvCells.append(line, cell instanceof String text ? defused(text) : Table.text(cell), ',');
        }
        writer.write(line.append("\r\n").toString());
    }

    /** A song may be called “=1+1”; a spreadsheet must not compute it. */
    static String defused(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
