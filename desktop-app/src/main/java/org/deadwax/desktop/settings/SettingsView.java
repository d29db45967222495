package org.deadwax.desktop.settings;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;

/** How it looks, who is signed in where, and every shortcut. */
public final class SettingsView implements View {

    private final ScreenBar bar = new ScreenBar(Texts.text("screen.settings"));
    private final VBox root;

    public SettingsView(Desk desk) {
        root = new VBox(
                card(Texts.text("settings.look"), segments(desk.appearance())),
                card(Texts.text("settings.session"), session(desk)),
                card(Texts.text("settings.keys"), keys()));
        root.getStyleClass().add("screen");
        root.setMaxWidth(720);
    }

    private static CardPane card(String title, Node body) {
        VBox box = new VBox(body);
        box.getStyleClass().add("card-body");
        return new CardPane(title, box);
    }

    private static Node segments(Appearance appearance) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setMaxWidth(Double.NEGATIVE_INFINITY);
        Arrays.stream(Appearance.Choice.values()).forEach(choice -> {
            ToggleButton button =
                    new ToggleButton(Texts.text("settings.look." + choice.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.setId("look-" + choice.name().toLowerCase(Locale.ROOT));
            button.setSelected(appearance.choiceProperty().get() == choice);
            button.setOnAction(click -> {
                button.setSelected(true);
                appearance.choiceProperty().set(choice);
            });
            box.getChildren().add(button);
        });
        return box;
    }

    private static Node session(Desk desk) {
        GridPane facts = facts();
        facts.addRow(
                0,
                Words.muted(Texts.text("settings.person")),
                Words.body(desk.me().name() + ", " + desk.me().email()));
        facts.addRow(
                1,
                Words.muted(Texts.text("settings.label")),
                Words.body(desk.label().name()));
        facts.addRow(
                2,
                Words.muted(Texts.text("settings.role")),
                Words.body(Texts.text("role." + desk.label().role().name().toLowerCase(Locale.ROOT))));
        facts.addRow(
                3,
                Words.muted(Texts.text("settings.told")),
                Words.body(Texts.text(
                        "settings.toldIn", desk.label().currency(), desk.label().zone())));
        facts.addRow(
                4,
                Words.muted(Texts.text("settings.server")),
                Words.body(desk.connection().server().toString()));
        return facts;
    }

    private static Node keys() {
        GridPane grid = facts();
        Shortcut[] all = Shortcut.values();
        for (int i = 0; i < all.length; i++) {
            grid.addRow(i, new KeyHint(all[i]), Words.body(all[i].meaning()));
        }
        return grid;
    }

    private static GridPane facts() {
        GridPane grid = new GridPane(16, 6);
        return grid;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }
}
