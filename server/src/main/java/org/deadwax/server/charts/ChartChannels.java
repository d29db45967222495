package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.HostKey;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.sftp.SftpDelivery;
import org.deadwax.server.charts.sftp.SftpLogin;
import org.deadwax.server.charts.sftp.SftpTrouble;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How a label's files get to each chart's compiler, and when. Secrets go in and do not come out. Call it as the label. */
@Component
public class ChartChannels {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_SECRET = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SecretBox secrets;
    private final SftpDelivery sftp;
    private final AuditLog audit;
    private final boolean production;

    ChartChannels(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            SecretBox secrets,
            SftpDelivery sftp,
            AuditLog audit,
            Installation installation) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.secrets = secrets;
        this.sftp = sftp;
        this.audit = audit;
        this.production = installation.environment() == Installation.Environment.PRODUCTION;
    }

    /** Never null: what nobody has entered is {@link ChartChannel#unknown}. */
    public ChartChannel channel(UUID labelId, TrackingChart chart) {
        return inTransaction(() -> jdbc.sql("SELECT * FROM chart_channel WHERE label_id = :label AND chart = :chart")
                .param("label", labelId)
                .param("chart", chart.code())
                .query((row, n) -> channel(row))
                .optional()
                .orElseGet(() -> ChartChannel.unknown(chart.code(), production)));
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

    /**
     * Another host forgets the key that was confirmed, so that no secret goes to a server nobody looked at. Secret and host key
     * in it are not taken.
     *
     * @throws ProblemException 412 when it has changed since it was read, 422 for what cannot be
     */
    public ChartChannel change(UUID labelId, TrackingChart chart, ChartChannel edit, Who who) {
        check(edit);
        return inTransaction(() -> {
            ensure(labelId, chart);
            ChartChannel before = channel(labelId, chart);
            boolean sameServer =
                    edit.host() != null && edit.host().equals(before.host()) && edit.port() == before.port();
            int changed = jdbc.sql("""
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
                    .param("hostKey", sameServer ? before.hostKey() : null)
                    .param("dryRun", edit.dryRun())
                    .param("kinds", edit.schedule().kinds().toArray(String[]::new))
                    .param("close", edit.schedule().closeMinutes())
                    .param("submit", edit.schedule().submitMinutes())
                    .param("remind", edit.schedule().remindHours().toArray(Integer[]::new))
                    .param("rate", edit.fulfilmentsPerHour())
                    .param("label", labelId)
                    .param("chart", chart.code())
                    .param("version", edit.version())
                    .update();
            if (changed == 0) {
                throw new ProblemException(
                        412,
                        "stale-edit",
                        "Changed by somebody else",
                        "The channel of " + chart.name() + " has changed since you read it. Read it again.");
            }
            who.record(
                    audit,
                    "chart.channel-changed",
                    "chart " + chart.code(),
                    "Files for " + chart.name() + " go "
                            + ("SFTP".equals(edit.way())
                                    ? "to " + edit.user() + "@" + edit.host() + ":" + edit.port() + "."
                                    : "by hand."));
            return channel(labelId, chart);
        });
    }

    private static void check(ChartChannel edit) {
        Fields fields = new Fields();
        if (!List.of("SFTP", "BY_HAND").contains(edit.way())) {
            fields.wrong("way", "“" + edit.way() + "” is no way to send a file; it is SFTP or BY_HAND.");
        }
        if (edit.host() != null && !edit.host().matches("[A-Za-z0-9][A-Za-z0-9.:-]{0,252}")) {
            fields.wrong("host", "“" + edit.host() + "” is no host, as sftp.example.com.");
        }
        if (edit.port() < 1 || edit.port() > 65_535) {
            fields.wrong("port", "A port is between 1 and 65535, not " + edit.port() + ".");
        }
        fields.optionalText("user", edit.user(), 100);
        if (edit.directory() == null || !edit.directory().matches("|[A-Za-z0-9._/ -]{1,200}")) {
            fields.wrong("directory", "A directory holds letters, digits and . _ - / only.");
        }
        ChartChannel.Schedule schedule = edit.schedule();
        if (schedule == null) {
            fields.wrong("schedule", "Missing: schedule.");
        } else {
            schedule.kinds().forEach(kind -> fields.optional("schedule.kinds", kind, PeriodKind::of));
            range(fields, "schedule.closeMinutes", schedule.closeMinutes(), 0, 7 * 24 * 60);
            range(fields, "schedule.submitMinutes", schedule.submitMinutes(), 0, 24 * 60);
            schedule.remindHours().forEach(hours -> range(fields, "schedule.remindHours", hours, 1, 7 * 24));
        }
        range(fields, "fulfilmentsPerHour", edit.fulfilmentsPerHour(), 1, 1_000_000);
        fields.check();
    }

    private static void range(Fields fields, String name, @Nullable Integer value, int from, int to) {
        if (value != null && (value < from || value > to)) {
            fields.wrong(name, "It is between " + from + " and " + to + ", not " + value + ".");
        }
    }

    private void ensure(UUID labelId, TrackingChart chart) {
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

    /** @throws ProblemException 422 for a key that cannot be read */
    public ChartChannel secret(UUID labelId, TrackingChart chart, ChannelSecret secret, Who who) {
        String kind = check(secret);
        return inTransaction(() -> {
            ensure(labelId, chart);
            jdbc.sql("""
                    UPDATE chart_channel SET secret_kind = :kind, secret = :secret, version = version + 1
                    WHERE label_id = :label AND chart = :chart
                    """)
                    .param("kind", kind)
                    .param(
                            "secret",
                            kind.equals("NONE")
                                    ? null
                                    : secrets.seal(JSON.writeValueAsString(secret), purpose(labelId, chart)))
                    .param("label", labelId)
                    .param("chart", chart.code())
                    .update();
            who.record(
                    audit,
                    "chart.secret-changed",
                    "chart " + chart.code(),
                    kind.equals("NONE")
                            ? "Removed the login's secret for " + chart.name() + "."
                            : "Entered a " + (kind.equals("KEY") ? "key" : "password") + " for " + chart.name() + ".");
            return channel(labelId, chart);
        });
    }

    private static String check(ChannelSecret secret) {
        if (secret.privateKey() != null && !secret.privateKey().isBlank()) {
            if (secret.privateKey().length() > LONGEST_SECRET) {
                throw ProblemException.invalid("privateKey", "A key has at most " + LONGEST_SECRET + " characters.");
            }
            try {
                SftpDelivery.checkKey(new SftpLogin("", 0, "", secret, null));
            } catch (SftpTrouble e) {
                throw ProblemException.invalid("privateKey", String.valueOf(e.getMessage()));
            }
            return "KEY";
        }
        if (secret.password() != null && secret.password().length() > LONGEST_SECRET) {
            throw ProblemException.invalid("password", "A password has at most " + LONGEST_SECRET + " characters.");
        }
        return secret.password() == null || secret.password().isEmpty() ? "NONE" : "PASSWORD";
    }

    private static String purpose(UUID labelId, TrackingChart chart) {
        return "chart-channel " + labelId + " " + chart.code();
    }

    /** Asks the server that is entered for its key. @throws ProblemException 409 when none is, or it does not answer */
    public HostKey askHostKey(UUID labelId, TrackingChart chart) {
        ChartChannel channel = channel(labelId, chart);
        if (channel.host() == null) {
            throw new ProblemException(409, "no-host", "No server", "Enter the compiler's server first.");
        }
        try {
            return sftp.hostKey(channel.host(), channel.port(), channel.hostKey());
        } catch (SftpTrouble e) {
            throw new ProblemException(409, "no-answer", "No key", String.valueOf(e.getMessage()));
        }
    }

    public ChartChannel pin(UUID labelId, TrackingChart chart, String fingerprint, Who who) {
        if (!fingerprint.matches("SHA256:[A-Za-z0-9+/]{20,64}=?")) {
            throw ProblemException.invalid("fingerprint", "“" + fingerprint + "” is no fingerprint, as SHA256:….");
        }
        return inTransaction(() -> {
            ensure(labelId, chart);
            jdbc.sql("""
                    UPDATE chart_channel SET host_key = :key, version = version + 1
                    WHERE label_id = :label AND chart = :chart
                    """)
                    .param("key", fingerprint)
                    .param("label", labelId)
                    .param("chart", chart.code())
                    .update();
            who.record(
                    audit,
                    "chart.host-key-confirmed",
                    "chart " + chart.code(),
                    "Confirmed the key " + fingerprint + " of " + chart.name() + "'s server.");
            return channel(labelId, chart);
        });
    }

    /** What is missing before a file can be sent; empty when nothing is. */
    static List<String> missing(ChartChannel channel) {
        List<String> missing = new ArrayList<>();
        if (channel.host() == null) {
            missing.add("the server");
        }
        if (channel.user() == null) {
            missing.add("the login");
        }
        if (channel.secret().equals("NONE")) {
            missing.add("its password or key");
        }
        if (channel.hostKey() == null) {
            missing.add("the server's key, confirmed");
        }
        return missing;
    }

    /** @throws IllegalStateException when the secret does not open with this installation's key */
    SftpLogin login(UUID labelId, TrackingChart chart) {
        ChartChannel channel = channel(labelId, chart);
        byte[] sealed = inTransaction(() -> jdbc.sql(
                        "SELECT secret FROM chart_channel WHERE label_id = :label AND chart = :chart AND secret IS NOT NULL")
                .param("label", labelId)
                .param("chart", chart.code())
                .query(byte[].class)
                .single());
        ChannelSecret secret = JSON.readValue(secrets.open(sealed, purpose(labelId, chart)), ChannelSecret.class);
        return new SftpLogin(
                String.valueOf(channel.host()),
                channel.port(),
                String.valueOf(channel.user()),
                secret,
                channel.hostKey());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
