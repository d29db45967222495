package org.deadwax.desktop.charm;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** What a screen puts into the app bar while it is shown. */
public final class ScreenBar {

    private final StringProperty title;
    private final StringProperty fact = new SimpleStringProperty("");
    private final ObservableList<Node> pickers = FXCollections.observableArrayList();
    private final ObservableList<Node> tools = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Button> action = new SimpleObjectProperty<>();

    public ScreenBar(String title) {
        this.title = new SimpleStringProperty(title);
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** Small, beside the title: what it stands for. */
    public StringProperty factProperty() {
        return fact;
    }

    /** Right after the title and fact: menus, period, segments. */
    public ObservableList<Node> pickers() {
        return pickers;
    }

    /** Before the search: view switch, undo. */
    public ObservableList<Node> tools() {
        return tools;
    }

    /** The one filled button; null for none. */
    public ObjectProperty<@Nullable Button> actionProperty() {
        return action;
    }
}
