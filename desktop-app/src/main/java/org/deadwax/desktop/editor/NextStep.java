package org.deadwax.desktop.editor;

import java.util.Locale;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseNote;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Role;

/** What the filled button does: the one step that comes next for this person. */
enum NextStep {
    PUBLISH,
    APPROVE,
    SUBMIT,
    WITHDRAW,
    NONE;

    static NextStep of(Role role, ReleaseState state) {
        return switch (role) {
            case OWNER, MANAGER ->
                switch (state) {
                    case SUBMITTED -> APPROVE;
                    case PUBLISHED -> NONE;
                    case DRAFT, REVISED, CHANGES_ASKED -> PUBLISH;
                };
            case ARTIST ->
                switch (state) {
                    case SUBMITTED -> WITHDRAW;
                    case PUBLISHED -> NONE;
                    case DRAFT, REVISED, CHANGES_ASKED -> SUBMIT;
                };
            case VIEWER -> NONE;
        };
    }

    /** Waits for the answer. @param base as the server has it */
    Release take(DeadwaxApi api, UUID label, Release base) {
        String version = DeadwaxApi.etag(base.version());
        return switch (this) {
            case PUBLISH, APPROVE -> api.publishRelease(label, base.id(), version);
            case SUBMIT -> api.submitRelease(label, base.id(), version, new ReleaseNote(null));
            case WITHDRAW -> api.withdrawRelease(label, base.id(), version);
            case NONE -> base;
        };
    }

    /** The text that says it was done. */
    String done() {
        return "editor.step.done." + name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return Texts.text("editor.step." + name().toLowerCase(Locale.ROOT));
    }
}
