package org.deadwax.desktop.upload;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How work on a file tells the queue about itself. A run that was stopped learns it here, by the interruption. */
interface Report {

    /** Changes what the journal holds; durable when this returns. */
    void change(UnaryOperator<JournalEntry> change) throws InterruptedException;

    /** What it waits for just now, a sentence; null when it goes on. */
    void note(@Nullable String sentence);

    /** Parts of an earlier run were taken over. */
    void resumed();

    /** The work is over, well or not. */
    void ended(UploadState state, @Nullable String reason);
}
