package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleLine;
import org.deadwax.server.charts.rules.Certainty;
import org.deadwax.server.charts.rules.OwnLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code chart_rule_line} and {@code chart_rule_change}. Within a transaction of the label. */
@Component
class RuleLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    RuleLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param withdrawn whether it holds no more */
    record Stored(OwnLine line, RuleLine.Written written, boolean withdrawn) {

        RuleLine shown() {
            return new RuleLine(
                    line.id(),
                    line.territory(),
                    line.from(),
                    line.to(),
                    line.formats().stream().sorted().toList(),
                    line.single(),
                    null,
                    line.minimum(),
                    null,
                    line.figures(),
                    line.off(),
                    Certainty.OWN.words(),
                    line.note(),
                    written);
        }
    }

    /** As they were written. */
    List<Stored> all(UUID labelId) {
        return jdbc.sql("SELECT *, formats::text[] AS kinds FROM chart_rule_line WHERE label_id = :label ORDER BY id")
                .param("label", labelId)
                .query((row, n) -> stored(row))
                .list();
    }

    List<OwnLine> holding(UUID labelId) {
        return all(labelId).stream()
                .filter(stored -> !stored.withdrawn())
                .map(Stored::line)
                .toList();
    }

    Optional<Stored> find(UUID labelId, UUID line) {
        return all(labelId).stream()
                .filter(stored -> stored.line().id().equals(line))
                .findFirst();
    }

    UUID nextId() {
        return jdbc.sql("SELECT uuidv7()").query(UUID.class).single();
    }

    void write(UUID labelId, OwnLine line, String who, Instant at) {
        Money minimum = line.minimum();
        jdbc.sql("""
                        INSERT INTO chart_rule_line (id, label_id, code, territory, from_day, to_day, formats, single,
                            minimum_minor, minimum_currency, figures, off, note, who, made_at)
                        VALUES (:id, :label, :code, :territory, :from, :to, :formats, :single, :minor, :currency,
                            :figures::jsonb, :off, :note, :who, :at)
                        """)
                .param("id", line.id())
                .param("label", labelId)
                .param("code", line.code())
                .param("territory", line.territory())
                .param("from", line.from())
                .param("to", line.to())
                .param("formats", line.formats().stream().map(Format::name).toArray(String[]::new))
                .param("single", line.single())
                .param("minor", minimum == null ? null : minimum.minor())
                .param("currency", minimum == null ? null : minimum.currency())
                .param("figures", JSON.writeValueAsString(line.figures()))
                .param("off", line.off())
                .param("note", line.note())
                .param("who", who)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(UUID labelId, UUID line, Instant at) {
        jdbc.sql("""
                        UPDATE chart_rule_line SET withdrawn_at = :at
                        WHERE label_id = :label AND id = :line AND withdrawn_at IS NULL
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("label", labelId)
                .param("line", line)
                .update();
    }

    void note(UUID labelId, RuleChange change) {
        jdbc.sql("""
                        INSERT INTO chart_rule_change (label_id, line_id, at, who, code, what, before, after, note)
                        VALUES (:label, :line, :at, :who, :code, :what, :before, :after, :note)
                        """)
                .param("label", labelId)
                .param("line", change.line())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("who", change.who())
                .param("code", change.code())
                .param("what", change.what().name())
                .param("before", change.before())
                .param("after", change.after())
                .param("note", change.note())
                .update();
    }

    /** The newest first. @param code of one rule; null for all */
    List<RuleChange> changes(UUID labelId, @Nullable String code) {
        return jdbc.sql("""
                        SELECT * FROM chart_rule_change
                        WHERE label_id = :label AND (:code::text IS NULL OR code = :code) ORDER BY id DESC LIMIT 500
                        """)
                .param("label", labelId)
                .param("code", code)
                .query((row, n) -> new RuleChange(
                        row.getObject("line_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("code"),
                        RuleChange.What.valueOf(row.getString("what")),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("note")))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Set<Format> formats = new HashSet<>();
        for (String format : (String[]) row.getArray("kinds").getArray()) {
            formats.add(Format.valueOf(format));
        }
        long minor = row.getLong("minimum_minor");
        Money minimum = row.wasNull() ? null : new Money(minor, row.getString("minimum_currency"));
        String note = row.getString("note");
        OwnLine line = new OwnLine(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("territory"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                formats,
                row.getBoolean("single"),
                minimum,
                JSON.readValue(row.getString("figures"), new TypeReference<Map<String, Integer>>() {}),
                row.getBoolean("off"),
                note);
        return new Stored(
                line,
                new RuleLine.Written(
                        row.getString("who"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        note),
                row.getObject("withdrawn_at") != null);
    }
}
