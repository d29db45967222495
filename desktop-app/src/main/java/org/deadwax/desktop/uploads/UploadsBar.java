package org.deadwax.desktop.uploads;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.kordamp.ikonli.feather.Feather;

/** How far all of it is; pausing, the bandwidth, and more files. */
final class UploadsBar {

    private static final int[] MEGABYTES = {0, 1, 2, 5, 10, 25};

    private final ScreenBar bar = new ScreenBar(Texts.text("screen.uploads"));

    UploadsBar(UploadsViewModel uploads, Runnable choose) {
        Button pause = new Button();
        pause.setId("pause-all");
        pause.setOnAction(click -> uploads.pauseOrGoOn());
        pause.managedProperty().bind(pause.visibleProperty());
        MenuButton bandwidth = bandwidth(uploads);
        bandwidth.visibleProperty().bind(pause.visibleProperty());
        bandwidth.managedProperty().bind(pause.visibleProperty());
        uploads.pictureProperty().subscribe(now -> {
            bar.factProperty().set(now.summary());
            pause.setVisible(now.open() > 0);
            pause.setText(Texts.text(now.allPaused() ? "uploads.goOnAll" : "uploads.pauseAll"));
            pause.setGraphic(Icons.of(now.allPaused() ? Feather.PLAY : Feather.PAUSE));
        });
        Button add = new Button(Texts.text("uploads.add"), Icons.of(Feather.PLUS));
        add.setId("add-files");
        add.getStyleClass().add(Styles.ACCENT);
        add.setOnAction(click -> choose.run());
        Reason.tie(add, uploads.addBlockedProperty());
        bar.tools().setAll(bandwidth, pause);
        bar.actionProperty().set(add);
    }

    ScreenBar bar() {
        return bar;
    }

    private static MenuButton bandwidth(UploadsViewModel uploads) {
        MenuButton menu = new MenuButton(Texts.text("uploads.bandwidth", limit(0)));
        menu.setId("bandwidth");
        for (int megabytes : MEGABYTES) {
            MenuItem item = new MenuItem(limit(megabytes));
            item.setOnAction(chosen -> {
                uploads.queue().limit(megabytes * 1_000_000L);
                menu.setText(Texts.text("uploads.bandwidth", limit(megabytes)));
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String limit(int megabytes) {
        return megabytes == 0 ? Texts.text("uploads.noLimit") : megabytes + " MB/s";
    }
}
