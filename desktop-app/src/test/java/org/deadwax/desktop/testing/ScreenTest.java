package org.deadwax.desktop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.deadwax.desktop.theme.Appearance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A test with a window on the headless platform. */
@ExtendWith({FxWatchdog.class, ApplicationExtension.class})
public abstract class ScreenTest extends FxRobot {

    static {
        System.setProperty("java.awt.headless", "true");
        Desks.prepare();
    }

    /** Makes a window of 1000×800 and waits until it is seen. */
    protected final Stage show(Callable<? extends Parent> root) {
        return show(1000, 800, root);
    }

    protected final Stage show(int width, int height, Callable<? extends Parent> root) {
        try {
            Stage stage = FxToolkit.registerPrimaryStage();
            onFx(() -> {
                Scene scene = new Scene(root.call(), width, height);
                Appearance appearance = new Appearance();
                appearance.choiceProperty().set(Appearance.Choice.LIGHT);
                appearance.dress(scene);
                stage.setScene(scene);
                stage.show();
                stage.requestFocus();
                return stage;
            });
            WaitForAsyncUtils.waitForFxEvents();
            return stage;
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("No window within TestFX's time.", e);
        }
    }

    protected static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    protected static void fx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Focusable controls that a screen reader could not name. */
    protected static List<String> unnamed(Node root) {
        List<String> found = new ArrayList<>();
        look(root, found);
        return found;
    }

    protected static void assertAllNamed(Node root) {
        assertThat(onFx(() -> unnamed(root)))
                .as("focusable controls without an accessible text")
                .isEmpty();
    }

    private static void look(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !named(node)) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, found));
        }
    }

    private static boolean named(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return true;
        }
        return node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()
                && !(node instanceof TextInputControl);
    }

    /** As the application does before it has a window. */
    @BeforeEach
    void prepare() {
        Appearance.prepare();
    }

    @AfterEach
    void letGo() {
        release(new KeyCode[0]);
        release(new MouseButton[0]);
        try {
            FxToolkit.cleanupStages();
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
