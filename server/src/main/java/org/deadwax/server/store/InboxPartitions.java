package org.deadwax.server.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.deadwax.server.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * One partition of the inbox a day, so that dropping a day costs nothing. Bodies name people and are kept 90 days;
 * what is parked is kept until a hand was laid on it.
 */
@Component
class InboxPartitions implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(InboxPartitions.class);

    /** Webhooks may be a day late; older ones go to the day on which they come. */
    static final int BEHIND = 2;

    private static final int AHEAD = 3;
    private static final int KEPT_DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxPartitions(@Worker JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before the first webhook may come. */
    @Override
    public void afterPropertiesSet() {
        prepare();
    }

    @Scheduled(initialDelay = 60 * 60 * 1000, fixedDelay = 60 * 60 * 1000)
    void hourly() {
        try {
            prepare();
            int dropped = forget();
            if (dropped > 0) {
                log.info("Webhook bodies older than {} days are gone: {} days.", KEPT_DAYS, dropped);
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("The inbox's days could not be turned, in an hour again: {}", e.getMessage());
        }
    }

    private void prepare() {
        LocalDate today = today();
        jdbc.sql("SELECT store_inbox_prepare(:first, :last)")
                .param("first", today.minusDays(BEHIND))
                .param("last", today.plusDays(AHEAD))
                .query((row, n) -> n)
                .list();
    }

    int forget() {
        return jdbc.sql("SELECT store_inbox_forget(:before)")
                .param("before", today().minusDays(KEPT_DAYS))
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
