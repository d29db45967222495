package org.deadwax.desktop.uploads;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.kordamp.ikonli.feather.Feather;

/** How far all of it is; pausing, trying again what failed, and more files. */
final class UploadsBar {

    private final ScreenBar bar = new ScreenBar(Texts.text("screen.uploads"));

    UploadsBar(UploadsViewModel uploads, Runnable choose) {
        Button pause = new Button();
        pause.setId("pause-all");
        pause.setOnAction(click -> uploads.pauseOrGoOn());
        pause.managedProperty().bind(pause.visibleProperty());
        Button again = new Button("", Icons.of(Feather.ROTATE_CW));
        again.setId("retry-all");
        again.setOnAction(click -> uploads.retryAll());
        again.managedProperty().bind(again.visibleProperty());
        uploads.pictureProperty().subscribe(now -> {
            bar.factProperty().set(now.summary());
            pause.setVisible(now.open() > 0);
            pause.setText(Texts.text(now.allPaused() ? "uploads.goOnAll" : "uploads.pauseAll"));
            pause.setGraphic(Icons.of(now.allPaused() ? Feather.PLAY : Feather.PAUSE));
            again.setVisible(now.broken() > 1);
            again.setText(Texts.text("uploads.retryAll", Integer.toString(now.broken())));
        });
        Button add = new Button(Texts.text("uploads.add"), Icons.of(Feather.PLUS));
        add.setId("add-files");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(click -> choose.run());
        Reason.tie(add, uploads.addBlockedProperty());
        bar.tools().setAll(again, pause);
        bar.actionProperty().set(add);
    }

    ScreenBar bar() {
        return bar;
    }
}
