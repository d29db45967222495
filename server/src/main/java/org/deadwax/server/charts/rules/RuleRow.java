package org.deadwax.server.charts.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * One dated line of a rule.
 *
 * @param territory null for everywhere
 * @param from first day on which it holds; null for always
 * @param to last day on which it holds; null while nothing else is known
 * @param formats null for all
 * @param single true when it is about physical singles
 * @param tracksAtMost of the release; null when their number does not matter
 * @param minimum null when the rule is not about a price
 * @param per what the minimum is multiplied by
 * @param scanned true when a carrier must have scanned the parcel
 * @param figures by name, as "weeks" or "perWeek"; null for none
 * @param off true when the rule is not applied while this row holds
 * @param source who says so, and when it was read
 */
public record RuleRow(
        @Nullable String territory,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Set<Format> formats,
        boolean single,
        @Nullable Integer tracksAtMost,
        @Nullable Money minimum,
        @Nullable Per per,
        boolean scanned,
        @Nullable Map<String, Integer> figures,
        boolean off,
        Certainty certainty,
        String source) {

    /** What a minimum is multiplied by. */
    public enum Per {
        TRACK,
        DISC
    }

    /** @return the figure of this name, or {@code otherwise} */
    public int figure(String name, int otherwise) {
        return figures == null ? otherwise : figures.getOrDefault(name, otherwise);
    }

    /** @param tracks of the release; 0 when unknown, then a row that counts tracks does not hold */
    public boolean holds(LocalDate day, String territory, Format format, int tracks) {
        return (this.territory == null || this.territory.equals(territory))
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && (formats == null || formats.contains(format))
                && (tracksAtMost == null || (tracks > 0 && tracks <= tracksAtMost));
    }
}
