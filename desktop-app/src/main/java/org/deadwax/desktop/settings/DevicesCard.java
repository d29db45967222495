package org.deadwax.desktop.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Device;

/** Every device that is signed in, and the way to sign it out from here. */
final class DevicesCard extends StackPane {

    DevicesCard(DevicesViewModel model, Figures figures, Snackbar snackbar) {
        VBox rows = new VBox();
        getChildren()
                .setAll(new CardPane(
                                Texts.text("devices.title"),
                                new LoadPane<>(model.devicesProperty(), rows, model::refresh))
                        .facts(Words.small(Texts.text("devices.fact"))));
        model.devicesProperty().subscribe(load -> {
            List<Device> devices = load.value();
            if (devices != null) {
                rows.getChildren()
                        .setAll(devices.stream()
                                .map(device -> row(model, device, figures))
                                .toList());
            }
        });
        model.noticeProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                snackbar.show(now);
            }
        });
    }

    private static Node row(DevicesViewModel model, Device device, Figures figures) {
        HBox named = new HBox(Words.strong(device.name()));
        named.getStyleClass().add("line");
        if (device.current()) {
            named.getChildren().add(new Chip(Texts.text("devices.this"), Tone.ACCENT));
        }
        VBox what = new VBox(
                named,
                Words.small(Texts.text(
                        "devices.seen", figures.moment(device.lastSeenAt()), figures.moment(device.signedInAt()))));
        Button revoke = new Button(Texts.text("devices.revoke"));
        revoke.getStyleClass().add(Styles.SMALL);
        revoke.setAccessibleText(Texts.text("devices.revokeThis", device.name()));
        revoke.setOnAction(click -> model.revoke(device));
        Reason.tie(revoke, new SimpleStringProperty(device.current() ? Texts.text("devices.signOutInstead") : ""));
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox row = new HBox(what, stretch, Rows.centred(revoke));
        row.getStyleClass().add("team-row");
        return row;
    }
}
