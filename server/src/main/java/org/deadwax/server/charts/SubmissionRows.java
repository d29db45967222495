package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Submission;
import org.deadwax.server.charts.calendar.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submissions, in the database. Call it within a transaction of the label. */
@Component
class SubmissionRows {

    private static final String SELECT = """
            SELECT s.*, f.file_name, f.sha256 FROM chart_submission s
            JOIN chart_file f USING (label_id, chart, kind, last_day, version)
            WHERE label_id = :label
            """;

    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Submission> ofPeriod(UUID labelId, Period period) {
        return jdbc.sql(SELECT + " AND chart = :chart AND kind = :kind AND last_day = :last ORDER BY s.id DESC")
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .query((row, n) -> submission(row, attempts(labelId, row.getObject("id", UUID.class))))
                .list();
    }

    Optional<Submission> find(UUID labelId, UUID id) {
        return jdbc.sql(SELECT + " AND s.id = :id")
                .param("label", labelId)
                .param("id", id)
                .query((row, n) -> submission(row, attempts(labelId, id)))
                .optional();
    }

    /** Last days of weeks whose file the compiler has, newest first. */
    List<LocalDate> weeksSent(UUID labelId, String chart) {
        return jdbc.sql("""
                SELECT DISTINCT last_day FROM chart_submission
                WHERE label_id = :label AND chart = :chart AND kind = 'week' AND state IN ('SENT', 'HANDED_OVER')
                ORDER BY last_day DESC
                """)
                .param("label", labelId)
                .param("chart", chart)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private List<Submission.Attempt> attempts(UUID labelId, UUID id) {
        return jdbc.sql("""
                SELECT tried_at, trouble FROM chart_attempt
                WHERE label_id = :label AND submission_id = :id ORDER BY n
                """)
                .param("label", labelId)
                .param("id", id)
                .query((row, n) -> new Submission.Attempt(at(row, "tried_at"), row.getString("trouble")))
                .list();
    }

    /** @param sentAt null while it has to be sent */
    UUID add(
            UUID labelId,
            Period period,
            int version,
            String way,
            String state,
            Who who,
            Instant now,
            Instant deadline,
            @Nullable Instant sentAt) {
        return jdbc.sql("""
                INSERT INTO chart_submission (label_id, chart, kind, last_day, version, way, state, who, asked_at, deadline,
                    sent_at, next_try_at)
                VALUES (:label, :chart, :kind, :last, :version, :way, :state, :who, :now, :deadline, :sent, :next)
                RETURNING id
                """)
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .param("version", version)
                .param("way", way)
                .param("state", state)
                .param("who", who.name())
                .param("now", utc(now))
                .param("deadline", utc(deadline))
                .param("sent", sentAt == null ? null : utc(sentAt))
                .param("next", sentAt == null ? utc(now) : null)
                .query(UUID.class)
                .single();
    }

    /** @param trouble null when it went well; {@code nextTry} null when it is not tried again */
    void attempted(
            UUID labelId,
            UUID id,
            String state,
            Instant at,
            @Nullable Long remoteBytes,
            @Nullable String trouble,
            @Nullable Instant nextTry) {
        jdbc.sql("""
                INSERT INTO chart_attempt (label_id, submission_id, n, tried_at, trouble)
                SELECT :label, :id, coalesce(max(n), 0) + 1, :at, :trouble
                FROM chart_attempt WHERE label_id = :label AND submission_id = :id
                """)
                .param("label", labelId)
                .param("id", id)
                .param("at", utc(at))
                .param("trouble", trouble)
                .update();
        jdbc.sql("""
                UPDATE chart_submission SET state = :state, remote_bytes = :bytes, trouble = :trouble, next_try_at = :next,
                    sent_at = CASE WHEN :state IN ('SENT', 'DRY') THEN :at ELSE sent_at END
                WHERE label_id = :label AND id = :id
                """)
                .param("label", labelId)
                .param("id", id)
                .param("state", state)
                .param("bytes", remoteBytes)
                .param("trouble", trouble)
                .param("next", nextTry == null ? null : utc(nextTry))
                .param("at", utc(at))
                .update();
    }

    /** Without an attempt, as when somebody stops it. @return false when it was not in one of these states */
    boolean move(UUID labelId, UUID id, List<String> from, String state) {
        return jdbc.sql("""
                UPDATE chart_submission SET state = :state, next_try_at = NULL
                WHERE label_id = :label AND id = :id AND state = ANY (:from)
                """)
                        .param("label", labelId)
                        .param("id", id)
                        .param("state", state)
                        .param("from", from.toArray(String[]::new))
                        .update()
                > 0;
    }

    void answered(UUID labelId, UUID id, Submission.Answer answer) {
        jdbc.sql("""
                UPDATE chart_submission SET answer_accepted = :accepted, answer_text = :text, answer_who = :who,
                    answered_at = :at
                WHERE label_id = :label AND id = :id
                """)
                .param("label", labelId)
                .param("id", id)
                .param("accepted", answer.accepted())
                .param("text", answer.text())
                .param("who", answer.who())
                .param("at", utc(answer.at()))
                .update();
    }

    private static Submission submission(ResultSet row, List<Submission.Attempt> attempts) throws SQLException {
        long remote = row.getLong("remote_bytes");
        boolean there = !row.wasNull();
        String text = row.getString("answer_text");
        return new Submission(
                row.getObject("id", UUID.class),
                row.getString("chart"),
                row.getString("kind") + "-" + row.getObject("last_day", LocalDate.class),
                row.getInt("version"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("way"),
                row.getString("state"),
                row.getString("who"),
                at(row, "asked_at"),
                at(row, "deadline"),
                atOrNull(row, "sent_at"),
                there ? remote : null,
                atOrNull(row, "next_try_at"),
                row.getString("trouble"),
                text == null
                        ? null
                        : new Submission.Answer(
                                row.getBoolean("answer_accepted"),
                                text,
                                row.getString("answer_who"),
                                at(row, "answered_at")),
                attempts);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant atOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
