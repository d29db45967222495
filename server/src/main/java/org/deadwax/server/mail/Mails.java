package org.deadwax.server.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.MailKind;
import org.deadwax.server.account.Post;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes mail on: in the caller's transaction, so that what is undone is not sent. Everything goes through one queue, and from
 * there to the relay or into the folder.
 */
@Component
public class Mails implements Post {

    private static final String INSERT = """
            INSERT INTO mail (id, label_id, kind, about, store_id, order_id, recipient, place, next_at, created_at, sealed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT mail_once DO NOTHING
            """;

    private final JdbcTemplate app;
    private final JdbcTemplate worker;
    private final SealedWords sealed;
    private final Postman postman;
    private final Clock clock;

    Mails(JdbcTemplate app, @Worker javax.sql.DataSource worker, SealedWords sealed, Postman postman, Clock clock) {
        this.app = app;
        this.worker = new JdbcTemplate(worker);
        this.sealed = sealed;
        this.postman = postman;
        this.clock = clock;
    }

    /** In the current label's transaction. */
    @Override
    public void send(Letter letter) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Row row = new Row(
                id,
                CurrentLabel.id(),
                MailKind.INVITATION,
                id.toString(),
                null,
                null,
                letter.to(),
                now,
                Map.of("subject", letter.subject(), "text", letter.text()));
        insert(app, List.of(row), now);
    }

    /** In the worker's transaction. What was queued before under the same name is not queued again. */
    public void queue(List<FanMail> mails) {
        insert(worker, mails.stream().map(Mails::row).toList(), clock.instant());
    }

    /** In the current label's transaction. */
    public void queue(FanMail mail) {
        insert(app, List.of(row(mail)), clock.instant());
    }

    private record Row(
            UUID id,
            UUID labelId,
            MailKind kind,
            String about,
            @Nullable UUID storeId,
            @Nullable Long orderId,
            String to,
            Instant place,
            Map<String, String> words) {}

    private static Row row(FanMail mail) {
        return new Row(
                UUID.randomUUID(),
                mail.labelId(),
                mail.kind(),
                mail.about(),
                mail.storeId(),
                mail.orderId(),
                mail.to(),
                mail.boughtAt(),
                mail.words());
    }

    private void insert(JdbcTemplate jdbc, List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        OffsetDateTime queued = now.atOffset(ZoneOffset.UTC);
        List<Object[]> values = new ArrayList<>();
        for (Row row : rows) {
            values.add(new Object[] {
                row.id,
                row.labelId,
                row.kind.name(),
                row.about,
                row.storeId,
                row.orderId,
                row.to.strip().toLowerCase(Locale.ROOT),
                row.place.atOffset(ZoneOffset.UTC),
                queued,
                queued,
                sealed.seal(row.id, row.words)
            });
        }
        jdbc.batchUpdate(INSERT, values);
        postman.soon();
    }
}
