package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a file.
 *
 * @param linesBefore and {@code linesAfter}: of the whole files; {@code netBefore} and {@code netAfter} their units, sales less
 *     returns
 * @param lines those that differ, equal ones counted together; at most 200 rows
 * @param moreLines rows that are not listed
 */
public record FileChanges(
        long linesBefore, long linesAfter, long netBefore, long netAfter, List<Line> lines, long moreLines) {

    /**
     * @param before null for a line that was added
     * @param after null for a line that was taken out
     * @param times how many such lines
     */
    public record Line(@Nullable String before, @Nullable String after, long times) {}
}
