package org.deadwax.desktop.settings;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** One range: its fields, what is wrong with each, and what it would give next. */
final class RangeRow extends HBox {

    RangeRow(RangesViewModel model, RangeDraft draft) {
        getStyleClass().add("range-row");
        String path = model.path(draft);
        Label next = Words.code("");
        draft.fields().forEach((name, value) -> {
            TextField field = new TextField();
            field.setId(id(path + name));
            field.textProperty().bindBidirectional(value);
            field.setEditable(model.whyNot().isEmpty());
            field.setPrefWidth(width(name));
            field.getStyleClass().add("code");
            Field named = new Field(Texts.text("ranges." + draft.kind() + "." + name), field);
            model.errorsProperty().subscribe(errors -> named.errorProperty().set(errors.getOrDefault(path + name, "")));
            value.subscribe(typed -> next.setText(draft.next().isEmpty() ? "–" : draft.next()));
            getChildren().add(named);
        });
        VBox gives = new VBox(Words.caption(Texts.text("ranges.next")), next);
        gives.getStyleClass().addAll("field", "range-next");
        getChildren().add(gives);
        if (!draft.kind().equals("catalogue")) {
            Button remove = new Button(null, Icons.of(Feather.X));
            remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
            remove.setAccessibleText(Texts.text("ranges.remove") + ": " + draft.next());
            remove.setOnAction(click -> model.remove(draft));
            Reason.tie(remove, new SimpleStringProperty(model.whyNot()));
            VBox side = new VBox(Words.caption(" "), remove);
            side.getStyleClass().add("field");
            getChildren().add(side);
        }
    }

    private static double width(String name) {
        return switch (name) {
            case "prefix", "root", "pattern" -> 150;
            default -> 84;
        };
    }

    /** A name of the server's as an id of ours. */
    static String id(String path) {
        return "range-" + path.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
