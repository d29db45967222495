package org.deadwax.desktop.stores;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.ui.Words;

/** What a store is connected with; and while its merchant is asked in the browser, that this waits. */
final class ConnectCard extends VBox {

    private final ConnectViewModel model;

    ConnectCard(Desk desk, ConnectViewModel model) {
        this.model = model;
        TextField name = field("store-name", model.nameProperty(), new TextField());
        TextField domain = field("store-domain", model.domainProperty(), new TextField());
        domain.setPromptText("low-meridian.myshopify.com");
        Field domainField = grown("stores.domain", domain);
        domainField.errorProperty().bind(model.errorProperty());
        domainField.hintProperty().set(Texts.text("stores.domainHint"));
        Field nameField = grown("stores.name", name);
        HBox shop = row(nameField, domainField);
        Field clientId = grown("stores.clientId", field("store-client", model.clientIdProperty(), new TextField()));
        Field token = grown("stores.token", field("store-token", model.tokenProperty(), new PasswordField()));
        Field secret = grown("stores.secret", field("store-secret", model.secretProperty(), new PasswordField()));
        HBox own = row(clientId, token, secret);
        Label how = Words.small("");
        how.setWrapText(true);
        Segments<ConnectViewModel.Way> ways = new Segments<>(
                Texts.text("stores.way"),
                model.wayProperty(),
                way -> Texts.text("stores.way." + way),
                ConnectViewModel.Way.values());
        ways.setMaxWidth(USE_PREF_SIZE);
        VBox form = new VBox(ways, how, shop, own);
        form.getStyleClass().addAll("connect-form", "card-body");
        Label waits = Words.body("");
        waits.setWrapText(true);
        VBox waiting = new VBox(waits);
        waiting.getStyleClass().add("card-body");

        Button cancel = new Button(Texts.text("stores.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(click -> model.cancel());
        Button connect = new Button("");
        connect.setId("connect-store");
        connect.getStyleClass().add(Styles.ACCENT);
        connect.setOnAction(click -> model.connect());
        getChildren()
                .setAll(new CardPane(Texts.text("stores.connectTitle"), new StackPane(form, waiting))
                        .actions(cancel, connect));
        managedProperty().bind(visibleProperty());

        model.wayProperty().subscribe(way -> {
            how.setText(Texts.text("stores.how." + way));
            connect.setText(Texts.text("stores.do." + way));
            show(clientId, way == ConnectViewModel.Way.APPLICATION);
            show(token, way == ConnectViewModel.Way.TOKEN);
            show(own, way == ConnectViewModel.Way.APPLICATION || way == ConnectViewModel.Way.TOKEN);
        });
        model.waitingProperty().subscribe(install -> {
            show(form, install == null);
            show(waiting, install != null);
            show(connect, install == null);
            waits.setText(
                    install == null
                            ? ""
                            : Texts.text(
                                    "stores.waits",
                                    install.shopDomain(),
                                    desk.figures().minute(install.until())));
        });
        model.openProperty().subscribe(now -> {
            setVisible(now);
            if (now) {
                // what is around it becomes visible in the same turn
                Platform.runLater(name::requestFocus);
            }
        });
    }

    private <F extends TextField> F field(String id, StringProperty text, F field) {
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        field.setOnAction(enter -> model.connect());
        return field;
    }

    private static Field grown(String key, TextField control) {
        Field field = new Field(Texts.text(key), control);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("row");
        return row;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        if (!node.managedProperty().isBound()) {
            node.setManaged(shown);
        }
    }
}
