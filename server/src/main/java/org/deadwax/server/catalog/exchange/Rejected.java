package org.deadwax.server.catalog.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.CatalogueImport.Fault;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.deadwax.server.catalog.exchange.sheet.SheetWriter;
import org.jspecify.annotations.Nullable;

/**
 * What did not go in: the file's own rows with a last column that says why, so that they can be mended there and sent again.
 *
 * @param sheet null for a message, of which only the reasons are told
 */
public record Rejected(String fileName, @Nullable Sheet sheet, List<Fault> faults) {

    private static final String REASON = "Why it stays out";

    public void write(OutputStream out, boolean xlsx) throws IOException {
        try (SheetWriter writer = xlsx ? SheetWriter.xlsx(out, "Stays out") : SheetWriter.csv(out)) {
            if (sheet == null) {
                writer.row(List.of(REASON));
                for (Fault fault : faults) {
                    writer.row(List.of(fault.sentence()));
                }
            } else {
                rows(writer, sheet);
            }
        }
    }

    private void rows(SheetWriter writer, Sheet sheet) throws IOException {
        Map<Integer, List<String>> reasons = new LinkedHashMap<>();
        for (Fault fault : faults) {
            if (fault.row() != null) {
                String column = fault.column().isEmpty() ? "" : fault.column() + ": ";
                reasons.computeIfAbsent(fault.row(), row -> new ArrayList<>()).add(column + fault.sentence());
            }
        }
        writer.row(with(sheet.head(), sheet.head().size(), REASON));
        for (Sheet.Row row : sheet.rows()) {
            List<String> why = reasons.get(row.number());
            if (why != null) {
                writer.row(with(row.cells(), sheet.head().size(), String.join(" ", why)));
            }
        }
    }

    private static List<String> with(List<String> cells, int width, String last) {
        List<String> row = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        while (row.size() < width) {
            row.add("");
        }
        row.add(last);
        return row;
    }
}
