package org.deadwax.server.charts;

import java.util.List;
import java.util.function.Consumer;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a period decided, read from the database as it is asked for and always in the order of the places, so that any number of
 * units fits into memory. Within the transaction of the label that asked for the report.
 */
interface Decisions {

    void each(WantedUnits wanted, Consumer<Decision> each);

    /** Those that have a line in the file. */
    void written(Consumer<Decision> each);

    /** @param after null for the first page */
    List<Decision> page(WantedUnits wanted, @Nullable Place after, int most);

    /** How many came to what, by product. */
    List<UnitsOfProduct> counts();

    /** Those that are shown otherwise than they are stored: only their identifiers can differ. */
    void mended(Consumer<Change> each);

    /** A SELECT of store_id, order_id, line_item_id, unit_no and state of those that have a line. */
    String writtenSql();
}
