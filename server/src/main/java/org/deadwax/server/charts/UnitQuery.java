package org.deadwax.server.charts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** A query for units that is put together condition by condition. */
final class UnitQuery {

    private final StringBuilder sql;
    private final List<Object> values;

    /** @param select up to and with its first conditions */
    UnitQuery(String select, Object... values) {
        this.sql = new StringBuilder(select);
        this.values = new ArrayList<>(List.of(values));
    }

    UnitQuery and(String condition, Object... values) {
        sql.append(" AND ").append(condition);
        this.values.addAll(List.of(values));
        return this;
    }

    UnitQuery then(String clause, Object... values) {
        sql.append(' ').append(clause);
        this.values.addAll(List.of(values));
        return this;
    }

    /** What is asked of state and code; both tables call these the same. */
    UnitQuery stateAndCode(WantedUnits wanted) {
        String state = wanted.state();
        if (WantedUnits.ORDERED.equals(state)) {
            and("NOT carried_in AND state <> 'RETURNED'");
        } else if (WantedUnits.CARRIED_IN.equals(state)) {
            and("carried_in");
        } else if (state != null) {
            and("state = ?", state);
        }
        return wanted.code() == null ? this : and("code = ?", wanted.code());
    }

    /** @param products that have such a UPC or ISRC by now */
    UnitQuery found(String search, Collection<UUID> products) {
        String words = "%" + escaped(search) + "%";
        String code = "%" + escaped(search.replace("-", "")) + "%";
        return and(
                "(order_name ILIKE ? OR upc LIKE ? OR isrc ILIKE ? OR product_id = ANY (?::uuid[]))",
                words,
                code,
                code,
                array(products));
    }

    /** @see #found */
    static boolean matches(String code, String search) {
        return code.replace("-", "")
                .toUpperCase(Locale.ROOT)
                .contains(search.replace("-", "").toUpperCase(Locale.ROOT));
    }

    private static String escaped(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** As the text of an array. */
    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    void each(JdbcTemplate jdbc, RowCallbackHandler row) {
        jdbc.query(sql.toString(), row, values.toArray());
    }
}
