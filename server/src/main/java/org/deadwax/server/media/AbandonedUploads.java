package org.deadwax.server.media;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.deadwax.server.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import software.amazon.awssdk.core.exception.SdkException;

/** Gives back the room of uploads that nobody went on with, or that were cancelled while storage was away. */
@Component
class AbandonedUploads {

    private static final Logger log = LoggerFactory.getLogger(AbandonedUploads.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Storage storage;
    private final MediaSettings settings;
    private final Clock clock;

    AbandonedUploads(
            @Worker JdbcClient jdbc,
            @Worker TransactionTemplate transactions,
            Storage storage,
            MediaSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.storage = storage;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void sweep() {
        List<UploadRow> forgotten = transactions.execute(status -> {
            jdbc.sql("UPDATE upload SET state = 'ABANDONED' WHERE state = 'OPEN' AND touched_at < :before")
                    .param(
                            "before",
                            clock.instant().minus(settings.abandonedAfter()).atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("""
                            UPDATE artwork SET state = 'ABANDONED', discard_asked_at = now()
                            WHERE state = 'SENDING' AND uploaded_at < :before
                            """)
                    .param(
                            "before",
                            clock.instant().minus(settings.abandonedAfter()).atOffset(ZoneOffset.UTC))
                    .update();
            return jdbc.sql(
                            "SELECT * FROM upload WHERE state IN ('ABANDONED', 'CANCELLED') AND multipart_id IS NOT NULL LIMIT 500")
                    .query(UploadRow::of)
                    .list();
        });
        for (UploadRow upload : forgotten) {
            forget(upload);
        }
    }

    private void forget(UploadRow upload) {
        try {
            storage.abort(upload.key(), Uploads.multipart(upload));
        } catch (SdkException e) {
            log.warn("The parts of upload {} stay behind: {}", upload.id(), e.getMessage());
            return;
        }
        transactions.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM upload_part WHERE label_id = :label AND upload_id = :id")
                    .param("label", upload.labelId())
                    .param("id", upload.id())
                    .update();
            jdbc.sql("UPDATE upload SET multipart_id = NULL WHERE label_id = :label AND id = :id")
                    .param("label", upload.labelId())
                    .param("id", upload.id())
                    .update();
        });
    }
}
