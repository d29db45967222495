package org.deadwax.desktop.editor;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.deadwax.model.AskChanges;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Master;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;

/** One release while it is being written: the draft, what is wrong with it, and its way to the server. */
public final class EditorViewModel {

    static final String NEW = "new";
    private static final int STALE = 412;
    private static final int INVALID = 422;

    private final DeadwaxApi api;
    private final UUID label;
    private final Role role;
    private final String zone;
    private final Clock clock;
    private final DesktopFolder folder;
    private final Autosave autosave;
    private final MinimumPrices minimums;
    private final PricesViewModel prices;
    private final Background loading;
    private final Background refreshing;
    private final Background background;

    private final ReadOnlyObjectWrapper<Load<EditorState>> state = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private EditSession session;
    private Map<String, Master> masters = Map.of();
    private @Nullable Instant kept;
    private Review review = Review.NONE;
    private org.deadwax.model.@Nullable Readiness found;
    private boolean open;
    private boolean busy;

    /** @param label in whose zone a new release's street date begins */
    public EditorViewModel(
            DeadwaxApi api, LabelAccess label, Clock clock, DesktopFolder folder, Background background) {
        this.api = api;
        this.label = label.id();
        this.role = label.role();
        this.zone = label.zone();
        this.clock = clock;
        this.folder = folder;
        this.autosave = new Autosave(folder, clock, background);
        this.minimums = new MinimumPrices(api, clock, background.lane());
        this.prices = new PricesViewModel(api, label.id(), label.zone(), background, this::reload);
        this.loading = background.lane();
        this.refreshing = background.lane();
        this.background = background;
        this.session = new EditSession(NEW, null, zone);
    }

