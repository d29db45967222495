package org.deadwax.desktop.editor;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.Release;

/** Gives codes out of the label's ranges; the server hands them out, so that none is given twice. */
final class CodeFilling {

    private final DeadwaxApi api;
    private final UUID label;
    private final OpenRelease open;
    private final Saving saving;
    private final Sending sending;

    CodeFilling(DeadwaxApi api, UUID label, OpenRelease open, Saving saving, Sending sending) {
        this.api = api;
        this.label = label;
        this.open = open;
        this.saving = saving;
        this.sending = sending;
    }

    /** An ISRC for each track that has none. */
    void isrcs() {
        assign(saved -> CodeAssignment.isrcs(DraftOf.release(saved.release())));
    }

    /** A UPC for each product that is sold under one and has none. */
    void upcs() {
        assign(saved -> CodeAssignment.upcs(DraftOf.release(saved.release())));
    }

    /** The label's next code for what a field belongs to. @param field of an ISRC, a UPC or the catalogue number */
    void of(String field) {
        assign(saved -> {
            Address address = Address.of(field);
            String key = saved.ids().getOrDefault(address.key(), address.key());
            return CodeAssignment.of(
                    field.replace(address.key(), key), saved.release().id());
        });
    }

    // what is new is saved first: the server gives codes to what it knows
    private void assign(Function<Saved, AssignCodes> wanted) {
        EditorState now = open.now();
        if (now == null || !now.whyNotFill().isEmpty()) {
            return;
        }
        EditSession begun = open.session();
        ReleaseDraft draft = begun.draft();
        Release base = begun.base();
        Callable<Saved> first =
                now.changed() || base == null ? saving.of(begun, draft) : () -> new Saved(base, Map.of());
        sending.send(() -> assigned(first.call(), wanted), saved -> {
            open.saved(begun, draft, saved);
            open.say(Texts.text("editor.assigned"));
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
}
