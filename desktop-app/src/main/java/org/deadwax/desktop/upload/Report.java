package org.deadwax.desktop.upload;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How work on a file tells the queue about itself. A run that was stopped learns it here, by the interruption. */
interface Report {

    /** Changes what the journal holds; durable when this returns. @return what it holds now */
    JournalEntry change(UnaryOperator<JournalEntry> change) throws InterruptedException;

    /** Changes what the server knows as well: on the disk with the next change, sooner would wear it out. */
    void told(UnaryOperator<JournalEntry> change) throws InterruptedException;

    /** What it waits for just now, a sentence; null when it goes on. */
    void note(@Nullable String sentence);

    /** Parts were taken over. @param why null for what is known of the file already, as a restart */
    void resumed(@Nullable Resumption why);

    /** The work is over, well or not. */
    void ended(UploadState state, @Nullable String reason);
}
