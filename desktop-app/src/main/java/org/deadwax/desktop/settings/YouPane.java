package org.deadwax.desktop.settings;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.ui.Words;

/** How it looks, who is signed in where, and every shortcut. */
final class YouPane extends VBox {

    YouPane(Desk desk, LabelViewModel label, DevicesViewModel devices) {
        getStyleClass().add("settings-pane");
        getChildren()
                .setAll(
                        card(Texts.text("settings.look"), look(desk.appearance())),
                        card(Texts.text("settings.session"), session(desk)),
                        new LabelCard(label),
                        new DevicesCard(devices, desk.figures(), desk.snackbar()),
                        card(Texts.text("settings.keys"), keys()));
    }

    private static CardPane card(String title, Node body) {
        VBox box = new VBox(body);
        box.getStyleClass().add("card-body");
        return new CardPane(title, box);
    }

    private static Node look(Appearance appearance) {
        return new HBox(new Segments<>(
                Texts.text("settings.look"),
                appearance.choiceProperty(),
                choice -> Texts.text("settings.look." + choice.name().toLowerCase(Locale.ROOT)),
                Appearance.Choice.values()));
    }

    private static Node session(Desk desk) {
        GridPane facts = facts();
        String[][] rows = {
            {"settings.person", desk.me().name() + ", " + desk.me().email()},
            {"settings.label", desk.label().name()},
            {"settings.role", TeamWords.role(desk.label().role())},
            {
                "settings.told",
                Texts.text(
                        "settings.toldIn", desk.label().currency(), desk.label().zone())
            },
            {"settings.server", desk.connection().server().toString()}
        };
        for (int i = 0; i < rows.length; i++) {
            facts.addRow(i, Words.muted(Texts.text(rows[i][0])), Words.body(rows[i][1]));
        }
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
        return new GridPane(16, 6);
    }
}
