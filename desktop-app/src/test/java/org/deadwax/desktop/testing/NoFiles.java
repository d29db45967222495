package org.deadwax.desktop.testing;

import java.nio.file.Path;
import java.util.List;
import org.deadwax.desktop.shell.FileChoice;
import org.jspecify.annotations.Nullable;

/** A person who chooses nothing. */
public class NoFiles implements FileChoice {

    @Override
    public List<Path> open(String title, String kind, List<String> extensions) {
        return List.of();
    }

    @Override
    public @Nullable Path folder(String title) {
        return null;
    }

    @Override
    public @Nullable Path saveAs(String title, String name) {
        return null;
    }
}
