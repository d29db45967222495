package org.deadwax.server.charts;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.HostKey;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.sftp.SftpDelivery;
import org.deadwax.server.charts.sftp.SftpLogin;
import org.deadwax.server.charts.sftp.SftpTrouble;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.SealedColumn;
import org.deadwax.server.platform.SecretBox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How a label's files get to each chart's compiler, and when. Secrets go in and do not come out. Call it as the label. */
@Component
public class ChartChannels {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What a change of the key seals anew. */
    public static final List<SealedColumn> SEALED =
            List.of(new SealedColumn("chart_channel", "secret", "'chart-channel ' || label_id || ' ' || chart"));

    private final ChannelRows rows;
    private final TransactionTemplate transactions;
    private final SecretBox secrets;
    private final SftpDelivery sftp;
    private final AuditLog audit;

    ChartChannels(
            ChannelRows rows, TransactionTemplate transactions, SecretBox secrets, SftpDelivery sftp, AuditLog audit) {
        this.rows = rows;
        this.transactions = transactions;
        this.secrets = secrets;
        this.sftp = sftp;
        this.audit = audit;
    }

    /** Never null: what nobody has entered is {@link ChartChannel#unknown}. */
    public ChartChannel channel(UUID labelId, TrackingChart chart) {
        return inTransaction(() -> rows.find(labelId, chart));
    }

    /**
     * Another host forgets the key that was confirmed, so that no secret goes to a server nobody looked at. Secret and host key
     * in it are not taken.
     *
     * @throws ProblemException 412 when it has changed since it was read, 422 for what cannot be
     */
    public ChartChannel change(UUID labelId, TrackingChart chart, ChartChannel edit, Who who) {
        ChannelEdits.check(edit);
        return inTransaction(() -> {
            rows.ensure(labelId, chart);
            ChartChannel before = channel(labelId, chart);
            boolean sameServer =
                    edit.host() != null && edit.host().equals(before.host()) && edit.port() == before.port();
            if (!rows.change(labelId, chart, edit, sameServer ? before.hostKey() : null)) {
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

    /** @throws ProblemException 422 for a key that cannot be read */
    public ChartChannel secret(UUID labelId, TrackingChart chart, ChannelSecret secret, Who who) {
        String kind = ChannelEdits.check(secret);
        return inTransaction(() -> {
            rows.ensure(labelId, chart);
            rows.secret(
                    labelId,
                    chart,
                    kind,
                    kind.equals("NONE")
                            ? null
                            : secrets.seal(JSON.writeValueAsString(secret), purpose(labelId, chart)));
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
        ChannelEdits.checkFingerprint(fingerprint);
        return inTransaction(() -> {
            rows.ensure(labelId, chart);
            rows.pin(labelId, chart, fingerprint);
            who.record(
                    audit,
                    "chart.host-key-confirmed",
                    "chart " + chart.code(),
                    "Confirmed the key " + fingerprint + " of " + chart.name() + "'s server.");
            return channel(labelId, chart);
        });
    }

    /** @throws IllegalStateException when the secret does not open with this installation's key */
    SftpLogin login(UUID labelId, TrackingChart chart) {
        ChartChannel channel = channel(labelId, chart);
        byte[] sealed = inTransaction(() -> rows.sealed(labelId, chart));
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
