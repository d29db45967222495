package org.deadwax.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a person for files. An interface because the headless platform has no file chooser. FX thread only. */
public interface FileChoice {

    /** @param extensions as "wav"; @return empty when nothing was chosen */
    List<Path> open(String title, String kind, List<String> extensions);

    /** @return null when nothing was chosen */
    @Nullable
    Path folder(String title);

    /** @param name that is proposed; @return null when nothing was chosen */
    @Nullable
    Path saveAs(String title, String name);
}
