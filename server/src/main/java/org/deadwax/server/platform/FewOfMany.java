package org.deadwax.server.platform;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks up or changes some rows of a large table by their keys. A table that was just filled has no statistics yet, and the
 * planner would rather read all of it and hash it on disk than go to a thousand rows by their index.
 */
public final class FewOfMany {

    private static final String OFF =
            "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off";
    private static final String DEFAULT = "SET LOCAL enable_hashjoin TO DEFAULT; SET LOCAL enable_mergejoin TO DEFAULT;"
            + " SET LOCAL enable_seqscan TO DEFAULT";

    private FewOfMany() {}

    /** Within a transaction. */
    public static void byKeys(JdbcTemplate jdbc, Runnable work) {
        jdbc.execute(OFF);
        work.run();
        jdbc.execute(DEFAULT);
    }
}
