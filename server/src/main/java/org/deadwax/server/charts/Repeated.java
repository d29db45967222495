package org.deadwax.server.charts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that come again and again: each is numbered, from 1 as PostgreSQL counts, and sent once. */
final class Repeated<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int number(T value) {
        return numbers.computeIfAbsent(value, it -> {
            values.add(it);
            return values.size();
        });
    }

    /** Sets an array of what each value says as the statement's parameter. */
    void bind(PreparedStatement statement, int parameter, String type, Function<T, @Nullable Object> says)
            throws SQLException {
        @Nullable Object[] said = values.stream().map(says).toArray();
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, said));
    }
}
