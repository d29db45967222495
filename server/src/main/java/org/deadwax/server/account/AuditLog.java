package org.deadwax.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.Page;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did what, when and from where. Neither role of the database may change or delete a line of it. */
@Component
public class AuditLog {

    private static final String INSERT = """
            INSERT INTO audit_entry (label_id, at, person_id, who, action, subject, detail, device, address)
            VALUES (:label, :at, :person, :who, :action, :subject, :detail, :device, :address)
            """;

    private final JdbcClient jdbc;
    private final JdbcClient allLabels;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, @Worker JdbcClient allLabels, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.allLabels = allLabels;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * By whoever asks, in the current label and in the caller's transaction: what is undone leaves no line.
     *
     * @param action as "release.changed"; @param subject as "release 0199…"; @param detail a sentence
     */
    public void record(String action, String subject, String detail) {
        SignedIn who = SignedIn.current();
        insert(
                jdbc,
                CurrentLabel.id(),
                who.personId(),
                who.email(),
                new Line(action, subject, detail),
                who.device(),
                who.address());
    }

    /** What this server did for the current label by itself, as its schedule says; in the caller's transaction. */
    public void recordScheduled(String action, String subject, String detail) {
        insert(jdbc, CurrentLabel.id(), null, "the schedule", new Line(action, subject, detail), null, null);
    }

    /**
     * What somebody did in the current label from where they are not signed in, as in a browser that came back from a shop;
     * in the caller's transaction.
     *
     * @param who their e-mail address
     */
    public void recordFor(UUID personId, String who, String action, String subject, String detail) {
        insert(jdbc, CurrentLabel.id(), personId, who, new Line(action, subject, detail), null, null);
    }

    /** What concerns no label, in the worker's transaction if one is open. @param who as they call themselves */
    void recordForInstallation(
            @Nullable UUID personId, String who, Line line, @Nullable String device, @Nullable String address) {
        insert(allLabels, null, personId, who, line, device, address);
    }

    /** In the worker's transaction, by somebody who joins this label just now. */
    void recordFor(
            UUID labelId, UUID personId, String who, Line line, @Nullable String device, @Nullable String address) {
        insert(allLabels, labelId, personId, who, line, device, address);
    }

    /** In the worker's transaction: the label is not yet anybody's current one. */
    void recordCreated(UUID labelId, SignedIn who, String detail) {
        Line line = new Line("label.created", "label " + labelId, detail);
        insert(allLabels, labelId, who.personId(), who.email(), line, who.device(), who.address());
    }

    record Line(String action, String subject, String detail) {}

    /**
     * Which lines somebody looks for; what is null does not matter.
     *
     * @param q part of who, what, to what or the sentence
     * @param from the first instant
     * @param until the last instant
     */
    public record Filter(
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant until) {

        private static final Filter ALL = new Filter(null, null, null);

        /** What people type stands for itself. */
        private @Nullable String pattern() {
            return q == null || q.isBlank()
                    ? null
                    : "%" + q.strip().replace("\0", "").replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    /** The newest first. */
    public Page<AuditEntry> ofLabel(UUID labelId, Filter filter, Paging paging) {
        return transactions.execute(status -> page(jdbc, "label_id = :label", labelId, filter, paging));
    }

    /** The newest first. */
    public Page<AuditEntry> ofInstallation(Paging paging) {
        return page(allLabels, "label_id IS NULL AND :label::uuid IS NULL", null, Filter.ALL, paging);
    }

    private static Page<AuditEntry> page(
            JdbcClient jdbc, String which, @Nullable UUID labelId, Filter filter, Paging paging) {
        List<String> key = paging.key(1);
        List<AuditEntry> rows = jdbc.sql("""
                SELECT id, at, who, action, subject, detail, device, address FROM audit_entry
                WHERE %s AND (:after::uuid IS NULL OR id < :after::uuid)
                  AND (:pattern::text IS NULL OR concat_ws(' ', who, action, subject, detail) ILIKE :pattern)
                  AND (:from::timestamptz IS NULL OR at >= :from) AND (:until::timestamptz IS NULL OR at <= :until)
                ORDER BY id DESC LIMIT :fetch
                """.formatted(which))
                .param("label", labelId)
                .param("after", key.isEmpty() ? null : UUID.fromString(key.getFirst()))
                .param("pattern", filter.pattern())
                .param("from", filter.from() == null ? null : Sessions.time(filter.from()))
                .param("until", filter.until() == null ? null : Sessions.time(filter.until()))
                .param("fetch", paging.fetch())
                .query((row, n) -> entry(row))
                .list();
        return paging.page(rows, entry -> Paging.cursor(entry.id()));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Sessions.instant(row, "at"),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("device"),
                row.getString("address"));
    }

    private void insert(
            JdbcClient client,
            @Nullable UUID labelId,
            @Nullable UUID personId,
            String who,
            Line line,
            @Nullable String device,
            @Nullable String address) {
        Instant now = clock.instant();
        client.sql(INSERT)
                .param("label", labelId)
                .param("at", Sessions.time(now))
                .param("person", personId)
                .param("who", who)
                .param("action", line.action)
                .param("subject", line.subject)
                .param("detail", line.detail)
                .param("device", device)
                .param("address", address)
                .update();
    }
}
