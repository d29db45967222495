package org.deadwax.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * IBM Plex, which brings tabular figures as they come: JavaFX cannot switch a font's {@code tnum} on.
 *
 * <p>JavaFX 26 knows the semi-bold face by its short family name only; by weight it would not be found at all.
 */
public final class Fonts {

    public static final String UI = "IBM Plex Sans";
    public static final String STRONG = "IBM Plex Sans SmBld";
    public static final String CODE = "IBM Plex Mono";

    private static final List<String> FILES =
            List.of("IBMPlexSans-Regular.ttf", "IBMPlexSans-SemiBold.ttf", "IBMPlexMono-Regular.ttf");

    private static boolean loaded;

    private Fonts() {}

    /** Makes the three faces known to JavaFX, the first time. It reads files: not on the FX thread. */
    public static synchronized void load() {
        if (!loaded) {
            FILES.forEach(Fonts::load);
            loaded = true;
        }
    }

    private static void load(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file)) {
            if (Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("JavaFX cannot read the font " + file + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
