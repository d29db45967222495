package org.deadwax.desktop.uploads;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.deadwax.desktop.i18n.Texts;

/** The limit for all uploads together, and a choice of others. */
final class BandwidthMenu extends MenuButton {

    BandwidthMenu(BandwidthChoice bandwidth) {
        setId("bandwidth");
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (long bytes : BandwidthChoice.OFFERED) {
            RadioMenuItem item = new RadioMenuItem(BandwidthChoice.words(bytes));
            item.setToggleGroup(group);
            item.setUserData(bytes);
            item.setOnAction(chosen -> bandwidth.limitProperty().set(bytes));
            getItems().add(item);
        }
        bandwidth.limitProperty().subscribe(bytes -> {
            setText(Texts.text("uploads.bandwidth", BandwidthChoice.words(bytes.longValue())));
            group.getToggles()
                    .forEach(each -> each.setSelected(each.getUserData().equals(bytes.longValue())));
        });
    }
}
