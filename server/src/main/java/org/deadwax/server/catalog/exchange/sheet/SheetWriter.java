package org.deadwax.server.catalog.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table row by row, so that its length does not matter. Text stays text: codes keep their leading zeros, and a cell
 * that a program would take for a formula is marked as text, which {@link Cells#read} takes back.
 */
public sealed interface SheetWriter extends AutoCloseable {

    void row(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** With a mark at its start, without which Excel takes UTF-8 for something else. */
    static SheetWriter csv(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        return new CsvRows(CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    static SheetWriter xlsx(OutputStream out, String sheet) {
        Workbook workbook = new Workbook(out, "Deadwax", "1.0");
        return new XlsxRows(workbook, workbook.newWorksheet(sheet));
    }

    record CsvRows(CsvWriter out) implements SheetWriter {

        @Override
        public void row(List<String> cells) {
            out.writeRecord(cells.stream().map(Cells::harmless).toList());
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    final class XlsxRows implements SheetWriter {

        private static final int KEPT_IN_MEMORY = 1000;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int next;

        private XlsxRows(Workbook workbook, Worksheet sheet) {
            this.workbook = workbook;
            this.sheet = sheet;
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.inlineString(next, column, cells.get(column));
                }
            }
            next++;
            if (next % KEPT_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.finish();
            workbook.close();
        }
    }
}
