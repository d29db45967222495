package org.deadwax.desktop.shell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** What can be done from the palette, by name. @param keys that do the same, as "Ctrl+N" */
public record Command(String title, Ikon icon, @Nullable String keys, Runnable run) {}
