package org.deadwax.desktop.signin;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.RunOut;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Words;

/** Name, currency and zone of the first label. */
public final class FirstLabelView extends StackPane {

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "CAD", "AUD", "JPY", "SEK", "CHF");

    public FirstLabelView(FirstLabelViewModel model) {
        getStyleClass().addAll("window", "sign-in");
        TextField name = new TextField();
        name.setId("label-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        ComboBox<String> currency = new ComboBox<>();
        currency.getItems().setAll(CURRENCIES);
        currency.valueProperty().bindBidirectional(model.currencyProperty());
        ComboBox<String> zone = new ComboBox<>();
        zone.getItems()
                .setAll(ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                        .sorted()
                        .toList());
        zone.valueProperty().bindBidirectional(model.zoneProperty());
        Field nameField = new Field(Texts.text("signin.labelName"), name);
        nameField.errorProperty().bind(model.errorProperty());
        Field zoneField = new Field(Texts.text("signin.labelZone"), zone);
        zoneField.hintProperty().set(Texts.text("signin.labelZoneHint"));

        Button create = new Button(Texts.text("signin.labelCreate"));
        create.setId("create-label");
        create.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        create.setDefaultButton(true);
        create.setMaxWidth(Double.MAX_VALUE);
        create.disableProperty().bind(model.busyProperty());
        create.setOnAction(click -> model.create());

        Label text = Words.muted(Texts.text("signin.labelText"));
        text.setWrapText(true);
        VBox form = new VBox(
                new RunOut(44),
                Words.heading(Texts.text("signin.labelTitle")),
                text,
                nameField,
                new Field(Texts.text("signin.labelCurrency"), currency),
                zoneField,
                create);
        form.getStyleClass().add("sign-in-form");
        CardPane card = new CardPane(form);
        card.setMaxSize(380, USE_PREF_SIZE);
        getChildren().setAll(card);
    }
}
