package org.deadwax.server.media;

import java.util.List;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes out of storage what was refused or removed, now or as soon as storage answers. Their rows stay: they are history. */
@Component
class DiscardedFiles {

    private static final Logger log = LoggerFactory.getLogger(DiscardedFiles.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Storage storage;

    DiscardedFiles(@Worker JdbcClient jdbc, @Worker TransactionTemplate transactions, Storage storage) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.storage = storage;
    }

    /** Without making anybody wait for storage. */
    void soon() {
        Thread.ofVirtual().name("discarded-files").start(() -> {
            try {
                sweep();
            } catch (RuntimeException e) {
                log.warn("Files that are wanted no more stay for now: {}", e.getMessage());
            }
        });
    }

    private record Discarded(UUID id, String key) {}

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void sweep() {
        sweep("master", List.of(""));
        sweep("artwork", StoredArtwork.SUFFIXES);
    }

    /** @param suffixes of the keys that belong to one file */
    private void sweep(String table, List<String> suffixes) {
        List<Discarded> waiting = transactions.execute(status -> jdbc.sql(
                        "SELECT id, object_key FROM %s WHERE discard_asked_at IS NOT NULL AND discarded_at IS NULL LIMIT 500"
                                .formatted(table))
                .query((row, n) -> new Discarded(row.getObject(1, UUID.class), row.getString(2)))
                .list());
        for (Discarded file : waiting) {
            try {
                suffixes.forEach(suffix -> storage.delete(file.key() + suffix));
            } catch (RuntimeException e) {
                log.warn("{} stays in storage for now: {}", file.key(), e.getMessage());
                return;
            }
            transactions.executeWithoutResult(
                    status -> jdbc.sql("UPDATE %s SET discarded_at = now() WHERE id = :id".formatted(table))
                            .param("id", file.id())
                            .update());
        }
    }
}
