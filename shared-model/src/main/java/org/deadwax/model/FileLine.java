package org.deadwax.model;

import java.util.List;

/**
 * A line of a file, explained.
 *
 * @param number from 1
 * @param text without line end
 * @param record what kind of line it is, as "Digital sale"
 */
public record FileLine(long number, String text, String record, List<Field> fields) {

    /** @param value as it stands in the line; @param meaning a sentence */
    public record Field(String name, String value, String meaning) {}
}
