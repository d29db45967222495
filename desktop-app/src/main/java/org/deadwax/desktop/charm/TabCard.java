package org.deadwax.desktop.charm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A card whose head is a row of tabs; at its right stand the actions of the one that is shown. */
public final class TabCard extends VBox {

    private static final double ROUND = 16;

    private record Tab(ToggleButton button, Node body, List<Node> actions) {}

    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox head = new HBox();
    private final HBox actions = new HBox();
    private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");

    public TabCard() {
        getStyleClass().addAll("card-pane", "tab-card");
        head.getStyleClass().add("tab-head");
        actions.getStyleClass().add("card-actions");
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        head.getChildren().setAll(stretch, actions);
        getChildren().setAll(head);
        Rectangle clip = new Rectangle();
        clip.setArcWidth(ROUND);
        clip.setArcHeight(ROUND);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        // a click on the chosen one must not leave none
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
    }

    /** @param badge beside the title; null for none */
    public TabCard tab(String id, String title, @Nullable Label badge, Node body, Node... actions) {
        ToggleButton button = new ToggleButton(title, badge);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.getStyleClass().add("tab-button");
        button.setId("tab-" + id);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> show(id));
        head.getChildren().add(head.getChildren().size() - 2, button);
        tabs.put(id, new Tab(button, body, List.of(actions)));
        if (tabs.size() == 1) {
            show(id);
        }
        return this;
    }

    /** Stands before the tabs: whose they are. */
    public TabCard title(Label title) {
        title.getStyleClass().add("tab-title");
        head.getChildren().addFirst(title);
        return this;
    }

    public void show(String id) {
        Tab tab = tabs.get(id);
        if (tab == null) {
            throw new IllegalArgumentException("There is no tab “" + id + "”.");
        }
        tab.button().setSelected(true);
        getChildren().setAll(head, tab.body());
        VBox.setVgrow(tab.body(), Priority.ALWAYS);
        actions.getChildren().setAll(tab.actions());
        shown.set(id);
    }

    public ReadOnlyStringProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
