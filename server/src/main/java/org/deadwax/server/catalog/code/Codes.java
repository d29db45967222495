package org.deadwax.server.catalog.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.LabelRanges;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.catalog.history.ReleaseHistory;
import org.deadwax.server.catalog.release.Derived;
import org.deadwax.server.catalog.release.ReleaseStates;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the label's next codes out: to all that are named or to none, and never one twice. */
@Component
public class Codes {

    private static final int MOST = 5_000;

    private final TransactionTemplate transactions;
    private final CodeRanges ranges;
    private final CodeRows rows;
    private final ReleaseStates states;
    private final Derived derived;
    private final ReleaseHistory history;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Codes(
            TransactionTemplate transactions,
            CodeRanges ranges,
            CodeRows rows,
            ReleaseStates states,
            Derived derived,
            ReleaseHistory history,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.ranges = ranges;
        this.rows = rows;
        this.states = states;
        this.derived = derived;
        this.history = history;
        this.audit = audit;
        this.events = events;
    }

    /** @throws ProblemException 409 when a range is missing or used up, 404 when something is not the label's */
    public AssignedCodes assign(Access access, AssignCodes wanted) {
        if (wanted.tracks().size()
                        + wanted.products().size()
                        + wanted.releases().size()
                > MOST) {
            throw ProblemException.invalid("tracks", "At most " + MOST + " codes at once.");
        }
        AssignedCodes assigned = transactions.execute(status -> {
            LabelRanges before = ranges.locked(access.labelId());
            NextCodes next = ranges.next(access.labelId(), before);
            List<AssignedCodes.Code> codes = new ArrayList<>();
            Map<UUID, List<FieldChange>> changed = new LinkedHashMap<>();
            // products first: whoever changes one locks it before its release
            List<AssignedCodes.Version> products = new ArrayList<>();
            for (CodeRows.Holder product : rows.products(access.labelId(), wanted.products())) {
                String upc = next.upc();
                products.add(rows.upc(access, product.id(), upc));
                note(product, upc, codes, changed);
            }
            rows.lockReleases(access.labelId(), wanted);
            for (CodeRows.Holder track : rows.tracks(access.labelId(), wanted.tracks())) {
                String isrc = next.isrc();
                rows.isrc(access, track.id(), isrc);
                note(track, isrc, codes, changed);
            }
            for (CodeRows.Holder release : rows.releases(access.labelId(), wanted.releases())) {
                String number = next.number();
                rows.number(access, release.id(), number);
                note(release, number, codes, changed);
            }
            ranges.write(access.labelId(), next.ranges(before.version()));
            return new AssignedCodes(codes, releases(access, changed, codes), products);
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return assigned;
    }

    private static void note(
            CodeRows.Holder holder, String code, List<AssignedCodes.Code> codes, Map<UUID, List<FieldChange>> changed) {
        codes.add(new AssignedCodes.Code(holder.id(), code));
        changed.computeIfAbsent(holder.releaseId(), id -> new ArrayList<>())
                .add(new FieldChange(holder.field(), null, code));
    }

    private List<AssignedCodes.Version> releases(
            Access access, Map<UUID, List<FieldChange>> changed, List<AssignedCodes.Code> codes) {
        if (changed.isEmpty()) {
            return List.of();
        }
        List<UUID> revised = new ArrayList<>();
        for (UUID release : new TreeSet<>(changed.keySet())) {
            if (changed.getOrDefault(release, List.of()).stream()
                    .anyMatch(change -> !change.field().startsWith("products["))) {
                states.changed(access.labelId(), release);
                revised.add(release);
            }
            history.record(access, release, What.CODES_ASSIGNED, null, changed.getOrDefault(release, List.of()));
        }
        derived.renew(access.labelId(), changed.keySet());
        audit.record(
                "codes.assigned",
                "label " + access.labelId(),
                "Gave out " + codes.size() + (codes.size() == 1 ? " code: " : " codes: ")
                        + codes.getFirst().code()
                        + (codes.size() == 1 ? "." : " to " + codes.getLast().code() + "."));
        return rows.versions(access.labelId(), revised);
    }
}
