package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.FileVersion;
import org.deadwax.server.charts.calendar.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Versions of files, in the database. Call it within a transaction of the label. */
@Component
class FileRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String THIS_PERIOD =
            " WHERE label_id = :label AND chart = :chart AND kind = :kind AND last_day = :last ";

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param account as it was when the version was written */
    record Stored(FileVersion file, String formatOrigin, ChartAccount account) {}

    /** Newest first. */
    List<Stored> all(UUID labelId, Period period) {
        return jdbc.sql("SELECT * FROM chart_file" + THIS_PERIOD + "ORDER BY version DESC")
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .query((row, n) -> stored(row))
                .list();
    }

    Optional<Stored> newest(UUID labelId, Period period) {
        return all(labelId, period).stream().findFirst();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                new FileVersion(
                        row.getInt("version"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getLong("lines"),
                        row.getLong("sales"),
                        row.getLong("returns"),
                        row.getString("format"),
                        row.getString("format_version"),
                        row.getString("rules_version"),
                        row.getLong("as_of_seq"),
                        row.getString("reason"),
                        row.getString("who"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()),
                row.getString("format_origin"),
                JSON.readValue(row.getString("account"), ChartAccount.class));
    }

    /** What a plugin wrote, deflated; null when Deadwax can write it again. */
    byte @Nullable [] body(UUID labelId, Period period, int version) {
        return jdbc.sql("SELECT body FROM chart_file" + THIS_PERIOD + "AND version = :version")
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .param("version", version)
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(null);
    }

    void add(UUID labelId, Period period, Stored stored, byte @Nullable [] body) {
        FileVersion file = stored.file();
        jdbc.sql("""
                INSERT INTO chart_file (label_id, chart, kind, last_day, version, file_name, sha256, bytes, lines, sales,
                    returns, format, format_version, format_origin, rules_version, as_of_seq, account, reason, who,
                    written_at, body)
                VALUES (:label, :chart, :kind, :last, :version, :name, :sha256, :bytes, :lines, :sales, :returns, :format,
                    :formatVersion, :origin, :rules, :seq, :account::jsonb, :reason, :who, :at, :body)
                """)
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .param("version", file.version())
                .param("name", file.fileName())
                .param("sha256", file.sha256())
                .param("bytes", file.bytes())
                .param("lines", file.lines())
                .param("sales", file.sales())
                .param("returns", file.returns())
                .param("format", file.format())
                .param("formatVersion", file.formatVersion())
                .param("origin", stored.formatOrigin())
                .param("rules", file.rulesVersion())
                .param("seq", file.asOfSeq())
                .param("account", JSON.writeValueAsString(stored.account()))
                .param("reason", file.reason())
                .param("who", file.who())
                .param("at", file.at().atOffset(ZoneOffset.UTC))
                .param("body", body)
                .update();
        jdbc.sql("UPDATE chart_period SET sha256 = :sha256, written_as = :account::jsonb" + THIS_PERIOD)
                .param("label", labelId)
                .param("chart", period.chart().code())
                .param("kind", period.kind().word())
                .param("last", period.last())
                .param("sha256", file.sha256())
                .param("account", JSON.writeValueAsString(stored.account()))
                .update();
    }
}
