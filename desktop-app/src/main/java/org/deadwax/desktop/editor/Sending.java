package org.deadwax.desktop.editor;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;

/** What goes from the editor to the server, one thing at a time, and what becomes of a refusal. */
final class Sending {

    private static final int STALE = 412;
    private static final int INVALID = 422;

    private final OpenRelease open;
    private final ReleaseReader reader;
    private final Background background;

    Sending(OpenRelease open, ReleaseReader reader, Background background) {
        this.open = open;
        this.reader = reader;
        this.background = background;
    }

    <T> void send(Callable<T> work, Consumer<T> done) {
        EditSession begun = open.session();
        open.busy(true);
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
        if (begun == open.session()) {
            open.busy(false);
            reader.refresh();
        }
    }

    private void refused(EditSession begun, Exception cause) {
        if (cause instanceof PartlySaved partly) {
            open.partlySaved(begun, partly.saved());
            refused(begun, partly.refusal());
        } else if (cause instanceof ApiProblem problem && problem.status() == STALE) {
            reader.loadTheirs(begun);
        } else if (cause instanceof ApiProblem problem && problem.status() == INVALID) {
            begun.refused(RefusedFields.of(problem, begun.draft()));
            open.say(problem);
        } else {
            open.say(Texts.text("editor.notSaved", String.valueOf(cause.getMessage())));
        }
    }
}
