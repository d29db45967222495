package org.deadwax.desktop.settings;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;

/** The label's name and zone. */
final class LabelCard extends StackPane {

    LabelCard(LabelViewModel model) {
        getChildren().setAll(new CardPane(Texts.text("settings.labelCard"), body(model)));
    }

    private static VBox body(LabelViewModel model) {
        TextField name = new TextField();
        name.setId("label-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setEditable(model.owner());
        name.setPrefWidth(280);
        ComboBox<String> zone = new ComboBox<>();
        zone.setId("label-zone");
        zone.getItems()
                .setAll(ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .sorted()
                        .toList());
        zone.valueProperty().bindBidirectional(model.zoneProperty());
        zone.setDisable(!model.owner());
        zone.setPrefWidth(240);
        Field named = new Field(Texts.text("signin.labelName"), name);
        Field zoned = new Field(Texts.text("signin.labelZone"), zone);
        zoned.hintProperty().set(Texts.text("settings.label.zoneHint"));
        model.errorsProperty().subscribe(errors -> {
            named.errorProperty().set(errors.getOrDefault("name", ""));
            zoned.errorProperty().set(errors.getOrDefault("zone", ""));
        });
        Button save = new Button(Texts.text("settings.label.save"));
        save.setId("label-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(click -> model.save());
        Reason.tie(save, model.whyNotProperty());
        name.setOnAction(enter -> model.save());
        HBox fields = new HBox(16, named, zoned);
        VBox body = new VBox(
                12, fields, Words.small(Texts.text("settings.label.currency", model.currency())), new HBox(save));
        body.getStyleClass().add("card-body");
        return body;
    }
}
