package org.deadwax.server.catalog.exchange;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.deadwax.model.CatalogueImport.Column;
import org.deadwax.model.CatalogueImport.Fault;
import org.deadwax.model.CatalogueImport.Kind;
import org.deadwax.server.catalog.exchange.ern.ErnMessage;
import org.deadwax.server.catalog.exchange.ern.ErnReader;
import org.deadwax.server.catalog.exchange.rows.ColumnMap;
import org.deadwax.server.catalog.exchange.rows.ColumnMeaning;
import org.deadwax.server.catalog.exchange.rows.RowsToReleases;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.deadwax.server.catalog.exchange.sheet.SheetFile;
import org.jspecify.annotations.Nullable;

/**
 * A file, read. The same bytes and columns read the same, so that work may go on where it stopped.
 *
 * @param sheet null for a message
 */
record ReadFile(
        Kind kind,
        @Nullable Sheet sheet,
        List<Column> columns,
        List<IncomingRelease> releases,
        List<Fault> faults,
        List<String> notKept) {

    private static final int SAMPLES = 3;

    /**
     * @param fields what the columns are taken for; null for what their names say
     * @throws org.deadwax.server.catalog.exchange.sheet.UnreadableSheet for what is no table
     * @throws org.deadwax.server.catalog.exchange.ern.UnreadableMessage for what is no message
     * @throws IllegalArgumentException for columns that mean the same, or nothing
     */
    static ReadFile of(byte[] bytes, @Nullable List<@Nullable String> fields, String zone) {
        return ErnReader.looksLikeXml(bytes) ? message(bytes, zone) : sheet(bytes, fields, zone);
    }

    private static ReadFile message(byte[] bytes, String zone) {
        ErnMessage message = ErnReader.read(bytes);
        List<String> notKept = new ArrayList<>(message.notKept());
        FromMessage from = new FromMessage(ZoneId.of(zone), notKept);
        List<IncomingRelease> releases = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (var release : message.releases()) {
            IncomingRelease read = from.release(release);
            if (read.artists().isEmpty()) {
                faults.add(new Fault(
                        null, "", "“" + read.edit().title() + "” names no artist that the message's party list has."));
            } else {
                releases.add(read);
            }
        }
        return new ReadFile(Kind.MESSAGE, null, List.of(), releases, faults, notKept);
    }

    private static ReadFile sheet(byte[] bytes, @Nullable List<@Nullable String> fields, String zone) {
        Sheet sheet = SheetFile.read(bytes);
        ColumnMap columns = fields == null ? ColumnMap.guess(sheet) : chosen(sheet, fields);
        RowsToReleases.Result read = RowsToReleases.read(sheet, columns, zone);
        return new ReadFile(
                Kind.SHEET,
                sheet,
                columns(sheet, columns),
                read.releases(),
                read.faults().stream()
                        .map(fault -> new Fault(fault.row(), fault.column(), fault.sentence()))
                        .toList(),
                List.of());
    }

    private static ColumnMap chosen(Sheet sheet, List<@Nullable String> fields) {
        if (fields.size() != sheet.head().size()) {
            throw new IllegalArgumentException(
                    "The file has " + sheet.head().size() + " columns; " + fields.size() + " were sent.");
        }
        List<@Nullable ColumnMeaning> meanings = new ArrayList<>();
        for (String field : fields) {
            meanings.add(field == null ? null : ColumnMeaning.of(field));
        }
        return new ColumnMap(meanings);
    }

    private static List<Column> columns(Sheet sheet, ColumnMap map) {
        List<Column> columns = new ArrayList<>();
        for (int n = 0; n < sheet.head().size(); n++) {
            ColumnMeaning meaning = map.meanings().get(n);
            columns.add(new Column(sheet.head().get(n), samples(sheet, n), meaning == null ? null : meaning.code()));
        }
        return columns;
    }

    private static List<String> samples(Sheet sheet, int column) {
        Set<String> samples = new TreeSet<>();
        for (Sheet.Row row : sheet.rows()) {
            if (!row.cell(column).isEmpty() && samples.size() < SAMPLES) {
                samples.add(row.cell(column));
            }
        }
        return List.copyOf(samples);
    }

    int rows() {
        return sheet == null ? 0 : sheet.rows().size();
    }
}
