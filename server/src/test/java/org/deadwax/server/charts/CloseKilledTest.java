package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.deadwax.model.ChartReport;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A server that is gone in the middle of closing a week: the week is as open as it was, and closes the next time. */
class CloseKilledTest extends ReportTest {

    @Autowired
    @Worker
    DataSource pool;

    @Test
    void aWeekIsClosedWholeOrNotAtAll() throws Exception {
        NightOrders.downloads(night);
        String before = night.owner.get(night.path(DIGITAL + "/file")).text();
        CompletableFuture<Answer> closing;
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE NONE");
            // closing gets as far as the file's row, with every decision written, and waits
            statement.execute("LOCK TABLE chart_file IN SHARE MODE");
            closing = CompletableFuture.supplyAsync(() -> night.owner.post(night.path(DIGITAL + "/close"), null));
            killWhoWaits(statement);
            other.rollback();
        }

        assertThat(closing.get().status()).isGreaterThanOrEqualTo(500);
        assertThat(report(DIGITAL).period().closedAt()).isNull();
        for (String table : new String[] {"chart_period", "chart_decision", "chart_decision_count", "chart_file"}) {
            assertThat(allLabels
                            .sql("SELECT count(*) FROM " + table + " WHERE label_id = :label")
                            .param("label", night.label)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        ChartReport closed = close(DIGITAL);
        assertThat(closed.period().closedAt()).isNotNull();
        assertThat(closed.sha256()).isEqualTo(sha256(before));
    }

    /** As the database sees a server that was killed. */
    private static void killWhoWaits(Statement statement) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            // within a transaction it looks once, otherwise
            statement.execute("SELECT pg_stat_clear_snapshot()");
            try (var killed = statement.executeQuery("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO chart_file%'
                """)) {
                if (killed.next()) {
                    return;
                }
            }
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
            Thread.yield();
        }
    }
}
