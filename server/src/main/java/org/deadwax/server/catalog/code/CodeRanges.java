package org.deadwax.server.catalog.code;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.LabelRanges;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.JsonColumn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a label gives its codes out of. */
@Component
public class CodeRanges {

    private static final LabelRanges NONE = new LabelRanges(List.of(), List.of(), null, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonColumn json;
    private final UsedCodes used;
    private final AuditLog audit;
    private final Clock clock;

    CodeRanges(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JsonColumn json,
            UsedCodes used,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.used = used;
        this.audit = audit;
        this.clock = clock;
    }

    /** Version 0 while none was ever saved. */
    public LabelRanges get(Access access) {
        return transactions.execute(status -> read(access.labelId(), ""));
    }

    /** @throws ProblemException 422 when a range is none; 412 when codes were given out or ranges changed since */
    public LabelRanges save(Access access, IfMatch ifMatch, LabelRanges edit) {
        LabelRanges ranges = RangeReading.of(edit);
        return transactions.execute(status -> {
            LabelRanges before = locked(access.labelId());
            ifMatch.check("list of ranges", before.version());
            write(access.labelId(), ranges);
            audit.record("ranges.changed", "label " + access.labelId(), "Changed the ranges of codes.");
            return read(access.labelId(), "");
        });
    }

    /** Nobody else gives codes of this label out until this transaction ends. */
    LabelRanges locked(UUID labelId) {
        jdbc.sql("INSERT INTO code_range VALUES (:label, :none::jsonb, 0) ON CONFLICT (label_id) DO NOTHING")
                .param("label", labelId)
                .param("none", json.write(NONE))
                .update();
        return read(labelId, "FOR UPDATE");
    }

    /** In a transaction that holds them. */
    void write(UUID labelId, LabelRanges ranges) {
        jdbc.sql("UPDATE code_range SET ranges = :ranges::jsonb, version = version + 1 WHERE label_id = :label")
                .param("ranges", json.write(ranges))
                .param("label", labelId)
                .update();
    }

    NextCodes next(UUID labelId, LabelRanges ranges) {
        ZoneId zone = ZoneId.of(jdbc.sql("SELECT zone FROM label WHERE id = :label")
                .param("label", labelId)
                .query(String.class)
                .single());
        return new NextCodes(
                ranges,
                clock.instant().atZone(zone).getYear(),
                prefix -> used.isrcs(labelId, prefix),
                () -> used.gtins(labelId),
                () -> used.numbers(labelId));
    }

    /** What would come next, without giving it out; in a transaction of the label. */
    public ComingCodes coming(UUID labelId) {
        NextCodes next = next(labelId, read(labelId, ""));
        return new ComingCodes(peek(next::isrc), peek(next::upc), peek(next::number));
    }

    private static Optional<String> peek(Supplier<String> next) {
        try {
            return Optional.of(next.get());
        } catch (ProblemException noneOrUsedUp) {
            return Optional.empty();
        }
    }

    private LabelRanges read(UUID labelId, String lock) {
        return jdbc.sql("SELECT ranges, version FROM code_range WHERE label_id = :label " + lock)
                .param("label", labelId)
                .query((row, n) -> {
                    LabelRanges ranges = json.read(row, "ranges", LabelRanges.class);
                    LabelRanges found = ranges == null ? NONE : ranges;
                    return new LabelRanges(found.isrc(), found.gtin(), found.catalogue(), row.getLong("version"));
                })
                .optional()
                .orElse(NONE);
    }
}
