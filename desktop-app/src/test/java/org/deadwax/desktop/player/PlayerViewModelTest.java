package org.deadwax.desktop.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.deadwax.desktop.testing.RecordPlayer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayerViewModelTest {

    private static final long PLENTY = 1L << 40;

    private final RecordPlayer record = new RecordPlayer(0);
    private final PlayerViewModel player = record.player();

    @AfterEach
    void letGo() {
        record.listener.allow(PLENTY);
        player.stop();
    }

    private Heard heard() {
        return player.heardProperty().get();
    }

    private String title() {
        return Objects.requireNonNull(heard().played()).title();
    }

    @Test
    void theNextOneFollowsAndIsTold() {
        player.play(List.of(record.cut("Isobar", 2), record.cut("Magnetic North", 1)), 0);
        assertThat(title()).isEqualTo("Isobar");
        assertThat(Objects.requireNonNull(heard().next()).title()).isEqualTo("Magnetic North");
        assertThat(player.waveformProperty().get()).isNotNull();
        record.listener.allow(20_000);
        RecordPlayer.await(player, () -> title().equals("Magnetic North"));
        assertThat(heard().playing()).isTrue();
        assertThat(heard().next()).isNull();
        record.listener.allow(PLENTY);
        RecordPlayer.await(player, () -> !heard().playing());
        assertThat(record.listener.frames()).isEqualTo(24_000);
        assertThat(heard().trouble()).isNull();
    }

    @Test
    void withoutADeviceItSaysSoAndGoesOnOnceThereIsOne() {
        record.listener.absent(true);
        player.play(List.of(record.cut("Isobar", 1)), 0);
        RecordPlayer.await(player, () -> heard().trouble() != null);
        assertThat(heard().trouble()).isEqualTo("No audio device was found. Connect one, and press play again.");
        assertThat(title()).isEqualTo("Isobar");
        record.listener.absent(false);
        record.listener.allow(PLENTY);
        player.playOrPause();
        RecordPlayer.await(player, () -> record.listener.frames() == 8_000);
        RecordPlayer.await(player, () -> heard().trouble() == null);
    }

    @Test
    void whatStorageHasLostIsToldNotHiddenByTheNext() {
        player.play(List.of(RecordPlayer.missing("Datum", 3)), 0);
        RecordPlayer.await(player, () -> heard().trouble() != null);
        assertThat(heard().trouble())
                .isEqualTo("This cannot be played: Storage answered 404 instead of a part of the file.");
    }

    @Test
    void aPlaceInItIsHeardAtOnce() {
        PlayedMaster isobar = record.cut("Isobar", 60);
        player.playFrom(isobar, Duration.ofSeconds(42));
        // it may have begun before the place was asked for, and then its first samples go to the device
        record.listener.allow(2_048);
        RecordPlayer.await(player, () -> heard().position().compareTo(Duration.ofSeconds(41)) > 0);
        player.playFrom(isobar, Duration.ofSeconds(12));
        record.listener.allow(4_096);
        RecordPlayer.await(player, () -> heard().position().compareTo(Duration.ofSeconds(13)) < 0);
        assertThat(heard().position()).isGreaterThanOrEqualTo(Duration.ofSeconds(12));
        player.seek(0.5);
        record.listener.allow(8_000);
        RecordPlayer.await(player, () -> heard().position().compareTo(Duration.ofSeconds(29)) > 0);
    }

    @Test
    void nextPreviousAndStop() {
        player.play(List.of(record.cut("Datum", 60), record.cut("Isobar", 60)), 0);
        player.next();
        RecordPlayer.await(player, () -> title().equals("Isobar"));
        player.next();
        assertThat(title()).isEqualTo("Isobar");
        player.previous();
        RecordPlayer.await(player, () -> title().equals("Datum"));
        player.stop();
        assertThat(heard()).isEqualTo(Heard.NOTHING);
        player.playOrPause();
        assertThat(heard()).isEqualTo(Heard.NOTHING);
    }

    @Test
    void theSameOneAgainHoldsItUpAndGoesOn() {
        List<PlayedMaster> list = List.of(record.cut("Datum", 60), record.cut("Isobar", 60));
        record.listener.allow(8_000);
        player.playOrPause(list, 1);
        RecordPlayer.await(player, () -> !heard().opening());
        player.playOrPause(list, 1);
        record.listener.allow(4_096);
        RecordPlayer.await(player, () -> !heard().playing());
        assertThat(title()).isEqualTo("Isobar");
        player.playOrPause(list, 1);
        RecordPlayer.await(player, () -> heard().playing());
    }

    @Test
    void theVolumeIsRemembered() {
        player.volumeProperty().set(0.35);
        assertThat(record.player().volumeProperty().get()).isEqualTo(0.35);
    }
}
