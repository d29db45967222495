package org.deadwax.server.store.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deadwax.model.ListingField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A listing's row and its documents. */
@Component
class ListingJson {

    /** Of a listing with its store. */
    static final String SELECT = """
            SELECT l.*, s.name AS store_name, s.domain, l.leased_until > now() AS working
            FROM store_listing l JOIN store s ON s.label_id = l.label_id AND s.id = l.store_id
            """;

    private final JsonMapper json;

    ListingJson(JsonMapper json) {
        this.json = json;
    }

    String write(Object document) {
        return json.writeValueAsString(document);
    }

    String keys(Set<FieldKey> keys) {
        return write(keys.stream().map(FieldKey::text).sorted().toList());
    }

    ListingRow row(ResultSet row, int n) throws SQLException {
        String seen = row.getString("seen");
        return new ListingRow(
                row.getObject("label_id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("release_id", UUID.class),
                row.getString("store_name"),
                row.getString("domain"),
                row.getObject("shop_product_id", Long.class),
                ListingRow.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("currency"),
                json.readValue(row.getString("agreed"), Agreed.class),
                seen == null ? null : json.readValue(seen, Seen.class),
                List.of(json.readValue(row.getString("refused"), ListingField[].class)),
                List.of(json.readValue(row.getString("written"), ListingField[].class)),
                keys(row, "forced"),
                keys(row, "own"),
                time(row, "asked_at"),
                time(row, "published_at"),
                time(row, "compared_at"),
                time(row, "due_at"),
                time(row, "next_change_at"),
                row.getLong("wanted"),
                row.getInt("attempts"),
                row.getBoolean("working"),
                row.getInt("step"),
                row.getInt("steps"),
                Objects.requireNonNullElse(row.getString("doing"), ""));
    }

    private Set<FieldKey> keys(ResultSet row, String column) throws SQLException {
        return Stream.of(json.readValue(row.getString(column), String[].class))
                .map(FieldKey::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
