package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.ChartChannel;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code chart_channel}. Call it within a transaction of the label. */
@Component
class ChannelRows {

    private final JdbcClient jdbc;
    private final boolean production;

    ChannelRows(JdbcClient jdbc, Installation installation) {
        this.jdbc = jdbc;
        this.production = installation.environment() == Installation.Environment.PRODUCTION;
    }

    /** Never null: what nobody has entered is {@link ChartChannel#unknown}. */
    ChartChannel find(UUID labelId, TrackingChart chart) {
        return jdbc.sql("SELECT * FROM chart_channel WHERE label_id = :label AND chart = :chart")
                .param("label", labelId)
                .param("chart", chart.code())
                .query((row, n) -> channel(row))
                .optional()
                .orElseGet(() -> ChartChannel.unknown(chart.code(), production));
    }

    private ChartChannel channel(ResultSet row) throws SQLException {
        return new ChartChannel(
                row.getString("chart"),
                row.getString("way"),
                row.getString("host"),
                row.getInt("port"),
                row.getString("login"),
                row.getString("directory"),
                row.getString("secret_kind"),
                row.getString("host_key"),
                row.getBoolean("dry_run"),
                production,
                new ChartChannel.Schedule(
                        List.of((String[]) row.getArray("kinds").getArray()),
                        row.getObject("close_minutes", Integer.class),
                        row.getObject("submit_minutes", Integer.class),
                        List.of((Integer[]) row.getArray("remind_hours").getArray())),
                row.getObject("fulfilments_per_hour", Integer.class),
                row.getLong("version"));
    }

    /** So that there is one to change. */
    void ensure(UUID labelId, TrackingChart chart) {
        ChartChannel none = ChartChannel.unknown(chart.code(), production);
        jdbc.sql("""
            INSERT INTO chart_channel (label_id, chart, way, port, directory, secret_kind, dry_run, kinds, remind_hours,
                version)
            VALUES (:label, :chart, :way, :port, '', 'NONE', false, :kinds, :remind, 0) ON CONFLICT DO NOTHING
            """)
                .param("label", labelId)
                .param("chart", chart.code())
                .param("way", none.way())
                .param("port", none.port())
                .param("kinds", none.schedule().kinds().toArray(String[]::new))
                .param("remind", none.schedule().remindHours().toArray(Integer[]::new))
                .update();
    }

    /** @param hostKey that stays confirmed; null for none. @return false when it has changed since it was read */
    boolean change(UUID labelId, TrackingChart chart, ChartChannel edit, @Nullable String hostKey) {
        return jdbc.sql("""
            UPDATE chart_channel SET way = :way, host = :host, port = :port, login = :login,
                directory = :directory, host_key = :hostKey, dry_run = :dryRun, kinds = :kinds,
                close_minutes = :close, submit_minutes = :submit, remind_hours = :remind,
                fulfilments_per_hour = :rate, version = version + 1
            WHERE label_id = :label AND chart = :chart AND version = :version
            """)
                        .param("way", edit.way())
                        .param("host", edit.host())
                        .param("port", edit.port())
                        .param("login", edit.user())
                        .param("directory", edit.directory())
                        .param("hostKey", hostKey)
                        .param("dryRun", edit.dryRun())
                        .param("kinds", edit.schedule().kinds().toArray(String[]::new))
                        .param("close", edit.schedule().closeMinutes())
                        .param("submit", edit.schedule().submitMinutes())
                        .param("remind", edit.schedule().remindHours().toArray(Integer[]::new))
                        .param("rate", edit.fulfilmentsPerHour())
                        .param("label", labelId)
                        .param("chart", chart.code())
                        .param("version", edit.version())
                        .update()
                > 0;
    }

    /** @param sealed null with the kind NONE */
    void secret(UUID labelId, TrackingChart chart, String kind, byte @Nullable [] sealed) {
        jdbc.sql("""
            UPDATE chart_channel SET secret_kind = :kind, secret = :secret, version = version + 1
            WHERE label_id = :label AND chart = :chart
            """)
                .param("kind", kind)
                .param("secret", sealed)
                .param("label", labelId)
                .param("chart", chart.code())
                .update();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none */
    byte[] sealed(UUID labelId, TrackingChart chart) {
        return jdbc.sql("""
            SELECT secret FROM chart_channel
            WHERE label_id = :label AND chart = :chart AND secret IS NOT NULL
            """)
                .param("label", labelId)
                .param("chart", chart.code())
                .query(byte[].class)
                .single();
    }

    void pin(UUID labelId, TrackingChart chart, String fingerprint) {
        jdbc.sql("""
            UPDATE chart_channel SET host_key = :key, version = version + 1
            WHERE label_id = :label AND chart = :chart
            """)
                .param("key", fingerprint)
                .param("label", labelId)
                .param("chart", chart.code())
                .update();
    }
}
