package org.deadwax.desktop.editor;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Release;

/** The draft's way to the server. */
final class Saving {

    private final DeadwaxApi api;
    private final UUID label;
    private final OpenRelease open;
    private final Sending sending;

    Saving(DeadwaxApi api, UUID label, OpenRelease open, Sending sending) {
        this.api = api;
        this.label = label;
        this.open = open;
        this.sending = sending;
    }

    /** Does nothing while one is under way or the draft cannot be saved. */
    void save() {
        EditorState now = open.now();
        if (now != null && now.saveable()) {
            EditSession begun = open.session();
            ReleaseDraft draft = begun.draft();
            sending.send(of(begun, draft), saved -> {
                open.saved(begun, draft, saved);
                open.say(Texts.text("editor.saved", saved.release().title()));
            });
        }
    }

    /** What has to be done, off the FX thread. */
    Callable<Saved> of(EditSession begun, ReleaseDraft draft) {
        Release base = begun.base();
        String key = begun.key();
        return () -> new ReleaseSaver(api, label).save(base, draft, key);
    }
}
