package org.deadwax.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.RecordPlayer;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayerBarTest extends ScreenTest {

    private final RecordPlayer record = new RecordPlayer(0);
    private PlayerViewModel player = record.player();

    @AfterEach
    void stop() {
        record.listener.allow(1L << 40);
        fx(player::stop);
    }

    private Window window(Appearance appearance) {
        Desk desk = Desks.at("uploads", appearance);
        player = record.player();
        return Windows.of(Desks.playing(desk, player));
    }

    private Heard heard() {
        return onFx(() -> {
            player.pulse();
            return player.heardProperty().get();
        });
    }

    @Test
    void standsUnderEveryScreenAndIsDoneByKeyboardAndPointer() {
        Window window = onFx(() -> window(new Appearance()));
        show(1200, 800, () -> window);
        assertThat(onFx(() -> window.lookup("#player").isVisible())).isFalse();
        PlayedMaster isobar = record.cut("Isobar", 120);
        PlayedMaster north = record.cut("Magnetic North", 60);
        fx(() -> player.play(List.of(isobar, north), 0));
        assertThat(onFx(() -> window.lookup("#player").isVisible())).isTrue();
        assertAllNamed(window.lookup("#player"));
        RecordPlayer.await(() -> !heard().opening());

        clickOn("#waveform", MouseButton.PRIMARY);
        record.listener.allow(4_096);
        RecordPlayer.await(() -> heard().position().compareTo(Duration.ofSeconds(55)) > 0);
        assertThat(heard().position()).isLessThan(Duration.ofSeconds(66));
        Duration there = heard().position();
        type(KeyCode.RIGHT);
        record.listener.allow(4_096);
        RecordPlayer.await(() -> heard().position().compareTo(there.plusSeconds(4)) > 0);

        fx(() -> ((Button) window.lookup("#player-next")).fire());
        record.listener.allow(4_096);
        RecordPlayer.await(() -> String.valueOf(heard()).contains("title=Magnetic North"));
        RecordPlayer.await(() -> !heard().opening());
        press(KeyCode.CONTROL).type(KeyCode.SPACE).release(KeyCode.CONTROL);
        record.listener.allow(4_096);
        RecordPlayer.await(() -> !heard().playing());
        fx(() -> ((Button) window.lookup("#player-stop")).fire());
        assertThat(onFx(() -> window.lookup("#player").isVisible())).isFalse();
    }

    @Test
    void withoutADeviceItIsPictured() {
        record.listener.absent(true);
        player.play(List.of(record.cut("Isobar", 5)), 0);
        RecordPlayer.await(player, () -> player.heardProperty().get().trouble() != null);
        Pictures.take(
                "player-no-device", appearance -> Windows.of(Desks.playing(Desks.at("uploads", appearance), player)));
    }
}
