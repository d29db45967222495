package org.deadwax.server.catalog.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deadwax.model.AssignedCodes.Version;
import org.deadwax.model.BulkChange;
import org.deadwax.model.BulkResult;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.OnceOnly;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.catalog.history.ReleaseHistory;
import org.deadwax.server.catalog.history.WordsOfRelease;
import org.deadwax.server.catalog.list.ReleaseList;
import org.deadwax.server.catalog.release.StoredReleases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes facts of many releases in one step and takes that step back. What was changed meanwhile is left alone and named;
 * all the others are changed in one transaction.
 */
@Component
public class BulkChanges {

    private static final int MOST = 10_000;

    private final TransactionTemplate transactions;
    private final StoredReleases stored;
    private final ReleaseList list;
    private final BulkRows rows;
    private final ReleaseHistory history;
    private final OnceOnly onceOnly;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    BulkChanges(
            TransactionTemplate transactions,
            StoredReleases stored,
            ReleaseList list,
            BulkRows rows,
            ReleaseHistory history,
            OnceOnly onceOnly,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.stored = stored;
        this.list = list;
        this.rows = rows;
        this.history = history;
        this.onceOnly = onceOnly;
        this.audit = audit;
        this.events = events;
    }

    /** @throws ProblemException 422 when a value cannot be read, nothing shall change, or no releases are named */
    public BulkResult change(Access access, BulkChange change, @Nullable String key) {
        Map<BulkField, @Nullable Object> values = BulkReading.of(change);
        BulkResult result = onceOnly.create(access, key, change, BulkResult.class, () -> {
            Held held = hold(access, wanted(access, change));
            UUID bulk = rows.begin(access);
            List<UUID> differing = rows.keep(access.labelId(), bulk, held.byId.keySet(), values);
            List<Version> changed = rows.change(access.labelId(), differing, values);
            String fields = values.keySet().stream().map(BulkField::field).collect(Collectors.joining(", "));
            tell(access, held, changed, "releases.changed", bulk, "Changed " + fields + " of ");
            return new BulkResult(changed.isEmpty() ? null : bulk, changed, held.conflicts);
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return result;
    }

    /**
     * Makes all of them what they were, but those that were changed since. A second time it does nothing.
     *
     * @throws ProblemException 404 when the label has no such change
     */
    public BulkResult undo(Access access, UUID bulkId) {
        BulkResult result = transactions.execute(status -> {
            BulkRows.Done done = rows.locked(access.labelId(), bulkId)
                    .orElseThrow(
                            () -> ProblemException.notFound("There is no change of many releases " + bulkId + "."));
            if (done.undone()) {
                return new BulkResult(null, List.of(), List.of());
            }
            Held held = hold(access, done.after());
            List<Version> changed = rows.undo(access.labelId(), bulkId, held.byId.keySet());
            tell(access, held, changed, "releases.change-undone", bulkId, "Took back a change of ");
            return new BulkResult(changed.isEmpty() ? null : bulkId, changed, held.conflicts);
        });
        events.publishEvent(new ProductsChanged(access.labelId()));
        return result;
    }

    private List<Version> wanted(Access access, BulkChange change) {
        List<Version> named = change.releases();
        ReleaseFilter filter = change.filter();
        if ((named == null) == (filter == null)) {
            throw ProblemException.invalid(
                    "releases", "Name the releases, or a filter that finds them: one of the two.");
        }
        List<Version> wanted =
                named != null ? named : list.versions(access, filter == null ? ReleaseFilter.ALL : filter, MOST + 1);
        if (wanted.stream().anyMatch(version -> version == null || version.id() == null)) {
            throw ProblemException.invalid("releases", "Each is named by its id and the version that was seen.");
        }
        if (wanted.size() > MOST) {
            throw ProblemException.invalid(
                    "releases", "At most " + MOST + " at once. Change them in parts, each in one step.");
        }
        return wanted;
    }

    /** @param byId those that nobody else changes until this transaction ends, as they are */
    private record Held(Map<UUID, Release> byId, List<BulkResult.Conflict> conflicts) {}

    private Held hold(Access access, List<Version> wanted) {
        Map<UUID, Long> seen = new LinkedHashMap<>();
        wanted.forEach(version -> seen.put(version.id(), version.version()));
        stored.lock(access.labelId(), seen.keySet());
        Map<UUID, Release> held = byId(access, seen.keySet());
        List<BulkResult.Conflict> conflicts = new ArrayList<>();
        seen.forEach((id, version) -> {
            Release release = held.get(id);
            if (release == null) {
                conflicts.add(new BulkResult.Conflict(id, "There is no release " + id + " any more."));
            } else if (release.version() != version) {
                held.remove(id);
                conflicts.add(new BulkResult.Conflict(
                        id, "“" + release.title() + "” was changed meanwhile, and is left as it is."));
            }
        });
        return new Held(held, conflicts);
    }

    private Map<UUID, Release> byId(Access access, Collection<UUID> ids) {
        return stored.bare(access.labelId(), ids).stream()
                .collect(Collectors.toMap(Release::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private void tell(Access access, Held held, List<Version> changed, String action, UUID bulkId, String what) {
        if (changed.isEmpty()) {
            return;
        }
        Map<UUID, List<FieldChange>> changes = new LinkedHashMap<>();
        byId(access, changed.stream().map(Version::id).toList()).forEach((id, after) -> {
            Release before = held.byId.get(id);
            changes.put(id, before == null ? List.of() : WordsOfRelease.changes(before, after));
        });
        history.recordAll(access, What.CHANGED, changes);
        audit.record(
                action, "change " + bulkId, what + changed.size() + (changed.size() == 1 ? " release." : " releases."));
    }
}
