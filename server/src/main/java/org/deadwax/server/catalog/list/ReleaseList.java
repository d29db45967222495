package org.deadwax.server.catalog.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.Format;
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.catalog.MasterCount;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The releases of a label: those without a street date first, then the latest street date. */
@Component
public class ReleaseList {

    private static final String FIND = """
            SELECT r.id, r.title, r.version_title, r.genre, r.street_zone, r.preorder_from, r.published_revision,
                   r.changed_at, r.version, r.artist_id, a.name AS artist_name, r.catalogue_number, r.street_date, r.state,
                   coalesce(r.street_date, 'infinity')::text AS order_date,
                   (SELECT count(*) FROM track t WHERE t.label_id = :label AND t.release_id = r.id
                    AND t.number IS NOT NULL) AS tracks,
                   ARRAY(SELECT DISTINCT p.format FROM product p
                         WHERE p.label_id = :label AND p.release_id = r.id) AS formats
            FROM release r
            JOIN artist a ON a.label_id = :label AND a.id = r.artist_id
            WHERE r.label_id = :label
              AND (:all OR r.artist_id = ANY (:artists) OR r.main_artists && :artists)
              AND (:pattern::text IS NULL OR r.search LIKE :pattern OR r.search LIKE :code)
              AND (:afterId::uuid IS NULL
                   OR (coalesce(r.street_date, 'infinity'), r.id) < (:afterDate::date, :afterId::uuid))
            ORDER BY coalesce(r.street_date, 'infinity') DESC, r.id DESC
            LIMIT :fetch
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final ObjectProvider<MasterCount> masters;

    ReleaseList(JdbcClient jdbc, TransactionTemplate transactions, ObjectProvider<MasterCount> masters) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.masters = masters;
    }

    /** @param q part of a title, an artist's name, a catalogue number, UPC, SKU or ISRC; null or empty for all */
    public Page<ReleaseSummary> find(Access access, @Nullable String q, Paging paging) {
        return transactions.execute(status -> {
            Page<Row> page = paging.page(rows(access, q, paging), row -> Paging.cursor(row.orderDate, row.id()));
            Map<UUID, Integer> accepted = accepted(page.items());
            return new Page<>(
                    page.items().stream()
                            .map(row -> row.summary(accepted.getOrDefault(row.id(), 0)))
                            .toList(),
                    page.next());
        });
    }

    private List<Row> rows(Access access, @Nullable String q, Paging paging) {
        List<String> key = paging.key(2);
        return jdbc.sql(FIND)
                .param("label", access.labelId())
                .param("all", access.seesAll())
                .param("artists", access.artistIds().toArray(UUID[]::new))
                .param("pattern", pattern(q))
                .param("code", pattern(q == null ? null : q.replace("-", "")))
                .param("afterDate", key.isEmpty() ? null : date(key.getFirst()))
                .param("afterId", key.isEmpty() ? null : UUID.fromString(key.getLast()))
                .param("fetch", paging.fetch())
                .query((row, n) -> row(row))
                .list();
    }

    private Map<UUID, Integer> accepted(List<Row> rows) {
        MasterCount count = masters.getIfAvailable();
        return count == null || rows.isEmpty()
                ? Map.of()
                : count.accepted(rows.stream().map(Row::id).toList());
    }

    /** As the cursor has it: a day, or infinity for none. */
    private static String date(String text) {
        if (!text.matches("infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw new IllegalArgumentException("“" + text + "” is no day.");
        }
        return text;
    }

    /** What people type stands for itself, also a percent sign. */
    private static @Nullable String pattern(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        String escaped = q.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\0", "")
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + escaped + "%";
    }

    private static Row row(ResultSet row) throws SQLException {
        String[] formats = (String[]) row.getArray("formats").getArray();
        ReleaseSummary summary = new ReleaseSummary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("version_title"),
                new Artist(row.getObject("artist_id", UUID.class), row.getString("artist_name")),
                row.getString("catalogue_number"),
                row.getString("genre"),
                row.getObject("street_date", LocalDate.class),
                row.getString("street_zone"),
                Instants.find(row, "preorder_from"),
                ReleaseState.valueOf(row.getString("state")),
                row.getInt("published_revision"),
                Arrays.stream(formats).map(Format::valueOf).sorted().toList(),
                row.getInt("tracks"),
                0,
                Instants.of(row, "changed_at"),
                row.getLong("version"));
        return new Row(summary, row.getString("order_date"));
    }

    private record Row(ReleaseSummary bare, String orderDate) {

        UUID id() {
            return bare.id();
        }

        ReleaseSummary summary(int mastersAccepted) {
            return new ReleaseSummary(
                    bare.id(),
                    bare.title(),
                    bare.versionTitle(),
                    bare.artist(),
                    bare.catalogueNumber(),
                    bare.genre(),
                    bare.streetDate(),
                    bare.streetZone(),
                    bare.preorderFrom(),
                    bare.state(),
                    bare.publishedRevision(),
                    bare.formats(),
                    bare.tracks(),
                    mastersAccepted,
                    bare.changedAt(),
                    bare.version());
        }
    }
}
