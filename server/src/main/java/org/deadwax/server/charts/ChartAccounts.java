package org.deadwax.server.charts;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ChartAccount;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a label is known to each chart's compiler. */
@Component
public class ChartAccounts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ReportFormats formats;
    private final AuditLog audit;

    ChartAccounts(JdbcClient jdbc, TransactionTemplate transactions, ReportFormats formats, AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.formats = formats;
        this.audit = audit;
    }

    /** Never null: what nobody has entered is {@link ChartAccount#unknown}. */
    public ChartAccount account(UUID labelId, TrackingChart chart) {
        return inTransaction(() -> jdbc.sql("""
                        SELECT chain, account, file_name, settings::text, version FROM chart_account
                        WHERE label_id = :label AND chart = :chart
                        """)
                .param("label", labelId)
                .param("chart", chart.code())
                .query((row, n) -> new ChartAccount(
                        chart.code(),
                        row.getString("chain"),
                        row.getString("account"),
                        row.getString("file_name"),
                        JSON.readValue(row.getString("settings"), new TypeReference<Map<String, String>>() {}),
                        row.getLong("version")))
                .optional()
                .orElseGet(() -> ChartAccount.unknown(chart.code())));
    }

    /**
     * @param version that the account had when it was read; 0 for none yet
     * @throws ProblemException 422 for a setting that the chart's format does not know, 412 when it has changed since
     */
    public ChartAccount change(UUID labelId, TrackingChart chart, ChartAccount account, long version) {
        try {
            formats.profile(chart, account);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("settings", String.valueOf(e.getMessage()));
        }
        return inTransaction(() -> {
            if (store(labelId, chart, account, version) == 0) {
                throw new ProblemException(
                        412,
                        "stale-edit",
                        "Changed by somebody else",
                        "The account for " + chart.name() + " has changed since you read it. Read it again.");
            }
            audit.record(
                    "chart.account-changed",
                    "chart " + chart.code(),
                    "Account for " + chart.name() + " is now " + account.account() + " in chain " + account.chain()
                            + ".");
            return account(labelId, chart);
        });
    }

    /** How many rows it changed: none when the version is not the stored one. */
    private int store(UUID labelId, TrackingChart chart, ChartAccount account, long version) {
        String sql = version == 0 ? """
                INSERT INTO chart_account (label_id, chart, chain, account, file_name, settings, version)
                VALUES (:label, :chart, :chain, :account, :fileName, :settings::jsonb, :version + 1)
                ON CONFLICT DO NOTHING
                """ : """
                UPDATE chart_account SET chain = :chain, account = :account, file_name = :fileName,
                    settings = :settings::jsonb, version = version + 1
                WHERE label_id = :label AND chart = :chart AND version = :version
                """;
        return jdbc.sql(sql)
                .param("label", labelId)
                .param("chart", chart.code())
                .param("chain", account.chain())
                .param("account", account.account())
                .param("fileName", account.fileName())
                .param("settings", JSON.writeValueAsString(account.settings()))
                .param("version", version)
                .update();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}
