package org.deadwax.desktop.stores;

import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.AdoptionScan;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How far the look through the store is, or what came of the last. */
final class ScanBanner extends StackPane {

    private final Desk desk;
    private final Banner calm = new Banner(Feather.SEARCH, Tone.ACCENT);
    private final Banner failed = new Banner(Feather.ALERT_TRIANGLE, Tone.WARNING);

    ScanBanner(Desk desk, AdoptionViewModel model) {
        this.desk = desk;
        calm.getStyleClass().add("card");
        failed.getStyleClass().add("card");
        getChildren().setAll(calm, failed);
        model.scanProperty().subscribe(this::tell);
    }

    private void tell(@Nullable AdoptionScan scan) {
        boolean bad = scan != null && scan.state() == AdoptionScan.State.FAILED;
        calm.setVisible(scan != null && !bad);
        failed.setVisible(bad);
        if (scan == null) {
            return;
        }
        String looked = desk.figures().units(scan.looked());
        String found = Texts.text("adoption.found", looked, desk.figures().units(scan.proposed()));
        switch (scan.state()) {
            case NEVER -> calm.say(Texts.text("adoption.never"), Texts.text("adoption.neverText"));
            case RUNNING -> calm.say(Texts.text("adoption.running"), found);
            case DONE ->
                calm.say(
                        scan.endedAt() == null
                                ? Texts.text("adoption.done", "")
                                : Texts.text("adoption.done", desk.figures().moment(scan.endedAt())),
                        found);
            case FAILED -> failed.say(Texts.text("adoption.failed"), scan.reason());
        }
    }
}
