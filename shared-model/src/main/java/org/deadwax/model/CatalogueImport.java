package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the catalogue. It is looked at first; nothing goes in before somebody says so. Worked off in steps,
 * each of which answers with this.
 *
 * @param columns of a sheet, with what each is taken for; empty for a release message
 * @param rows of a sheet; 0 for a message
 * @param releases that the file has, as its columns are taken now; those that stay out are not among them
 * @param done how many of them were worked off
 * @param made releases that are new
 * @param addedTo drafts that lacked tracks or products of the file, and have them now
 * @param known releases that were there already, with all that the file has
 * @param faultCount of what stays out; {@code faults} are the first of them
 * @param notKept what a message says and a catalogue does not keep
 */
public record CatalogueImport(
        UUID id,
        String fileName,
        Kind kind,
        State state,
        List<Column> columns,
        int rows,
        int releases,
        int done,
        int made,
        int addedTo,
        int known,
        int faultCount,
        List<Fault> faults,
        List<String> notKept,
        String startedBy,
        Instant startedAt) {

    public enum Kind {
        SHEET,
        MESSAGE
    }

    public enum State {
        OPEN,
        RUNNING,
        DONE
    }

    /**
     * @param samples the first few different values
     * @param field what it is taken for, as ISRC or PRICE_USD; null when it is left out
     */
    public record Column(
            String name, List<String> samples, @Nullable String field) {}

    /**
     * @param row as a spreadsheet program counts; null in a message
     * @param column as we call it; empty when it is about the row or release as a whole
     */
    public record Fault(@Nullable Integer row, String column, String sentence) {}

    public CatalogueImport {
        columns = columns == null ? List.of() : List.copyOf(columns);
        faults = faults == null ? List.of() : List.copyOf(faults);
        notKept = notKept == null ? List.of() : List.copyOf(notKept);
    }
}
