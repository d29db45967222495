package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.plugin.Misfit;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions to write a file without some units, in the database. Call it within a transaction of the label. */
@Component
class Overrides {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final JdbcClient jdbc;

    Overrides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that holds. @param day on which it was made, in UTC, for its sentence */
    record Held(UUID id, String code, UUID productId, String reason, String who, String day) {

        static Optional<Held> find(List<Held> overrides, Decision decision, Misfit misfit) {
            return overrides.stream()
                    .filter(it -> it.code.equals(misfit.code()) && it.productId.equals(decision.productId()))
                    .filter(it -> decision.state() == State.REPORTED)
                    .findFirst();
        }

        /** Still a unit of the period, now with a reason why it has no line. */
        Decision leaveOut(Decision decision) {
            return decision.now(
                    State.EXCLUDED,
                    LeftOut.CODE,
                    "Left out of the file by " + who + " on " + day + " (" + code + "): " + reason,
                    decision.carriedIn());
        }
    }

    List<Held> holding(UUID labelId, Period period) {
        return jdbc.sql("""
                SELECT * FROM chart_override
                WHERE label_id = :label AND chart = :chart AND kind = :kind AND last_day = :last AND withdrawn_at IS NULL
                ORDER BY id
                """)
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .query((row, n) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getObject("product_id", UUID.class),
                        row.getString("reason"),
                        row.getString("who"),
                        DAY.format(
                                row.getObject("made_at", OffsetDateTime.class).atZoneSameInstant(ZoneOffset.UTC))))
                .list();
    }

    /** Withdrawn ones too, newest first; units of closed periods only. */
    List<FileOverride> all(UUID labelId, Period period) {
        return jdbc.sql("""
                SELECT o.*, (SELECT count(DISTINCT (b.store_id, b.order_id, b.line_item_id, b.unit_no))
                    FROM chart_decision_before b WHERE b.label_id = o.label_id AND b.override_id = o.id) AS units
                FROM chart_override o
                WHERE o.label_id = :label AND o.chart = :chart AND o.kind = :kind AND o.last_day = :last
                ORDER BY o.id DESC
                """)
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .query((row, n) -> override(row))
                .list();
    }

    private static FileOverride override(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new FileOverride(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("product_id", UUID.class),
                row.getString("product_title"),
                row.getLong("units"),
                row.getString("reason"),
                row.getString("who"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    /** Made already: nothing changes. */
    void make(UUID labelId, Period period, FileOverrideEdit edit, String productTitle, Who who, Instant now) {
        jdbc.sql("""
                INSERT INTO chart_override (label_id, chart, kind, last_day, code, product_id, product_title, reason, who,
                    made_at)
                VALUES (:label, :chart, :kind, :last, :code, :product, :title, :reason, :who, :now)
                ON CONFLICT (label_id, chart, kind, last_day, code, product_id) WHERE withdrawn_at IS NULL DO NOTHING
                """)
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .param("code", edit.code())
                .param("product", edit.productId())
                .param("title", productTitle)
                .param("reason", edit.reason())
                .param("who", who.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(UUID labelId, UUID id, Instant now) {
        jdbc.sql("UPDATE chart_override SET withdrawn_at = :now WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
