package org.deadwax.desktop.stores;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;

/** A store's name and shop domain. */
final class ConnectCard extends VBox {

    ConnectCard(StoresViewModel model) {
        TextField name = new TextField();
        name.setId("store-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        TextField domain = new TextField();
        domain.setId("store-domain");
        domain.setPromptText("low-meridian.myshopify.com");
        domain.textProperty().bindBidirectional(model.domainProperty());
        Field nameField = new Field(Texts.text("stores.name"), name);
        Field domainField = new Field(Texts.text("stores.domain"), domain);
        domainField.errorProperty().bind(model.errorProperty());
        domainField.hintProperty().set(Texts.text("stores.domainHint"));
        HBox.setHgrow(nameField, Priority.ALWAYS);
        HBox.setHgrow(domainField, Priority.ALWAYS);
        HBox fields = new HBox(nameField, domainField);
        fields.getStyleClass().addAll("row", "card-body");
        Button cancel = new Button(Texts.text("stores.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(click -> model.connectingProperty().set(false));
        Button connect = new Button(Texts.text("stores.register"));
        connect.setId("register-store");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(click -> model.connect());
        name.setOnAction(enter -> model.connect());
        domain.setOnAction(enter -> model.connect());
        getChildren().setAll(new CardPane(Texts.text("stores.connectTitle"), fields).actions(cancel, connect));
        managedProperty().bind(visibleProperty());
        model.connectingProperty().subscribe(now -> {
            setVisible(now);
            if (now) {
                // what is around it becomes visible in the same turn
                Platform.runLater(name::requestFocus);
            }
        });
    }
}
