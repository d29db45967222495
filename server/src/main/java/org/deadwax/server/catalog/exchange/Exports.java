package org.deadwax.server.catalog.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.deadwax.server.catalog.exchange.sheet.SheetWriter;
import org.deadwax.server.catalog.release.Releases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole catalogue as a sheet, release by release, so that its size does not matter. */
@Component
public class Exports {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Releases releases;

    Exports(JdbcClient jdbc, TransactionTemplate transactions, Releases releases) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.releases = releases;
    }

    /** @param out is closed; releases that are deleted meanwhile are left out */
    public void write(Access access, OutputStream out, boolean xlsx) throws IOException {
        List<UUID> ids = transactions.execute(status -> jdbc.sql("""
                SELECT r.id FROM release r JOIN artist a ON a.label_id = :label AND a.id = r.artist_id
                WHERE r.label_id = :label ORDER BY lower(a.name), r.street_date NULLS LAST, r.id
                """)
                .param("label", access.labelId())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
        CatalogueRows rows = new CatalogueRows(currencies(access.labelId()));
        try (SheetWriter writer = xlsx ? SheetWriter.xlsx(out, "Catalogue") : SheetWriter.csv(out)) {
            writer.row(rows.head());
            for (UUID id : ids) {
                for (List<String> row : rows(access, rows, id)) {
                    writer.row(row);
                }
            }
        }
    }

    private List<List<String>> rows(Access access, CatalogueRows rows, UUID id) {
        try {
            return rows.of(releases.get(access, id));
        } catch (ProblemException gone) {
            return List.of();
        }
    }

    private List<String> currencies(UUID labelId) {
        return transactions.execute(
                status -> jdbc.sql("SELECT DISTINCT currency FROM price_step WHERE label_id = :label ORDER BY currency")
                        .param("label", labelId)
                        .query((row, n) -> row.getString("currency"))
                        .list());
    }
}
