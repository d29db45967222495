package org.deadwax.server.catalog.exchange.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deadwax.server.catalog.exchange.IncomingRelease;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of a sheet into releases: one catalogue number, or one artist, title and version, is one release. */
public final class RowsToReleases {

    /** @param faults of the rows that stay out, in the order of the rows; a row may have several */
    public record Result(List<IncomingRelease> releases, List<RowFault> faults) {

        public Result {
            releases = List.copyOf(releases);
            faults = List.copyOf(faults);
        }
    }

    private RowsToReleases() {}

    /** @param zone IANA name for street dates */
    public static Result read(Sheet sheet, ColumnMap columns, String zone) {
        List<RowFault> faults = new ArrayList<>();
        RowReader reader = new RowReader(sheet, columns, faults);
        Map<String, ReleaseRows> releases = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            String key = key(reader, row);
            if (key == null) {
                reader.wrong(
                        row,
                        CatalogueColumn.RELEASE_TITLE.heading(),
                        "The row names no release. Give it a release title, and an artist or a catalogue number.");
            } else {
                releases.computeIfAbsent(key, first -> new ReleaseRows(reader, zone))
                        .add(row);
            }
        }
        List<IncomingRelease> read = new ArrayList<>();
        for (ReleaseRows rows : releases.values()) {
            IncomingRelease release = rows.release();
            if (release != null) {
                read.add(release);
            }
        }
        faults.sort((one, other) -> Integer.compare(one.row(), other.row()));
        return new Result(read, faults);
    }

    private static @Nullable String key(RowReader reader, Sheet.Row row) {
        String number = reader.text(row, CatalogueColumn.CATALOGUE_NUMBER);
        if (number != null) {
            return "number " + number.toLowerCase(Locale.ROOT);
        }
        String title = reader.text(row, CatalogueColumn.RELEASE_TITLE);
        String artist = reader.text(row, CatalogueColumn.RELEASE_ARTISTS);
        if (title == null || artist == null) {
            return null;
        }
        String version = reader.text(row, CatalogueColumn.RELEASE_VERSION);
        return ("title " + title + "\0" + artist + "\0" + (version == null ? "" : version)).toLowerCase(Locale.ROOT);
    }
}
