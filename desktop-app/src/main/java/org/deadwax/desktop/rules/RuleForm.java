package org.deadwax.desktop.rules;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.DayPicker;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Words;

/** A line of the label's own over a rule: from a day on, another figure or none, and why. */
final class RuleForm extends VBox {

    RuleForm(RulesViewModel rules, RuleDraft draft) {
        getStyleClass().add("rule-form");
        DayPicker from = new DayPicker(null);
        from.setId("rule-from");
        from.valueProperty().bindBidirectional(draft.fromProperty());
        DayPicker to = new DayPicker(null);
        to.setId("rule-to");
        to.valueProperty().bindBidirectional(draft.toProperty());
        Field fromField = new Field(Texts.text("rules.from"), from);
        Field toField = new Field(Texts.text("rules.toOpen"), to);
        HBox.setHgrow(fromField, Priority.ALWAYS);
        HBox.setHgrow(toField, Priority.ALWAYS);
        HBox days = new HBox(fromField, toField);
        days.getStyleClass().add("row");
        getChildren().add(days);
        CheckBox off = new CheckBox(Texts.text("rules.switchOff"));
        off.setId("rule-off");
        off.selectedProperty().bindBidirectional(draft.offProperty());
        if (draft.over().minimum() != null) {
            TextField minimum = new TextField();
            minimum.setId("rule-minimum");
            minimum.textProperty().bindBidirectional(draft.minimumProperty());
            minimum.disableProperty().bind(draft.offProperty());
            getChildren()
                    .add(new Field(
                            Texts.text("rules.minimum", draft.over().minimum().currency()), minimum));
        }
        draft.figures().forEach((name, value) -> {
            TextField figure = new TextField();
            figure.setId("rule-" + name);
            figure.textProperty().bindBidirectional(value);
            figure.disableProperty().bind(draft.offProperty());
            getChildren().add(new Field(RuleRow.name(name), figure));
        });
        TextField note = new TextField();
        note.setId("rule-note");
        note.textProperty().bindBidirectional(draft.noteProperty());
        Label trouble = Words.small(rules.troubleProperty());
        trouble.getStyleClass().setAll("label", "small", "danger");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        Button cancel = new Button(Texts.text("ask.cancel"));
        cancel.setOnAction(click -> rules.giveUp());
        Button write = new Button(Texts.text("rules.write"));
        write.setId("write-rule");
        write.getStyleClass().add(Styles.ACCENT);
        write.setOnAction(click -> rules.write());
        note.setOnAction(enter -> rules.write());
        HBox buttons = new HBox(cancel, write);
        buttons.getStyleClass().add("line");
        Label hint = Words.caption(Texts.text("rules.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(off, new Field(Texts.text("rules.note"), note), hint, trouble, buttons);
    }
}
