package org.deadwax.desktop.releases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.BulkResult;
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/**
 * One change of many releases: sent a part at a time, so that it can be followed and stopped, and taken back as a whole. The
 * window goes on meanwhile.
 */
final class BulkEdit {

    private static final int PART = 100;
    private static final int FETCH = 500;

    /**
     * How far it is.
     *
     * @param of how many there are
     * @param done how many were changed, or taken back; those that said it already are not among them
     * @param conflicts sentences about those that were left alone
     * @param failed why it ended before its end; null when it did not
     */
    record Progress(
            Step step,
            long of,
            long done,
            List<String> conflicts,
            @Nullable String failed) {

        double share() {
            return of == 0 ? 1 : (double) done / of;
        }
    }

    enum Step {
        IDLE,
        CHANGING,
        CHANGED,
        STOPPED,
        UNDOING,
        UNDONE
    }

    private final ReleaseCatalogue catalogue;
    private final Background background;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(new Progress(Step.IDLE, 0, 0, List.of(), null));
    private final List<UUID> changes = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();

    /** @param changed called when the list may say something else than is shown */
    BulkEdit(ReleaseCatalogue catalogue, Background background, Runnable changed) {
        this.catalogue = catalogue;
        this.background = background;
        this.changed = changed;
    }

    boolean running() {
        Step step = progress.get().step();
        return step == Step.CHANGING || step == Step.UNDOING;
    }

    boolean canUndo() {
        return !running() && !changes.isEmpty();
    }

    /** Changes these; nothing while another change is under way. */
    void start(BulkForm form, List<ReleaseSummary> releases) {
        if (!running() && !releases.isEmpty()) {
            begin(releases.size());
            send(form, versions(releases));
        }
    }

    /** Changes all that a filter finds, which is fetched first. @param of how many that will be */
    void start(BulkForm form, ReleaseFilter filter, long of) {
        if (!running() && of > 0) {
            begin(of);
            gather(form, filter, null, new ArrayList<>());
        }
    }

    private void begin(long of) {
        changes.clear();
        sizes.clear();
        progress.set(new Progress(Step.CHANGING, of, 0, List.of(), null));
    }

    private void gather(
            BulkForm form, ReleaseFilter filter, @Nullable String after, List<AssignedCodes.Version> found) {
        background.run(
                () -> catalogue.page(filter, ReleaseSort.NEWEST, after, FETCH),
                page -> gathered(form, filter, page, found),
                this::broke);
    }

    private void gathered(
            BulkForm form, ReleaseFilter filter, Page<ReleaseSummary> page, List<AssignedCodes.Version> found) {
        found.addAll(versions(page.items()));
        if (page.next() != null) {
            gather(form, filter, page.next(), found);
        } else {
            progress.set(new Progress(Step.CHANGING, found.size(), 0, List.of(), null));
            send(form, found);
        }
    }

    private static List<AssignedCodes.Version> versions(List<ReleaseSummary> releases) {
        return releases.stream()
                .map(release -> new AssignedCodes.Version(release.id(), release.version()))
                .toList();
    }

    private void send(BulkForm form, List<AssignedCodes.Version> rest) {
        if (rest.isEmpty()) {
            end(Step.CHANGED, null);
            return;
        }
        List<AssignedCodes.Version> part = rest.subList(0, Math.min(PART, rest.size()));
        background.run(
                () -> catalogue.change(form.of(List.copyOf(part))),
                result -> {
                    took(result);
                    if (progress.get().step() == Step.CHANGING) {
                        send(form, rest.subList(part.size(), rest.size()));
                    }
                },
                this::broke);
    }

    private void took(BulkResult result) {
        int changedNow = result.changed().size();
        if (result.id() != null) {
            changes.add(result.id());
            sizes.add(changedNow);
        }
        Progress now = progress.get();
        List<String> conflicts = new ArrayList<>(now.conflicts());
        result.conflicts().forEach(conflict -> conflicts.add(conflict.sentence()));
        progress.set(new Progress(now.step(), now.of(), now.done() + changedNow, List.copyOf(conflicts), null));
    }

    /** Stops after the part that is under way; what was changed until then can be taken back. */
    void cancel() {
        if (progress.get().step() == Step.CHANGING) {
            end(Step.STOPPED, null);
        }
    }

    /** Takes back all of the last change. */
    void undo() {
        if (canUndo()) {
            long of = sizes.stream().mapToLong(Integer::longValue).sum();
            progress.set(new Progress(Step.UNDOING, of, 0, List.of(), null));
            takeBack();
        }
    }

    private void takeBack() {
        if (changes.isEmpty()) {
            end(Step.UNDONE, null);
            return;
        }
        UUID last = changes.getLast();
        background.run(
                () -> catalogue.undo(last),
                result -> {
                    changes.removeLast();
                    sizes.removeLast();
                    Progress now = progress.get();
                    List<String> conflicts = new ArrayList<>(now.conflicts());
                    result.conflicts().forEach(conflict -> conflicts.add(conflict.sentence()));
                    progress.set(new Progress(
                            now.step(), now.of(), now.done() + result.changed().size(), List.copyOf(conflicts), null));
                    takeBack();
                },
                this::broke);
    }

    private void broke(Exception cause) {
        end(Step.STOPPED, String.valueOf(cause.getMessage()));
    }

    private void end(Step step, @Nullable String failed) {
        Progress now = progress.get();
        progress.set(new Progress(step, now.of(), now.done(), now.conflicts(), failed));
        changed.run();
    }

    ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
