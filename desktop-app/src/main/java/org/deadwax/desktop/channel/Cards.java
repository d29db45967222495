package org.deadwax.desktop.channel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Words;

/** The pieces that the cards of this screen share. */
final class Cards {

    private Cards() {}

    static CardPane card(String title, Node... body) {
        VBox box = new VBox(body);
        box.getStyleClass().add("card-body");
        return new CardPane(Texts.text(title), box);
    }

    /** @param name key of the field's name; its hint is {@code name + ".hint"} */
    static Field field(ChannelViewModel channel, String name, StringProperty value) {
        TextField field = new TextField();
        field.setId(name.replace('.', '-'));
        field.textProperty().bindBidirectional(value);
        field.setEditable(channel.editBlockedProperty().get().isEmpty());
        Field named = new Field(Texts.text(name), field);
        String hint = Texts.text(name + ".hint");
        named.hintProperty().set(hint.equals(name + ".hint") ? "" : hint);
        HBox.setHgrow(named, Priority.ALWAYS);
        return named;
    }

    static CheckBox check(ChannelViewModel channel, String name, BooleanProperty value) {
        CheckBox box = new CheckBox(Texts.text(name));
        box.setId(name.replace('.', '-'));
        box.selectedProperty().bindBidirectional(value);
        box.setDisable(!channel.editBlockedProperty().get().isEmpty());
        return box;
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        return row;
    }

    static Label hint(String words) {
        Label label = Words.small(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
