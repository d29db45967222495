package org.deadwax.desktop.editor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Format;
import org.deadwax.model.Master;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** One release while it is being written: the draft, what is wrong with it, and its way to the server. */
public final class EditorViewModel {

    static final String NEW = "new";
    private static final int UNKNOWN = 404;
    private static final int STALE = 412;
    private static final int INVALID = 422;

    private final DeadwaxApi api;
    private final UUID label;
    private final String zone;
    private final Clock clock;
    private final DesktopFolder folder;
    private final Background loading;
    private final Background saving;
    private final Background facts;
    private final Background disk;

    private final ReadOnlyObjectWrapper<Load<EditorState>> state = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private EditHistory history = new EditHistory(ReleaseDraft.blank(""));
    private Map<String, Master> masters = Map.of();
    private Map<Format, PriceMinimum> minimums = Map.of();
    private Map<String, String> refused = Map.of();
    private @Nullable DraftMerge merge;
    private @Nullable Release theirs;
    private @Nullable Release base;
    private @Nullable Instant kept;
    private String key = "";
    private String release = NEW;
    private boolean busy;

    /** @param zone IANA name in which a new release's street date begins */
    public EditorViewModel(
            DeadwaxApi api, UUID label, String zone, Clock clock, DesktopFolder folder, Background background) {
        this.api = api;
        this.label = label;
        this.zone = zone;
        this.clock = clock;
        this.folder = folder;
        this.loading = background.lane();
        this.saving = background.lane();
        this.facts = background.lane();
        this.disk = background.lane();
    }

    private record Opened(
            @Nullable Release release, @Nullable KeptEdits edits, List<Master> masters) {}

    /** @param release its id, or "new" */
    public void open(String release) {
        if (release.equals(this.release) && state.get() instanceof Load.Loaded<EditorState>) {
            return;
        }
        this.release = release;
        state.set(new Load.Loading<>(null));
        loading.run(
                () -> read(release),
                this::opened,
                failed -> state.set(state.get().failed(failed)));
    }

    private Opened read(String release) {
        KeptEdits edits = KeptEdits.in(folder, release);
        if (release.equals(NEW)) {
            return new Opened(null, edits, List.of());
        }
        UUID id = UUID.fromString(release);
        return new Opened(api.release(label, id), edits, api.masters(label, id));
    }

    private void opened(Opened opened) {
        base = opened.release();
        masters = newest(opened.masters());
        refused = Map.of();
        merge = null;
        kept = null;
        key = UUID.randomUUID().toString();
        history = new EditHistory(baseDraft());
        KeptEdits edits = opened.edits();
        if (edits != null && !edits.overrides().isEmpty()) {
            restore(edits);
        }
        tell();
        ask();
    }

    private void restore(KeptEdits edits) {
        kept = clock.instant();
        if (edits.version() == version()) {
            history.add(edits.draft(), "");
            notice.set(Texts.text("editor.restored"));
        } else {
            DraftMerge merged = DraftMerge.of(edits.baseDraft(), edits.draft(), baseDraft());
            history.add(merged.result(), "");
            conflict(merged, base);
        }
    }

    // minimums depend on the day and on the number of tracks: asked again when either changes
    private void ask() {
        String street = history.current().street();
        LocalDate day = DraftChecks.of(history.current()).containsKey("street") || street.isEmpty()
                ? LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                : LocalDate.parse(street);
        int tracks = history.current().tracks().size();
        facts.run(
                () -> minimums(day, tracks),
                found -> {
                    minimums = found;
                    tell();
                },
                // without them nothing is marked; the server marks it when it reports
                failed -> {});
    }

    private Map<Format, PriceMinimum> minimums(LocalDate day, int tracks) {
        Map<Format, PriceMinimum> found = new HashMap<>();
        for (Format format : Format.values()) {
            String chart = format.digital() ? "US_DIGITAL" : "US_PHYSICAL";
            try {
                found.put(format, api.priceMinimum(chart, format, day, tracks));
            } catch (ApiProblem none) {
                if (none.status() != UNKNOWN) {
                    throw none;
                }
            }
        }
        return found;
    }

    private static Map<String, Master> newest(List<Master> all) {
        Map<String, Master> newest = new HashMap<>();
        for (Master master : all) {
            newest.merge(
                    master.trackId().toString(),
                    master,
                    (one, other) -> other.uploadedAt().isAfter(one.uploadedAt()) ? other : one);
        }
        return newest;
    }

