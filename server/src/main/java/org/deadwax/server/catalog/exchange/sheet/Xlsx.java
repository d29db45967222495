package org.deadwax.server.catalog.exchange.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.deadwax.server.catalog.exchange.sheet.Sheet.Row;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook, with numbers and days as people would write them. */
final class Xlsx {

    private static final long MOST_UNPACKED = 300L * 1024 * 1024;

    private Xlsx() {}

    static Sheet read(byte[] bytes) {
        try {
            checkUnpackedSize(bytes);
            try (ReadableWorkbook workbook =
                            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
                    Stream<org.dhatim.fastexcel.reader.Row> rows =
                            workbook.getFirstSheet().openStream()) {
                List<Row> lines = new ArrayList<>();
                for (Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator(); each.hasNext(); ) {
                    org.dhatim.fastexcel.reader.Row row = each.next();
                    lines.add(new Row(row.getRowNum(), cells(row)));
                    if (lines.size() > Sheet.MOST_ROWS + 2) {
                        break;
                    }
                }
                return Sheet.of(lines);
            }
        } catch (UnreadableSheet e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library throws whatever its XML and ZIP readers threw
            throw new UnreadableSheet(
                    "The file cannot be read as an Excel workbook. Save it again as .xlsx or CSV.", e);
        }
    }

    /** A workbook is a ZIP, and a small one may unpack to anything. */
    private static void checkUnpackedSize(byte[] bytes) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new UnreadableSheet("The workbook unpacks to more than 300 MB; a table of "
                                    + Sheet.MOST_ROWS + " rows needs less. Save it as CSV.");
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        List<String> cells = new ArrayList<>();
        int columns = Math.min(row.getCellCount(), Sheet.MOST_COLUMNS + 1);
        for (int n = 0; n < columns; n++) {
            cells.add(row.getOptionalCell(n).map(Xlsx::text).orElse(""));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell) ? day(cell.asDate()) : number(cell.asNumber());
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    /** The format is all that tells a day from a number; letters in quotes or brackets are words and colours. */
    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd].*");
    }
}
