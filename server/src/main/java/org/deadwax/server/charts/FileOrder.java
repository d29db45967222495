package org.deadwax.server.charts;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads what a file is made of by the index that has it in the file's order. Right after a period was closed the planner knows
 * nothing of its rows yet, and would sort all of them on disk before the first line.
 */
final class FileOrder {

    private FileOrder() {}

    /** Within a transaction. */
    static void read(JdbcTemplate jdbc, Runnable reading) {
        jdbc.execute("SET LOCAL enable_sort = off");
        reading.run();
        jdbc.execute("SET LOCAL enable_sort TO DEFAULT");
    }
}
