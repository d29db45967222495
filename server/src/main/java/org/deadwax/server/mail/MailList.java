package org.deadwax.server.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deadwax.model.MailKind;
import org.deadwax.model.MailRelay;
import org.deadwax.model.MailState;
import org.deadwax.model.MailText;
import org.deadwax.model.OutgoingMail;
import org.deadwax.model.Page;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a label's mail has come to. */
@Component
public class MailList {

    private static final String COLUMNS =
            "id, n, kind, recipient, subject, state, store_id, order_id, attempts, reason,"
                    + " created_at, next_at, ended_at";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final MailWriter writer;
    private final RelayPace pace;
    private final Carriers carriers;
    private final AuditLog audit;

    MailList(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            MailWriter writer,
            RelayPace pace,
            Carriers carriers,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.writer = writer;
        this.pace = pace;
        this.carriers = carriers;
        this.audit = audit;
    }

    private record Line(long n, OutgoingMail mail) {}

    /** The newest first. @param state null for all; @param to an address, or null for all */
    public Page<OutgoingMail> of(UUID label, @Nullable MailState state, @Nullable String to, Paging paging) {
        List<String> key = paging.key(1);
        return transactions.execute(status -> {
            List<Line> lines = jdbc.sql("SELECT " + COLUMNS + """
                             FROM mail WHERE label_id = :label AND (:state::text IS NULL OR state = :state)
                              AND (:to::text IS NULL OR recipient = :to) AND (:after::bigint IS NULL OR n < :after)
                            ORDER BY n DESC LIMIT :fetch
                            """)
                    .param("label", label)
                    .param("state", state == null ? null : state.name())
                    .param("to", to == null || to.isBlank() ? null : to.strip().toLowerCase(Locale.ROOT))
                    .param("after", key.isEmpty() ? null : number(key.getFirst()))
                    .param("fetch", paging.fetch())
                    .query((row, n) -> new Line(row.getLong("n"), mail(row)))
                    .list();
            Page<Line> page = paging.page(lines, line -> Paging.cursor(line.n));
            return new Page<>(page.items().stream().map(Line::mail).toList(), page.next());
        });
    }

    /** All mails about an order, the oldest first; in the caller's transaction. */
    public List<OutgoingMail> ofOrder(UUID label, UUID store, long order) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM mail WHERE label_id = :label AND store_id = :store AND order_id = :order
                        ORDER BY n LIMIT 200
                        """)
                .param("label", label)
                .param("store", store)
                .param("order", order)
                .query((row, n) -> mail(row))
                .list();
    }

    /** @param state of the last mail about the order */
    public record NewestMail(UUID storeId, long orderId, MailState state) {}

    /** Of each of these orders that has any; in the caller's transaction. @param orders as many as {@code stores} */
    public List<NewestMail> newestOf(UUID label, List<UUID> stores, List<Long> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT DISTINCT ON (m.store_id, m.order_id) m.store_id, m.order_id, m.state
                        FROM unnest(:stores::uuid[], :orders::int8[]) AS k (store_id, order_id)
                        JOIN mail m ON m.label_id = :label AND m.store_id = k.store_id AND m.order_id = k.order_id
                        ORDER BY m.store_id, m.order_id, m.n DESC
                        """)
                .param("stores", stores.stream().map(UUID::toString).toArray(String[]::new))
                .param("orders", orders.toArray(Long[]::new))
                .param("label", label)
                .query((row, n) -> new NewestMail(
                        row.getObject("store_id", UUID.class),
                        row.getLong("order_id"),
                        MailState.valueOf(row.getString("state"))))
                .list();
    }

    /**
     * What a mail says, as long as it is here: that it was looked at stands in the audit log, since a link in it opens music.
     *
     * @throws ProblemException 404 when it is not the label's, 410 when the relay has it
     */
    public MailText text(Access access, UUID id) {
        QueuedMail mail = transactions.execute(status -> {
            QueuedMail found = jdbc.sql("""
                            SELECT kind, recipient, created_at, attempts, sealed FROM mail
                            WHERE label_id = :label AND id = :id
                            """)
                    .param("label", access.labelId())
                    .param("id", id)
                    .query((row, n) -> new QueuedMail(
                            id,
                            access.labelId(),
                            MailKind.valueOf(row.getString("kind")),
                            row.getString("recipient"),
                            time(row, "created_at"),
                            row.getInt("attempts"),
                            sealed(row),
                            id))
                    .optional()
                    .orElseThrow(() -> ProblemException.notFound("There is no mail " + id + "."));
            if (found.sealed().length == 0) {
                throw new ProblemException(
                        410,
                        "mail-gone",
                        "Not kept",
                        "What a mail said is kept until it was sent. Send it again to see what it says.");
            }
            audit.record("mail.read", "mail " + id, "Read a mail that lies on the server.");
            return found;
        });
        return writer.write(mail).shown();
    }

    /** How the label's mail goes out just now. */
    public MailRelay relay(UUID label) {
        RelayPace.State state = pace.look();
        Long waiting = transactions.execute(
                status -> jdbc.sql("SELECT count(*) FROM mail WHERE label_id = :label AND state = 'WAITING'")
                        .param("label", label)
                        .query(Long.class)
                        .single());
        String why = carriers.why();
        return new MailRelay(
                why.isEmpty(),
                why,
                waiting == null ? 0 : waiting,
                state.awaySince(),
                state.nextAt(),
                state.awaySince() == null ? "" : state.trouble());
    }

    private static byte[] sealed(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        return sealed == null ? new byte[0] : sealed;
    }

    static OutgoingMail mail(ResultSet row) throws SQLException {
        long order = row.getLong("order_id");
        boolean none = row.wasNull();
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                MailKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getString("subject"),
                MailState.valueOf(row.getString("state")),
                row.getObject("store_id", UUID.class),
                none ? null : order,
                row.getInt("attempts"),
                row.getString("reason"),
                time(row, "created_at"),
                time(row, "next_at"),
                ended == null ? null : ended.toInstant());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    400, "bad-cursor", "Unknown page", "“" + text + "” is a cursor of another list.");
        }
    }
}
