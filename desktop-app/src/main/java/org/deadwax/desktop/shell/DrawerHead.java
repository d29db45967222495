package org.deadwax.desktop.shell;

import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.RunOut;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.LabelAccess;

/** The mark and the label; opens the other labels, and the way out. */
final class DrawerHead extends MenuButton {

    DrawerHead(Desk desk, Consumer<LabelAccess> switchTo, Runnable signOut) {
        getStyleClass().setAll("drawer-head");
        setId("labels");
        VBox names = new VBox(
                Words.cardTitle(Texts.text("shell.product")),
                Words.caption(desk.label().name()));
        names.getStyleClass().add("drawer-names");
        HBox line = new HBox(new RunOut(26), names);
        line.getStyleClass().add("drawer-head-line");
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(Texts.text("shell.labels", desk.label().name()));
        desk.me().labels().forEach(label -> {
            MenuItem item = new MenuItem(label.name());
            item.setDisable(label.id().equals(desk.label().id()));
            item.setOnAction(chosen -> switchTo.accept(label));
            getItems().add(item);
        });
        MenuItem out = new MenuItem(Texts.text("shell.signOut"));
        out.setOnAction(chosen -> signOut.run());
        getItems().addAll(new SeparatorMenuItem(), out);
    }
}
