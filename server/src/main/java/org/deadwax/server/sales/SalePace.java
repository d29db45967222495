package org.deadwax.server.sales;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Format;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How fast a label sells, from the rollups. Use it within a transaction of the label. */
@Component
public class SalePace {

    private final JdbcTemplate jdbc;

    SalePace(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param early units in the first part of a span; @param whole units in all of it; what was taken back is subtracted */
    public record Part(long early, long whole) {}

    /** What these formats sold from one time to another, and up to a time between, by the minute. */
    public Part part(UUID labelId, Set<Format> formats, Instant from, Instant between, Instant until) {
        return jdbc.execute((Connection connection) -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT coalesce(sum(units) FILTER (WHERE minute < ?), 0), coalesce(sum(units), 0) FROM sale_rollup
                    WHERE label_id = ? AND minute >= ? AND minute < ? AND format = ANY (?)
                    """)) {
                Array names = connection.createArrayOf(
                        "text", formats.stream().map(Enum::name).toArray());
                select.setObject(1, between.atOffset(ZoneOffset.UTC));
                select.setObject(2, labelId);
                select.setObject(3, from.atOffset(ZoneOffset.UTC));
                select.setObject(4, until.atOffset(ZoneOffset.UTC));
                select.setArray(5, names);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return new Part(row.getLong(1), row.getLong(2));
                }
            }
        });
    }
}
