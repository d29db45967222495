package org.deadwax.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dated line of a rule.
 *
 * @param id of a line that the label wrote; null for one that Deadwax came with
 * @param territory ISO 3166 country; null for everywhere
 * @param from first day on which it holds; null for always
 * @param to last day on which it holds; null while nothing else is known
 * @param formats empty for all
 * @param single true when it is about physical singles
 * @param tracksAtMost of the release; null when their number does not matter
 * @param minimum a price; null when the rule is not about one
 * @param per TRACK or DISC that the minimum is multiplied by; null for neither
 * @param figures by name, as "count", "weeks" or "perWeek"
 * @param off true when the rule is not applied while this line holds
 * @param certainty as "two sources"
 * @param source who says so, and when it was read
 * @param written who wrote it; null for one that Deadwax came with
 */
public record RuleLine(
        @Nullable UUID id,
        @Nullable String territory,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Format> formats,
        boolean single,
        @Nullable Integer tracksAtMost,
        @Nullable Money minimum,
        @Nullable String per,
        Map<String, Integer> figures,
        boolean off,
        String certainty,
        String source,
        @Nullable Written written) {

    /** @param who e-mail; @param note why */
    public record Written(String who, Instant at, String note) {}

    public RuleLine {
        formats = List.copyOf(formats);
        figures = Map.copyOf(figures);
    }
}
