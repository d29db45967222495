package org.deadwax.server.charts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows for {@code unnest(?, ?, …)}: one array per column, so that any number of rows is one statement. */
class ColumnArrays {

    private final String[] types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /** @param types as PostgreSQL names an array's elements */
    ColumnArrays(String... types) {
        this.types = types;
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void row(@Nullable Object... values) {
        for (int i = 0; i < types.length; i++) {
            columns.get(i).add(values[i]);
        }
    }

    int size() {
        return columns.getFirst().size();
    }

    /** "?::uuid[], ?::int8[]" */
    String parameters() {
        return Stream.of(types).map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
    }

    /** Sets the columns as the statement's first parameters. */
    void bind(PreparedStatement statement) throws SQLException {
        bind(statement, 1);
    }

    /** @param from the first parameter that is theirs; @return the first that is not */
    int bind(PreparedStatement statement, int from) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < types.length; i++) {
            statement.setArray(from + i, connection.createArrayOf(types[i], array(types[i], columns.get(i))));
        }
        return from + types.length;
    }

    /** In their own type the driver sends them as they are, without making text of each. */
    private static @Nullable Object[] array(String type, List<@Nullable Object> column) {
        return switch (type) {
            case "int8" -> column.toArray(new Long[0]);
            case "int4" -> column.toArray(new Integer[0]);
            case "bool" -> column.toArray(new Boolean[0]);
            case "text" -> column.toArray(new String[0]);
            default -> column.toArray();
        };
    }
}
