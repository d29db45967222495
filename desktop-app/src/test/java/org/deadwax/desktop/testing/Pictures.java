package org.deadwax.desktop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.theme.Scheme;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of screens, light and dark, at 1440×900: larger than the headless screen, so drawn without a window. */
public final class Pictures {

    private static final Path FOLDER = Path.of("target", "screens");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private Pictures() {}

    /**
     * Writes {@code target/screens/NAME-light.png} and {@code NAME-dark.png}. Not to be called on the FX thread.
     *
     * @param screen makes the screen for an appearance; called once per scheme, on the FX thread
     */
    public static void take(String name, Function<Appearance, Parent> screen) {
        take(name, WIDTH, HEIGHT, screen, root -> {});
    }

    /** @param then what a person does once the screen is there, as choosing a row; on the FX thread */
    public static void take(String name, Function<Appearance, Parent> screen, Consumer<Parent> then) {
        take(name, WIDTH, HEIGHT, screen, then);
    }

    public static void take(
            String name, int width, int height, Function<Appearance, Parent> screen, Consumer<Parent> then) {
        for (Scheme scheme : Scheme.values()) {
            WritableImage image =
                    WaitForAsyncUtils.waitForAsyncFx(20_000, () -> draw(scheme, width, height, screen, then));
            write(image, name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        }
    }

    private static WritableImage draw(
            Scheme scheme, int width, int height, Function<Appearance, Parent> screen, Consumer<Parent> then) {
        Appearance appearance = new Appearance();
        appearance.choiceProperty().set(scheme == Scheme.DARK ? Appearance.Choice.DARK : Appearance.Choice.LIGHT);
        Scene scene = new Scene(screen.apply(appearance), width, height);
        appearance.dress(scene);
        // tables lay their rows out in a second pass, and what they measure in a third
        for (int pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        then.accept(scene.getRoot());
        WritableImage image = scene.snapshot(null);
        for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            image = scene.snapshot(null);
        }
        return image;
    }

    private static void write(WritableImage image, String name) {
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null),
                    "png",
                    FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