    private record Opened(
            @Nullable Release release,
            @Nullable KeptEdits edits,
            @Nullable Looked looked) {}

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
            return new Opened(null, edits, null);
        }
        UUID id = UUID.fromString(release);
        Release found = api.release(label, id);
        return new Opened(found, edits, Looked.at(api, label, found));
    }

    private void opened(String release, Opened opened) {
        session = new EditSession(release, opened.release(), zone);
        open = true;
        looked(opened.looked());
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

    PricesViewModel prices() {
        return prices;
    }

    // a price that was set elsewhere is theirs: what is typed here stays mine
    private void reload() {
        EditSession begun = session;
        Release known = begun.base();
        if (known != null) {
            loading.run(
                    () -> api.release(label, known.id()),
                    now -> {
                        if (begun == session) {
                            begun.refreshed(now);
                            tell();
                            refresh();
                        }
                    },
                    failed -> say(String.valueOf(failed.getMessage())));
        }
    }

    /** Asks again how far the masters are, and what else the server knows around the release. */
    public void refresh() {
        EditSession begun = session;
        Release known = begun.base();
        if (known != null) {
            refreshing.run(
                    () -> Looked.at(api, label, known),
                    now -> {
                        if (begun == session) {
                            looked(now);
                            tell();
                        }
                    },
                    // what is shown stays; the next step asks again
                    failed -> {});
        }
    }

    private void looked(@Nullable Looked now) {
        masters = now == null ? Map.of() : NewestMasters.of(now.masters());
        found = now == null ? null : now.readiness();
        review = now == null ? Review.NONE : now.review();
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
        if (now != null && now.saveable()) {
            EditSession begun = session;
            ReleaseDraft draft = begun.draft();
            send(saving(begun, draft), saved -> {
                saved(begun, draft, saved);
                say(Texts.text("editor.saved", saved.release().title()));
            });
        }
    }

    private Callable<Saved> saving(EditSession begun, ReleaseDraft draft) {
        Release base = begun.base();
        String key = begun.key();
        return () -> new ReleaseSaver(api, label).save(base, draft, key);
    }

    /** Gives an ISRC out of the label's range to each track that has none. */
    public void fillIsrcs() {
        assign(saved -> CodeAssignment.isrcs(DraftOf.release(saved.release())));
    }

    /** Gives the label's next code to what a field belongs to. @param field of an ISRC, a UPC or the catalogue number */
    void assign(String field) {
        assign(saved -> {
            Address address = Address.of(field);
            String key = saved.ids().getOrDefault(address.key(), address.key());
            return CodeAssignment.of(
                    field.replace(address.key(), key), saved.release().id());
        });
    }

    // what is new is saved first: the server gives codes to what it knows
    private void assign(Function<Saved, AssignCodes> wanted) {
        EditorState now = state.get().value();
        if (now == null || busy || now.merge() != null || !now.writable() || now.changed() && !now.saveable()) {
            return;
        }
        EditSession begun = session;
        ReleaseDraft draft = begun.draft();
        Release base = begun.base();
        Callable<Saved> first = now.changed() || base == null ? saving(begun, draft) : () -> new Saved(base, Map.of());
        send(() -> assigned(first.call(), wanted), saved -> {
            saved(begun, draft, saved);
            say(Texts.text("editor.assigned"));
        });
    }

    private Saved assigned(Saved saved, Function<Saved, AssignCodes> wanted) {
        AssignCodes codes = wanted.apply(saved);
        if (CodeAssignment.empty(codes)) {
            return saved;
        }
        try {
            api.assignCodes(label, codes);
            return new Saved(api.release(label, saved.release().id()), saved.ids());
        } catch (RuntimeException refusal) {
            throw new PartlySaved(saved, refusal);
        }
    }

    /** Takes the one step that comes next for this person; nothing while there are changes that are not saved. */
    public void takeNextStep() {
        EditorState now = state.get().value();
        Release base = session.base();
        if (now == null || base == null || !now.whyNotNext().isEmpty()) {
            return;
        }
        NextStep step = now.next();
        stepTo(() -> step.take(api, label, base), step.done());
    }

    /** A manager's wish; nothing unless the release waits for approval. */
    void askChanges(String note, List<Asked> asked) {
        EditorState now = state.get().value();
        Release base = session.base();
        if (now == null
                || base == null
                || busy
                || now.changed()
                || !now.rights().approve()) {
            return;
        }
        ReleaseDraft known = DraftOf.release(base);
        AskChanges changes = new AskChanges(
                EditOf.text(note),
                asked.stream()
                        .map(each -> new AskChanges.Comment(FieldPaths.path(each.field(), known), each.text()))
                        .toList());
        stepTo(() -> api.askChanges(label, base.id(), DeadwaxApi.etag(base.version()), changes), "editor.ask.sent");
    }

    /** Gives up the revision: what is published is worked on again. */
    void discardRevision() {
        Release base = session.base();
        if (base != null && !busy) {
            stepTo(() -> api.discardRevision(label, base.id(), DeadwaxApi.etag(base.version())), "editor.discarded");
        }
    }

    /** A comment was seen to. */
    void done(UUID comment) {
        Release base = session.base();
        if (base != null) {
            background
                    .lane()
                    .run(
                            () -> api.commentDone(label, base.id(), comment),
                            done -> refresh(),
                            failed -> say(String.valueOf(failed.getMessage())));
        }
    }

    private void stepTo(Callable<Release> step, String done) {
        EditSession begun = session;
        ReleaseDraft draft = begun.draft();
        send(step, release -> {
            begun.saved(draft, new Saved(release, Map.of()));
            say(Texts.text(done, release.title()));
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
            refresh();
        }
    }

    private void saved(EditSession begun, ReleaseDraft draft, Saved saved) {
        forgetNew(begun);
        begun.saved(draft, saved);
        kept = null;
        autosave.keep(begun.name(), begun.edits(), at -> {}, failed -> {});
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
        Map<String, String> errors = new HashMap<>(Found.errors(session.base(), draft));
        errors.putAll(session.refused());
        errors.putAll(DraftChecks.of(draft));
        state.set(Load.of(new EditorState(
                session.base(),
                draft,
                errors,
                masters,
                minimums.known(),
                readiness(draft),
                session.changed(),
                session.canUndo(),
                session.canRedo(),
                busy,
                kept,
                session.merge(),
                EditRights.of(role, standing()),
                NextStep.of(role, standing()),
                review)));
    }

    private Readiness readiness(ReleaseDraft draft) {
        Release base = session.base();
        return base == null || found == null
                ? Readiness.of(draft, masters, minimums.known())
                : FoundReadiness.of(found, base, draft, minimums.known());
    }

    private ReleaseState standing() {
        Release base = session.base();
        return base == null ? ReleaseState.DRAFT : base.state();
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
