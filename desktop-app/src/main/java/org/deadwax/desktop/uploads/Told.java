package org.deadwax.desktop.uploads;

import org.jspecify.annotations.Nullable;

/** What is to be told once. @param undo the way back; null where there is none */
record Told(String sentence, @Nullable Runnable undo) {}
