package org.deadwax.desktop.charm;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.Ikon;

/** The screens with their shortcuts at the left; at its foot what is under way and who is signed in. */
public final class NavDrawer extends VBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ToggleGroup group = new ToggleGroup();
    private final VBox entries = new VBox();
    private final VBox foot = new VBox();

    /** @param head the mark, the product and the label */
    public NavDrawer(Node head) {
        getStyleClass().add("nav-drawer");
        entries.getStyleClass().add("nav-entries");
        foot.getStyleClass().add("nav-foot");
        Region stretch = new Region();
        VBox.setVgrow(stretch, Priority.ALWAYS);
        getChildren().setAll(head, entries, stretch, foot);
    }

    /** @param keys as "Ctrl+1"; empty for none */
    public ToggleButton entry(
            String id, String title, Ikon icon, String keys, ObservableValue<Badge> badge, Runnable open) {
        ToggleButton button = button(id, title, icon, keys, badge, open);
        entries.getChildren().add(button);
        return button;
    }

    /** An entry at the foot, as the settings. */
    public ToggleButton footEntry(String id, String title, Ikon icon, String keys, Runnable open) {
        ToggleButton button =
                button(id, title, icon, keys, new javafx.beans.property.ReadOnlyObjectWrapper<>(Badge.NONE), open);
        foot.getChildren().add(button);
        return button;
    }

    public void foot(Node node) {
        foot.getChildren().add(node);
    }

    /** Lights the entry with this id. */
    public void select(String id) {
        group.getToggles().stream()
                .map(ToggleButton.class::cast)
                .filter(toggle -> toggle.getId().equals("nav-" + id))
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    /** Icons only, with their names in tooltips. */
    public void narrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
    }

    private ToggleButton button(
            String id, String title, Ikon icon, String keys, ObservableValue<Badge> badge, Runnable open) {
        Label name = Words.body(title);
        name.getStyleClass().add("nav-title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox count = new HBox();
        count.getStyleClass().add("nav-badge");
        Label shortcut = Words.caption(keys);
        shortcut.getStyleClass().add("nav-keys");
        shortcut.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(Icons.of(icon), name, count, shortcut);
        line.getStyleClass().add("nav-line");
        Entry button = new Entry(line);
        button.setId("nav-" + id);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(keys.isEmpty() ? title : title + "  " + keys));
        button.setOnAction(click -> open.run());
        badge.subscribe(now -> {
            count.getChildren().clear();
            if (now.shown()) {
                count.getChildren().add(now.label());
            }
            button.setAccessibleText(now.shown() ? title + ", " + now.count() : title);
        });
        return button;
    }

    /** Stays lit when it is pressed again: it says where one is. */
    private static final class Entry extends ToggleButton {

        Entry(Node line) {
            setGraphic(line);
            getStyleClass().setAll("nav-entry");
            setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        public void fire() {
            if (isSelected()) {
                fireEvent(new javafx.event.ActionEvent());
            } else {
                super.fire();
            }
        }
    }
}
