package org.deadwax.desktop.editor;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
import org.deadwax.model.Master;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** One release while it is being written: the draft, what is wrong with it, and its way to the server. */
public final class EditorViewModel {

    static final String NEW = "new";
    private static final int STALE = 412;
    private static final int INVALID = 422;

    private final DeadwaxApi api;
    private final UUID label;
    private final String zone;
    private final Clock clock;
    private final DesktopFolder folder;
    private final Autosave autosave;
    private final MinimumPrices minimums;
    private final Background loading;
    private final Background refreshing;
    private final Background background;

    private final ReadOnlyObjectWrapper<Load<EditorState>> state = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private EditSession session;
    private Map<String, Master> masters = Map.of();
    private @Nullable Instant kept;
    private boolean open;
    private boolean busy;

    /** @param zone IANA name in which a new release's street date begins */
    public EditorViewModel(
            DeadwaxApi api, UUID label, String zone, Clock clock, DesktopFolder folder, Background background) {
        this.api = api;
        this.label = label;
        this.zone = zone;
        this.clock = clock;
        this.folder = folder;
        this.autosave = new Autosave(folder, clock, background);
        this.minimums = new MinimumPrices(api, clock, background.lane());
        this.loading = background.lane();
        this.refreshing = background.lane();
        this.background = background;
        this.session = new EditSession(NEW, null, zone);
    }

    private record Opened(
            @Nullable Release release, @Nullable KeptEdits edits, List<Master> masters) {}

    /** @param release its id, or "new" */
    public void open(String release) {
        if (release.equals(session.name()) && state.get() instanceof Load.Loaded<EditorState>) {
            return;
        }
        session = new EditSession(release, null, zone);
        open = false;
        busy = false;
        state.set(new Load.Loading<>(null));
        loading.run(
                () -> read(release),
                opened -> opened(release, opened),
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

    private void opened(String release, Opened opened) {
        session = new EditSession(release, opened.release(), zone);
        open = true;
        masters = NewestMasters.of(opened.masters());
        kept = null;
        KeptEdits edits = opened.edits();
        if (edits != null && !edits.overrides().isEmpty()) {
            if (session.restore(edits)) {
                kept = clock.instant();
                say(Texts.text("editor.restored"));
            }
            keep();
        }
        tell();
        minimums.ask(session.draft(), this::tell);
    }

    /** Asks again how far the masters are. */
    public void refreshMasters() {
        EditSession begun = session;
        Release known = begun.base();
        if (known != null) {
            refreshing.run(
                    () -> api.masters(label, known.id()),
                    all -> {
                        if (begun == session) {
                            masters = NewestMasters.of(all);
                            tell();
                        }
                    },
                    failed -> {});
        }
    }

    /** Writes at an address, see {@link ReleaseDraft}; typing on there is one step. */
    void set(String field, String value) {
        change(field, draft -> draft.with(field, value));
    }

    /** @param field in which it was written, so that typing on is one step; empty for a step of its own */
    void change(String field, UnaryOperator<ReleaseDraft> change) {
        if (session.change(field, change)) {
            changed();
        }
    }

    public void undo() {
        session.undo();
        changed();
    }

    public void redo() {
        session.redo();
        changed();
    }

    private void changed() {
        keep();
        tell();
        minimums.ask(session.draft(), this::tell);
    }

    private void keep() {
        EditSession begun = session;
        autosave.keep(
                begun.name(),
                begun.edits(),
                at -> {
                    if (begun == session) {
                        kept = at;
                        tell();
                    }
                },
                failed -> say(Texts.text("editor.notKept", String.valueOf(failed.getMessage()))));
    }

    /** Brings the draft to the server; does nothing while that is under way or the draft cannot be saved. */
    public void save() {
        EditorState now = state.get().value();
        if (busy || now == null || !now.saveable()) {
            return;
        }
        EditSession begun = session;
        ReleaseDraft draft = begun.draft();
        Release base = begun.base();
        send(() -> new ReleaseSaver(api, label).save(base, draft, begun.key()), saved -> saved(begun, draft, saved));
    }

    /** A manager's word that the release may be sold; nothing while there are changes that are not saved. */
    public void publish() {
        EditSession begun = session;
        Release base = begun.base();
        if (busy || base == null || begun.changed()) {
            return;
        }
        ReleaseDraft draft = begun.draft();
        send(() -> api.publish(label, base.id(), DeadwaxApi.etag(base.version())), published -> {
            begun.saved(draft, new Saved(published, Map.of()));
            say(Texts.text("editor.publishedNow", published.title()));
        });
    }

    private <T> void send(Callable<T> work, Consumer<T> done) {
        EditSession begun = session;
        busy = true;
        tell();
        // a lane of its own: saving the next release must not drop the answer for this one
        background
                .lane()
                .run(
                        work,
                        answer -> {
                            done.accept(answer);
                            sent(begun);
                        },
                        cause -> {
                            refused(begun, cause);
                            sent(begun);
                        });
    }

    // a person may have gone on to another release while this one was under way
    private void sent(EditSession begun) {
        if (begun == session) {
            busy = false;
            tell();
        }
    }

    private void saved(EditSession begun, ReleaseDraft draft, Saved saved) {
        forgetNew(begun);
        begun.saved(draft, saved);
        kept = null;
        autosave.keep(begun.name(), begun.edits(), at -> {}, failed -> {});
        say(Texts.text("editor.saved", saved.release().title()));
    }

    private void forgetNew(EditSession begun) {
        if (begun.name().equals(NEW)) {
            autosave.keep(NEW, new KeptEdits(0, Map.of(), Map.of()), at -> {}, failed -> {});
        }
    }

    private void refused(EditSession begun, Exception cause) {
        if (cause instanceof PartlySaved partly) {
            forgetNew(begun);
            begun.partlySaved(partly.saved());
            keep();
            refused(begun, partly.refusal());
        } else if (cause instanceof ApiProblem problem && problem.status() == STALE) {
            loadTheirs(begun);
        } else if (cause instanceof ApiProblem problem && problem.status() == INVALID) {
            begun.refused(RefusedFields.of(problem, begun.draft()));
            say(String.valueOf(problem.getMessage()));
        } else {
            say(Texts.text("editor.notSaved", String.valueOf(cause.getMessage())));
        }
    }

    private void loadTheirs(EditSession begun) {
        Release base = begun.base();
        if (base != null) {
            loading.run(
                    () -> api.release(label, base.id()),
                    now -> {
                        begun.stale(now);
                        tell();
                    },
                    failed -> say(String.valueOf(failed.getMessage())));
        }
    }

    /** Goes on with the merged draft over what the server has now. @param taking where theirs is taken */
    void settle(List<DraftMerge.Conflict> taking) {
        session.settle(taking);
        changed();
    }

    private void tell() {
        if (!open) {
            return;
        }
        ReleaseDraft draft = session.draft();
        Map<String, String> errors = new HashMap<>(session.refused());
        errors.putAll(DraftChecks.of(draft));
        state.set(Load.of(new EditorState(
                session.base(),
                draft,
                errors,
                masters,
                minimums.known(),
                Readiness.of(draft, masters, minimums.known()),
                session.changed(),
                session.canUndo(),
                session.canRedo(),
                busy,
                kept,
                session.merge())));
    }

    // the same sentence twice is said twice
    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    ReadOnlyObjectProperty<Load<EditorState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The newest thing to say once, in the snackbar. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
