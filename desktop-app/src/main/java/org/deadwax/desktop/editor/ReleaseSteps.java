package org.deadwax.desktop.editor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.AskChanges;
import org.deadwax.model.Release;

/** A release's way from a draft to what is sold: handed in, sent back with comments, approved, published, revised. */
final class ReleaseSteps {

    private final DeadwaxApi api;
    private final UUID label;
    private final OpenRelease open;
    private final ReleaseReader reader;
    private final Sending sending;
    private final Background background;

    ReleaseSteps(
            DeadwaxApi api,
            UUID label,
            OpenRelease open,
            ReleaseReader reader,
            Sending sending,
            Background background) {
        this.api = api;
        this.label = label;
        this.open = open;
        this.reader = reader;
        this.sending = sending;
        this.background = background;
    }

    /** Takes the one step that comes next for this person; nothing while there are changes that are not saved. */
    void takeNext() {
        EditorState now = open.now();
        Release base = open.session().base();
        if (now != null && base != null && now.whyNotNext().isEmpty()) {
            NextStep step = now.next();
            take(() -> step.take(api, label, base), step.done());
        }
    }

    /** A manager's wish; nothing unless the release waits for approval. */
    void askChanges(String note, List<Asked> asked) {
        EditorState now = open.now();
        Release base = open.session().base();
        if (now == null
                || base == null
                || open.busy()
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
        take(() -> api.askChanges(label, base.id(), DeadwaxApi.etag(base.version()), changes), "editor.ask.sent");
    }

    /** Gives up the revision: what is published is worked on again. */
    void discardRevision() {
        Release base = open.session().base();
        if (base != null && !open.busy()) {
            take(() -> api.discardRevision(label, base.id(), DeadwaxApi.etag(base.version())), "editor.discarded");
        }
    }

    /** A comment was seen to. */
    void done(UUID comment) {
        Release base = open.session().base();
        if (base != null) {
            background
                    .lane()
                    .run(() -> api.commentDone(label, base.id(), comment), done -> reader.refresh(), open::say);
        }
    }

    private void take(Callable<Release> step, String done) {
        EditSession begun = open.session();
        ReleaseDraft draft = begun.draft();
        sending.send(step, release -> {
            begun.saved(draft, new Saved(release, Map.of()));
            open.say(Texts.text(done, release.title()));
        });
    }
}
