package org.deadwax.desktop.shell;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.kordamp.ikonli.feather.Feather;

/** Says since when the server does not answer, why, and when it is tried again; gone once it answers. */
final class OfflineBanner extends VBox {

    private final Desk desk;
    private final Banner banner;
    private final Timeline clock;

    OfflineBanner(Desk desk) {
        this.desk = desk;
        Button tryNow = new Button(Texts.text("shell.tryNow"), Icons.of(Feather.REFRESH_CW));
        tryNow.getStyleClass().add(Styles.ACCENT);
        tryNow.setId("try-now");
        tryNow.setOnAction(click -> desk.link().tryNow());
        banner = new Banner(Feather.WIFI_OFF, Tone.DANGER, tryNow);
        clock = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), tick -> say()));
        clock.setCycleCount(Animation.INDEFINITE);
        getChildren().setAll(banner);
        managedProperty().bind(banner.visibleProperty());
        desk.link().stateProperty().subscribe(this::say);
        say();
    }

    private void say() {
        if (desk.link().stateProperty().get() instanceof Link.Down down) {
            banner.setVisible(true);
            banner.say(
                    Texts.text(
                            "shell.offline.title",
                            desk.connection().server().host(),
                            desk.figures().time(down.since()),
                            Figures.zoneName(desk.figures().zone())),
                    Texts.text("shell.offline.text", down.reason(), next(down)));
            clock.play();
        } else {
            banner.setVisible(false);
            clock.stop();
        }
    }

    private String next(Link.Down down) {
        Instant next = down.nextTry();
        if (next == null) {
            return "";
        }
        long seconds =
                Math.max(0, Duration.between(desk.clock().instant(), next).toSeconds());
        return seconds == 0 ? Texts.text("shell.offline.trying") : Texts.text("shell.offline.next", seconds);
    }
}
