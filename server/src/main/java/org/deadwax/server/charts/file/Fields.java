package org.deadwax.server.charts.file;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.ExplainedLine.Field;

/** Takes a line of fixed widths apart, from the left. */
final class Fields {

    private final String line;
    private final List<Field> fields = new ArrayList<>();
    private int at;

    Fields(String line) {
        this.line = line;
    }

    Fields next(String name, int width, String meaning) {
        int end = Math.min(line.length(), at + width);
        fields.add(new Field(name, line.substring(at, end), meaning));
        at = end;
        return this;
    }

    /** What is left, if anything is. */
    ExplainedLine end(String record) {
        if (at < line.length()) {
            next("Filler", line.length() - at, "Blanks up to the width of the header.");
        }
        return new ExplainedLine(record, fields);
    }

    /** @param namesAndMeanings in turn, one pair for each part */
    static ExplainedLine piped(String record, String line, String... namesAndMeanings) {
        String[] parts = line.split("\\|", -1);
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            boolean known = 2 * i + 1 < namesAndMeanings.length;
            fields.add(
                    known
                            ? new Field(namesAndMeanings[2 * i], parts[i], namesAndMeanings[2 * i + 1])
                            : new Field("Part " + (i + 1), parts[i], "Not a part of this record."));
        }
        return new ExplainedLine(record, fields);
    }
}
