package org.deadwax.server.catalog.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Artist;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.Format;
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseCounts;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseFilter.Standing;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.catalog.MasterCount;
import org.deadwax.server.catalog.readiness.KeptReadiness;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The releases of a label that somebody may see: found, sorted, page by page, and counted. */
@Component
public class ReleaseList {

    /** The page first, so that only its rows are looked up elsewhere. */
    private static final String FIND = """
            WITH page AS MATERIALIZED (
                SELECT r.*, to_jsonb(%1$s) #>> '{}' AS order_key FROM release r
                WHERE %2$s
                ORDER BY %3$s LIMIT :fetch)
            SELECT r.id, r.title, r.version_title, r.genre, r.street_zone, r.preorder_from, r.published_revision,
                   r.changed_at, r.version, r.artist_id, a.name AS artist_name, r.catalogue_number, r.street_date, r.state,
                   r.order_key,
                   (SELECT count(*) FROM track t WHERE t.label_id = :label AND t.release_id = r.id
                    AND t.number IS NOT NULL) AS tracks,
                   ARRAY(SELECT DISTINCT p.format FROM product p
                         WHERE p.label_id = :label AND p.release_id = r.id) AS formats
            FROM page r
            JOIN artist a ON a.label_id = :label AND a.id = r.artist_id
            ORDER BY %3$s
            """;

    private static final List<Standing> COUNTED =
            List.of(Standing.DRAFT, Standing.WAITING, Standing.CHANGES_ASKED, Standing.PREORDER, Standing.OUT);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final KeptReadiness readiness;
    private final ObjectProvider<MasterCount> masters;
    private final Clock clock;

    ReleaseList(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            KeptReadiness readiness,
            ObjectProvider<MasterCount> masters,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.readiness = readiness;
        this.masters = masters;
        this.clock = clock;
    }

    /** @param sort "street", "title", "artist", "number" or "changed", with "-" before it for the greatest first */
    public Page<ReleaseSummary> find(Access access, ReleaseFilter filter, @Nullable String sort, Paging paging) {
        ReleaseOrder order = ReleaseOrder.of(sort);
        return transactions.execute(status -> {
            ReleaseFinding finding = finding(access, filter);
            Page<Row> page =
                    paging.page(rows(finding, order, paging), row -> Paging.cursor(order.id(), row.orderKey, row.id()));
            Map<UUID, Integer> accepted = accepted(page.items());
            return new Page<>(
                    page.items().stream()
                            .map(row -> row.bare.withMastersAccepted(accepted.getOrDefault(row.id(), 0)))
                            .toList(),
                    page.next());
        });
    }

    /** The filter's standing does not matter. */
    public ReleaseCounts count(Access access, ReleaseFilter filter) {
        String counts = COUNTED.stream()
                .map(standing -> "count(*) FILTER (WHERE " + ReleaseFinding.standing(standing) + ") AS "
                        + standing.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(",\n  "));
        return transactions.execute(status -> {
            ReleaseFinding finding = finding(access, withoutStanding(filter));
            return finding.bind(jdbc.sql(
                            "SELECT count(*) AS every, %s FROM release r WHERE %s".formatted(counts, finding.where())))
                    .query((row, n) -> new ReleaseCounts(
                            row.getLong("every"),
                            row.getLong("draft"),
                            row.getLong("waiting"),
                            row.getLong("changes_asked"),
                            row.getLong("preorder"),
                            row.getLong("out")))
                    .single();
        });
    }

    /** All that a filter finds, as they are now. In a transaction of the label. */
    public List<AssignedCodes.Version> versions(Access access, ReleaseFilter filter, int atMost) {
        ReleaseFinding finding = finding(access, filter);
        return finding.bind(jdbc.sql("SELECT r.id, r.version FROM release r WHERE %s ORDER BY r.id LIMIT :most"
                        .formatted(finding.where())))
                .param("most", atMost)
                .query((row, n) -> new AssignedCodes.Version(row.getObject("id", UUID.class), row.getLong("version")))
                .list();
    }

    private ReleaseFinding finding(Access access, ReleaseFilter filter) {
        if (filter.ready() != null) {
            readiness.bringUpToDate(access.labelId());
        }
        return ReleaseFinding.of(access, filter, clock);
    }

    private static ReleaseFilter withoutStanding(ReleaseFilter filter) {
        return new ReleaseFilter(
                filter.q(),
                null,
                filter.artist(),
                filter.format(),
                filter.genre(),
                filter.from(),
                filter.until(),
                filter.ready());
    }

    private List<Row> rows(ReleaseFinding finding, ReleaseOrder order, Paging paging) {
        List<String> key = paging.key(3);
        String where = finding.where();
        if (!key.isEmpty()) {
            where += "\n  AND " + order.behind();
        }
        JdbcClient.StatementSpec statement =
                finding.bind(jdbc.sql(FIND.formatted(order.key(), where, order.orderBy())));
        if (!key.isEmpty()) {
            statement =
                    statement.param("afterKey", order.checked(key)).param("afterId", UUID.fromString(key.getLast()));
        }
        return statement
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
        return new Row(summary, row.getString("order_key"));
    }

    private record Row(ReleaseSummary bare, String orderKey) {

        UUID id() {
            return bare.id();
        }
    }
}
