package org.deadwax.desktop.editor;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Master;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;

/** The release that is open, all that is known around it, and the one place that tells the screen. */
final class OpenRelease {

    private final Role role;
    private final String zone;
    private final Clock clock;
    private final Autosave autosave;
    private final MinimumPrices minimums;
    private final ReadOnlyObjectWrapper<Load<EditorState>> state = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private EditSession session;
    private Looked looked = Looked.NONE;
    private @Nullable Instant kept;
    private boolean open;
    private boolean busy;

    /** @param zone in which the street date of a new release begins */
    OpenRelease(Role role, String zone, Clock clock, Autosave autosave, MinimumPrices minimums) {
        this.role = role;
        this.zone = zone;
        this.clock = clock;
        this.autosave = autosave;
        this.minimums = minimums;
        this.session = new EditSession(EditorViewModel.NEW, null, zone);
    }

    EditSession session() {
        return session;
    }

    @Nullable
    EditorState now() {
        return state.get().value();
    }

    boolean busy() {
        return busy;
    }

    /** True when this one is shown already. */
    boolean shows(String release) {
        return release.equals(session.name()) && state.get() instanceof Load.Loaded<EditorState>;
    }

    /** Turns to another release, of which nothing is known yet. */
    void turnTo(String release) {
        session = new EditSession(release, null, zone);
        open = false;
        busy = false;
        state.set(new Load.Loading<>(null));
    }

    void failed(Exception cause) {
        state.set(state.get().failed(cause));
    }

    /** @param base null for a release that is new; {@code edits} of last time, null for none */
    void opened(String release, @Nullable Release base, @Nullable KeptEdits edits, Looked found) {
        session = new EditSession(release, base, zone);
        open = true;
        looked = found;
        kept = null;
        if (edits != null && !edits.overrides().isEmpty()) {
            if (session.restore(edits)) {
                kept = clock.instant();
                say(Texts.text("editor.restored"));
            }
            keep(session);
        }
        tell();
        askMinimums();
    }

    /** @param begun the session for which it was asked: another one may be open by now */
    void looked(EditSession begun, Looked now) {
        if (begun == session) {
            looked = now;
            tell();
        }
    }

    /** The draft is another one: it is kept, and looked at anew. */
    void changed() {
        keep(session);
        tell();
        askMinimums();
    }

    private void askMinimums() {
        minimums.ask(session.draft(), this::tell);
    }

    // another one may be open before it is on the disk
    private void keep(EditSession begun) {
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

    /** The server has it: what lies on the disk is what was typed since. */
    void saved(EditSession begun, ReleaseDraft draft, Saved saved) {
        forgetNew(begun);
        begun.saved(draft, saved);
        kept = null;
        autosave.keep(begun.name(), begun.edits(), at -> {}, failed -> {});
    }

    /** The server has some of it. */
    void partlySaved(EditSession begun, Saved saved) {
        forgetNew(begun);
        begun.partlySaved(saved);
        keep(begun);
    }

    private void forgetNew(EditSession begun) {
        if (begun.name().equals(EditorViewModel.NEW)) {
            autosave.keep(EditorViewModel.NEW, KeptEdits.NONE, at -> {}, failed -> {});
        }
    }

    void busy(boolean now) {
        busy = now;
        tell();
    }

    void tell() {
        if (!open) {
            return;
        }
        ReleaseDraft draft = session.draft();
        Map<String, Master> masters = NewestMasters.of(looked.masters());
        Release base = session.base();
        ReleaseState standing = base == null ? ReleaseState.DRAFT : base.state();
        state.set(Load.of(new EditorState(
                base,
                draft,
                session.errors(),
                masters,
                minimums.known(),
                readiness(draft, masters),
                session.changed(),
                session.canUndo(),
                session.canRedo(),
                busy,
                kept,
                session.merge(),
                EditRights.of(role, standing),
                NextStep.of(role, standing),
                looked.review())));
    }

    private Readiness readiness(ReleaseDraft draft, Map<String, Master> masters) {
        Release base = session.base();
        org.deadwax.model.Readiness found = looked.readiness();
        return base == null || found == null
                ? Readiness.of(draft, masters, minimums.known())
                : FoundReadiness.of(found, base, draft, minimums.known());
    }

    // the same sentence twice is said twice
    void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    void say(Exception failed) {
        say(String.valueOf(failed.getMessage()));
    }

    ReadOnlyObjectProperty<Load<EditorState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
