package org.deadwax.server.sales;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for {@code unnest(?, ?, …)}: one array per column, so that any number of rows is one statement with one plan. COPY would
 * be refused: it does not go together with row-level security.
 */
class Unnest {

    private final String[] types;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    /** @param types of the columns, as PostgreSQL names an array's elements */
    Unnest(String... types) {
        this.types = types;
        for (int i = 0; i < types.length; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void row(@Nullable Object... values) {
        if (values.length != types.length) {
            throw new IllegalArgumentException(values.length + " values for " + types.length + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(values[i]);
        }
    }

    boolean isEmpty() {
        return columns.getFirst().isEmpty();
    }

    /** "?, ?, ?", cast so that PostgreSQL need not guess. */
    String parameters() {
        List<String> parameters = new ArrayList<>();
        for (String type : types) {
            parameters.add("?::" + type + "[]");
        }
        return String.join(", ", parameters);
    }

    /** Sets the columns as the statement's first parameters. */
    void bind(PreparedStatement statement) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < types.length; i++) {
            Array array = connection.createArrayOf(types[i], columns.get(i).toArray());
            statement.setArray(i + 1, array);
        }
    }
}
