package org.deadwax.server.codes;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A batch of codes as a file: CSV for a printer's merge, PDF to cut cards from. */
@Component
public class CodeFile {

    private final CodeBatches batches;
    private final Installation installation;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    CodeFile(CodeBatches batches, Installation installation, JdbcClient jdbc, TransactionTemplate transactions) {
        this.batches = batches;
        this.installation = installation;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @param type as "text/csv" */
    public record Written(String name, String type, byte[] bytes) {}

    /** @param as CSV or PDF */
    public Written write(Access access, UUID batch, String as) {
        String kind = as.toUpperCase(Locale.ROOT);
        if (!kind.equals("CSV") && !kind.equals("PDF")) {
            throw ProblemException.invalid("as", "“" + as + "” is no kind of file here; there are CSV and PDF.");
        }
        CodeBatches.Printed printed = batches.print(access, batch, kind);
        String name =
                printed.batch().name().replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String file = (name.isEmpty() ? "codes" : name) + "." + kind.toLowerCase(Locale.ROOT);
        try {
            return kind.equals("CSV")
                    ? new Written(file, "text/csv; charset=UTF-8", csv(printed))
                    : new Written(
                            file,
                            "application/pdf",
                            CodeCards.pdf(printed, installation.publicUrl(), zone(access.labelId())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ZoneId zone(UUID label) {
        return ZoneId.of(transactions.execute(status -> jdbc.sql("SELECT zone FROM label WHERE id = :label")
                .param("label", label)
                .query(String.class)
                .single()));
    }

    private byte[] csv(CodeBatches.Printed printed) throws IOException {
        StringWriter text = new StringWriter();
        String address = installation.publicUrl().toString().replaceAll("/+$", "") + "/redeem?code=";
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("Code", "Link", "Artist", "Title", "Batch");
            for (String code : printed.codes()) {
                csv.writeRecord(
                        code,
                        address + code,
                        harmless(printed.artist()),
                        harmless(printed.batch().releaseTitle()),
                        harmless(printed.batch().name()));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet would reckon what begins like a formula. */
    private static String harmless(String text) {
        return text.matches("[=+\\-@\t\r].*") ? "'" + text : text;
    }
}
