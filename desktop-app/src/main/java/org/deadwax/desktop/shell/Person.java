package org.deadwax.desktop.shell;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Words;

/** Who is signed in, and whether the server answers. */
final class Person extends HBox {

    private final Circle dot = new Circle(3);
    private final Label state = Words.caption("");

    Person(Desk desk) {
        getStyleClass().add("person");
        StackPane initials = new StackPane(new Label(initials(desk.me().name())));
        initials.getStyleClass().add("initials");
        HBox line = new HBox(dot, state);
        line.getStyleClass().add("person-state");
        state.setId("connection-state");
        dot.getStyleClass().add("dot");
        VBox words = new VBox(Words.small(desk.me().name()), line);
        words.getChildren().getFirst().getStyleClass().remove("muted");
        words.getStyleClass().add("person-words");
        getChildren().setAll(initials, words);
        desk.link().stateProperty().subscribe(this::show);
    }

    private void show(Link.State now) {
        switch (now) {
            case Link.Connecting connecting -> say(Texts.text("shell.connecting"), "neutral");
            case Link.Up up -> say(connected(up), "success");
            case Link.Down down -> say(Texts.text("shell.notConnected"), "danger");
        }
    }

    private static String connected(Link.Up up) {
        Duration delay = up.delay();
        if (delay == null) {
            return Texts.text("shell.connected");
        }
        String tenths = String.format(java.util.Locale.ROOT, "%.1f", Math.max(0, delay.toMillis()) / 1000.0);
        return Texts.text("shell.connectedDelay", tenths);
    }

    private void say(String text, String tone) {
        state.setText(text);
        dot.getStyleClass().setAll("dot", tone);
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("[\\s@.]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }
}
