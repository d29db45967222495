package org.deadwax.plugin;

import java.util.List;

/**
 * What a line of a file says.
 *
 * @param record what kind of line it is, as "Digital sale"
 */
public record ExplainedLine(String record, List<Field> fields) {

    /** @param value as it stands in the line; @param meaning a sentence */
    public record Field(String name, String value, String meaning) {}

    public ExplainedLine {
        fields = List.copyOf(fields);
    }

    /** A line that its format says nothing about. */
    public static ExplainedLine plain(String text) {
        return new ExplainedLine("Line", List.of(new Field("Text", text, "The format does not explain its lines.")));
    }
}
