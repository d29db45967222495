package org.deadwax.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Documents in columns of type jsonb: what is read and written whole. */
@Component
public class JsonColumn {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JsonMapper json;

    JsonColumn(JsonMapper json) {
        this.json = json;
    }

    /** For a parameter that the statement casts to jsonb. */
    public @Nullable String write(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    public <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : json.readValue(text, type);
    }

    public <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        String text = row.getString(column);
        return text == null || text.equals("[]") ? List.of() : List.of(json.readValue(text, type));
    }

    public Map<String, String> words(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.equals("{}") ? Map.of() : json.readValue(text, WORDS);
    }
}
