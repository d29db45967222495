package org.deadwax.desktop.stores;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.PrivacyRequest;
import org.kordamp.ikonli.feather.Feather;

/** A customer asked the store what is held about them: the law gives 30 days. */
final class PrivacyBanner extends StackPane {

    PrivacyBanner(Desk desk, PrivacyViewModel model) {
        Button save = new Button(Texts.text("stores.privacy.save"));
        save.setId("save-privacy");
        save.setMinWidth(USE_PREF_SIZE);
        save.setDisable(!desk.mayEdit());
        save.setOnAction(click -> {
            PrivacyRequest due = model.dueProperty().get();
            Path path = due == null
                    ? null
                    : desk.files().saveAs(Texts.text("stores.privacy.save"), "customer-data-" + due.id() + ".json");
            if (path != null) {
                model.save(path);
            }
        });
        Banner banner = new Banner(Feather.USER, Tone.WARNING, save);
        banner.getStyleClass().add("card");
        getChildren().setAll(banner);
        managedProperty().bind(visibleProperty());
        Runnable tell = () -> {
            PrivacyRequest due = model.dueProperty().get();
            setVisible(due != null);
            if (due != null) {
                String trouble = model.troubleProperty().get();
                banner.say(
                        Texts.text("stores.privacy.title"),
                        trouble.isEmpty()
                                ? Texts.text(
                                        "stores.privacy.text",
                                        due.orders(),
                                        desk.figures()
                                                .date(due.dueAt()
                                                        .atZone(desk.figures().zone())
                                                        .toLocalDate()))
                                : trouble);
            }
        };
        model.dueProperty().subscribe(tell);
        model.troubleProperty().subscribe(tell);
        tell.run();
    }
}
