package org.deadwax.desktop.uploads;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.deadwax.desktop.ui.Icons;

/** What can be done with a file in its state: always visible, at the right; all of it in the row's menu. */
final class RowActions extends HBox {

    private final ContextMenu menu = new ContextMenu();

    RowActions() {
        getStyleClass().add("upload-actions");
        setMinWidth(USE_PREF_SIZE);
    }

    ContextMenu menu() {
        return menu;
    }

    void show(String file, List<RowDeeds.Deed> deeds) {
        List<Node> buttons = new ArrayList<>();
        List<MenuItem> items = new ArrayList<>();
        for (RowDeeds.Deed deed : deeds) {
            if (deed.inRow()) {
                buttons.add(button(file, deed));
            }
            String keys = deed.keys() == null ? "" : "   " + deed.keys();
            MenuItem item = new MenuItem(deed.words() + keys, deed.icon() == null ? null : Icons.of(deed.icon()));
            item.setOnAction(chosen -> deed.act().run());
            items.add(item);
        }
        getChildren().setAll(buttons);
        menu.getItems().setAll(items);
    }

    private static Button button(String file, RowDeeds.Deed deed) {
        Button button = deed.icon() == null ? new Button(deed.words()) : new Button(null, Icons.of(deed.icon()));
        if (deed.icon() != null) {
            button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
            String keys = deed.keys() == null ? "" : "  " + deed.keys();
            button.setTooltip(new Tooltip(deed.words() + keys));
        }
        button.setAccessibleText(deed.words() + " " + file);
        button.setOnAction(click -> deed.act().run());
        return button;
    }
}
