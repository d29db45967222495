package org.deadwax.server.catalog.exchange.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.server.catalog.exchange.sheet.Sheet.Row;

/** CSV as programs write it: any of four separators, UTF-8 or UTF-16 with or without a mark, else Windows' western set. */
final class Csv {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LOOKED_AT = 20;

    private Csv() {}

    static Sheet read(byte[] bytes) {
        String text = text(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableSheet("This is no text: it holds NUL bytes. Save the table as .xlsx or CSV.");
        }
        char separator = separator(text);
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text)) {
            List<Row> rows = new ArrayList<>();
            for (CsvRecord record : reader) {
                rows.add(new Row(Math.toIntExact(record.getStartingLineNumber()), record.getFields()));
                if (rows.size() > Sheet.MOST_ROWS + 2) {
                    break;
                }
            }
            return Sheet.of(rows);
        } catch (CsvParseException e) {
            throw new UnreadableSheet("The file is broken as CSV: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UnreadableSheet("The file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .maxBufferSize(4 * 1024 * 1024);
    }

    /** The separator that parts the first rows into most columns, and into equally many. */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long found = columns(text, separator);
            if (found > most) {
                most = found;
                best = separator;
            }
        }
        return best;
    }

    private static long columns(String text, char separator) {
        try (CsvReader<CsvRecord> reader = reader(separator).ofCsvRecord(text)) {
            List<Integer> counts = new ArrayList<>();
            for (CsvRecord record : reader) {
                counts.add(record.getFieldCount());
                if (counts.size() == LOOKED_AT) {
                    break;
                }
            }
            if (counts.isEmpty() || counts.getFirst() == 1) {
                return 0;
            }
            int head = counts.getFirst();
            long alike = counts.stream().filter(count -> count == head).count();
            return alike * 1000 / counts.size() * head;
        } catch (CsvParseException | IOException e) {
            return 0;
        }
    }

    private static String text(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return decode(bytes, 0, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int n = 0; n < mark.length; n++) {
            if ((bytes[n] & 0xFF) != mark[n]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }
}