    /** Asks again how far the masters are. */
    public void refreshMasters() {
        Release known = base;
        if (known != null) {
            loading.run(
                    () -> api.masters(label, known.id()),
                    all -> {
                        masters = newest(all);
                        tell();
                    },
                    failed -> {});
        }
    }

    /** @param field in which it was written, so that typing on is one step; empty for a step of its own */
    void change(String field, UnaryOperator<ReleaseDraft> change) {
        ReleaseDraft before = history.current();
        history.add(change.apply(before), field);
        if (!history.current().equals(before)) {
            refused = Map.of();
            keep();
            tell();
            if (!history.current().street().equals(before.street())
                    || history.current().tracks().size() != before.tracks().size()) {
                ask();
            }
        }
    }

    public void undo() {
        history.undo();
        keep();
        tell();
    }

    public void redo() {
        history.redo();
        keep();
        tell();
    }

    private void keep() {
        KeptEdits edits = KeptEdits.of(version(), baseDraft(), history.current());
        String name = release;
        disk.run(
                () -> {
                    if (edits.overrides().isEmpty()) {
                        KeptEdits.forget(folder, name);
                    } else {
                        edits.keepIn(folder, name);
                    }
                    return clock.instant();
                },
                at -> {
                    kept = at;
                    tell();
                },
                failed -> notice.set(Texts.text("editor.notKept", String.valueOf(failed.getMessage()))));
    }

    /** Brings the draft to the server; does nothing while that is under way or the draft cannot be saved. */
    public void save() {
        EditorState now = state.get().value();
        if (busy || now == null || !now.saveable()) {
            return;
        }
        busy = true;
        tell();
        ReleaseDraft draft = history.current();
        Release begun = base;
        String name = release;
        saving.run(
                () -> {
                    Release saved = new ReleaseSaver(api, label).save(begun, draft, key);
                    KeptEdits.forget(folder, name);
                    return saved;
                },
                this::saved,
                this::notSaved);
    }

    private void saved(Release saved) {
        busy = false;
        base = saved;
        release = saved.id().toString();
        key = UUID.randomUUID().toString();
        merge = null;
        kept = null;
        history = new EditHistory(ReleaseDraft.of(saved));
        notice.set(Texts.text("editor.saved", saved.title()));
        tell();
    }

    private void notSaved(Exception cause) {
        busy = false;
        if (cause instanceof ApiProblem problem && problem.status() == STALE) {
            loadTheirs();
        } else if (cause instanceof ApiProblem problem && problem.status() == INVALID) {
            refused = RefusedFields.of(problem, history.current());
            notice.set(String.valueOf(problem.getMessage()));
        } else {
            notice.set(Texts.text("editor.notSaved", String.valueOf(cause.getMessage())));
        }
        tell();
    }

    private void loadTheirs() {
        Release begun = base;
        if (begun == null) {
            return;
        }
        loading.run(
                () -> api.release(label, begun.id()),
                now -> {
                    conflict(DraftMerge.of(ReleaseDraft.of(begun), history.current(), ReleaseDraft.of(now)), now);
                    tell();
                },
                failed -> notice.set(String.valueOf(failed.getMessage())));
    }

    private void conflict(DraftMerge merged, @Nullable Release now) {
        merge = merged;
        theirs = now;
    }

    /** Goes on with the merged draft over what the server has now. @param taking where theirs is taken */
    void settle(List<DraftMerge.Conflict> taking) {
        DraftMerge merged = merge;
        if (merged == null) {
            return;
        }
        base = theirs == null ? base : theirs;
        history.add(merged.taking(taking), "");
        merge = null;
        keep();
        tell();
    }

    private ReleaseDraft baseDraft() {
        return base == null ? ReleaseDraft.blank(zone) : ReleaseDraft.of(base);
    }

    private long version() {
        return base == null ? 0 : base.version();
    }

    private void tell() {
        ReleaseDraft draft = history.current();
        Map<String, String> errors = new HashMap<>(refused);
        errors.putAll(DraftChecks.of(draft));
        state.set(Load.of(new EditorState(
                base,
                draft,
                errors,
                masters,
                minimums,
                Readiness.of(draft, masters, minimums),
                !draft.equals(baseDraft()),
                history.canUndo(),
                history.canRedo(),
                busy,
                kept,
                merge)));
    }

    ReadOnlyObjectProperty<Load<EditorState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The newest thing to say once, in the snackbar. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
