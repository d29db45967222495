package org.deadwax.server.codes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deadwax.model.CodeBatch;
import org.deadwax.model.CodeBatchEdit;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A label's batches of download codes. */
@Component
public class CodeBatches {

    static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final TransactionTemplate transactions;
    private final Catalogue catalogue;
    private final SecretBox secrets;
    private final AuditLog audit;
    private final Clock clock;

    CodeBatches(
            JdbcClient jdbc,
            JdbcTemplate rows,
            TransactionTemplate transactions,
            Catalogue catalogue,
            SecretBox secrets,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    private static final String SELECT = """
            SELECT b.*, r.title, coalesce(u.used, 0) AS used, u.last_used FROM code_batch b
            JOIN release r ON r.label_id = b.label_id AND r.id = b.release_id
            LEFT JOIN LATERAL (SELECT count(*) AS used, max(used_at) AS last_used FROM download_code c
                               WHERE c.label_id = b.label_id AND c.batch_id = b.id AND c.used_at IS NOT NULL) u ON true
            """;

    /** The newest first. */
    public List<CodeBatch> of(UUID label) {
        return transactions.execute(
                status -> jdbc.sql(SELECT + "WHERE b.label_id = :label ORDER BY b.id DESC LIMIT 500")
                        .param("label", label)
                        .query((row, n) -> batch(row))
                        .list());
    }

    /** @throws ProblemException 422 for what cannot be, 404 when the label has no such release */
    public CodeBatch make(Access access, CodeBatchEdit edit) {
        Fields fields = new Fields();
        String name = fields.text("name", edit.name(), 100);
        if (edit.codes() < 1 || edit.codes() > MOST) {
            fields.wrong("codes", edit.codes() + " codes; a batch has 1 to 20,000. Make several for more.");
        }
        if (edit.releaseId() == null) {
            fields.wrong("releaseId", "Missing: releaseId.");
        }
        Instant to = edit.validTo();
        if (to != null && !to.isAfter(edit.validFrom() == null ? clock.instant() : edit.validFrom())) {
            fields.wrong("validTo", "The last moment is before the first: nobody could use them.");
        }
        fields.check();
        if (catalogue.release(access.labelId(), edit.releaseId()).isEmpty()) {
            throw ProblemException.notFound("There is no release " + edit.releaseId() + ".");
        }
        return transactions.execute(status -> {
            UUID id = jdbc.sql("""
                            INSERT INTO code_batch (label_id, release_id, name, codes, valid_from, valid_to, made_by, made_at)
                            VALUES (:label, :release, :name, :codes, :from, :to, :by, :now) RETURNING id
                            """)
                    .param("label", access.labelId())
                    .param("release", edit.releaseId())
                    .param("name", name)
                    .param("codes", edit.codes())
                    .param("from", time(edit.validFrom()))
                    .param("to", time(to))
                    .param("by", SignedIn.current().email())
                    .param("now", time(clock.instant()))
                    .query(UUID.class)
                    .single();
            List<Object[]> codes = new ArrayList<>();
            for (int n = 1; n <= edit.codes(); n++) {
                codes.add(new Object[] {DownloadCode.of(secrets, id, n).sha256(), access.labelId(), id, n});
            }
            rows.batchUpdate(
                    "INSERT INTO download_code (code_sha256, label_id, batch_id, n) VALUES (?, ?, ?, ?)", codes);
            audit.record("codes.made", "code batch " + id, "Made " + edit.codes() + " download codes: " + name + ".");
            return one(access.labelId(), id);
        });
    }

    /** A batch with its codes, to be printed. */
    public record Printed(CodeBatch batch, String artist, List<String> codes) {

        public Printed {
            codes = List.copyOf(codes);
        }

        /** They open music. */
        @Override
        public String toString() {
            return "Printed[" + batch.id() + "]";
        }
    }

    /**
     * Leaves a line in the audit log: whoever has the file has the music.
     *
     * @throws ProblemException 404 when the label has no such batch, 409 when its codes were made with another key
     */
    public Printed print(Access access, UUID id, String as) {
        return transactions.execute(status -> {
            CodeBatch batch = one(access.labelId(), id);
            List<DownloadCode> codes = IntStream.rangeClosed(1, batch.codes())
                    .mapToObj(n -> DownloadCode.of(secrets, id, n))
                    .toList();
            byte[] first = jdbc.sql(
                            "SELECT code_sha256 FROM download_code WHERE label_id = :label AND batch_id = :id AND n = 1")
                    .param("label", access.labelId())
                    .param("id", id)
                    .query((row, n) -> Objects.requireNonNull(row.getBytes(1)))
                    .single();
            if (!Arrays.equals(first, codes.getFirst().sha256())) {
                throw new ProblemException(
                        409,
                        "another-key",
                        "Made with another key",
                        "The installation's key was changed since, so these codes cannot be written again. What was printed stays"
                                + " good; for more cards make another batch.");
            }
            audit.record(
                    "codes.exported", "code batch " + id, "Exported the codes of " + batch.name() + " as " + as + ".");
            String artist = catalogue
                    .release(access.labelId(), batch.releaseId())
                    .map(release -> release.artist().name())
                    .orElse("");
            return new Printed(
                    batch, artist, codes.stream().map(DownloadCode::text).toList());
        });
    }

    /** None of its codes opens anything from now on; what was redeemed stays. */
    public CodeBatch end(Access access, UUID id) {
        return transactions.execute(status -> {
            CodeBatch before = one(access.labelId(), id);
            jdbc.sql("UPDATE code_batch SET ended_at = coalesce(ended_at, :now) WHERE label_id = :label AND id = :id")
                    .param("now", time(clock.instant()))
                    .param("label", access.labelId())
                    .param("id", id)
                    .update();
            if (before.endedAt() == null) {
                audit.record(
                        "codes.ended",
                        "code batch " + id,
                        "Ended the codes of " + before.name() + "; " + (before.codes() - before.used())
                                + " were not used.");
            }
            return one(access.labelId(), id);
        });
    }

    private CodeBatch one(UUID label, UUID id) {
        return jdbc.sql(SELECT + "WHERE b.label_id = :label AND b.id = :id")
                .param("label", label)
                .param("id", id)
                .query((row, n) -> batch(row))
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no batch of codes " + id + "."));
    }

    private static CodeBatch batch(ResultSet row) throws SQLException {
        return new CodeBatch(
                row.getObject("id", UUID.class),
                row.getObject("release_id", UUID.class),
                row.getString("title"),
                row.getString("name"),
                row.getInt("codes"),
                row.getInt("used"),
                instant(row, "valid_from"),
                instant(row, "valid_to"),
                row.getString("made_by"),
                Objects.requireNonNull(instant(row, "made_at")),
                instant(row, "last_used"),
                instant(row, "ended_at"));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
