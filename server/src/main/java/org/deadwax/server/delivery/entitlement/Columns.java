package org.deadwax.server.delivery.entitlement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Rows for {@code unnest}: an array for each column, named c0, c1 and so on, so that any number of rows is one statement. */
final class Columns {

    private final String[] types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /** @param types as PostgreSQL names an array's elements */
    Columns(String... types) {
        this.types = types;
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void row(@Nullable Object... values) {
        for (int i = 0; i < types.length; i++) {
            Object value = values[i];
            columns.get(i)
                    .add(
                            value instanceof Instant at
                                    ? at.atOffset(ZoneOffset.UTC).toString()
                                    : value);
        }
    }

    boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    String unnest() {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            parameters.add("CAST(:c" + i + " AS " + types[i] + "[])");
        }
        return "unnest(" + String.join(", ", parameters) + ")";
    }

    StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = statement;
        for (int i = 0; i < types.length; i++) {
            bound = bound.param("c" + i, array(i));
        }
        return bound;
    }

    private Object array(int column) {
        List<@Nullable Object> values = columns.get(column);
        return switch (types[column]) {
            case "int8" -> values.toArray(Long[]::new);
            case "int4" -> values.toArray(Integer[]::new);
            case "bool" -> values.toArray(Boolean[]::new);
            case "uuid" -> values.toArray(java.util.UUID[]::new);
            default ->
                values.stream()
                        .map(value -> value == null ? null : value.toString())
                        .toArray(String[]::new);
        };
    }
}
