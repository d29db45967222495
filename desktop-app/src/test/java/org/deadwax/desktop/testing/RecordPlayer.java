package org.deadwax.desktop.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.player.PlayedMaster;
import org.deadwax.desktop.player.PlayerViewModel;
import org.deadwax.desktop.sound.Deck;
import org.deadwax.desktop.sound.Held;
import org.deadwax.desktop.sound.Listener;
import org.deadwax.desktop.sound.Tone;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Waveform;

/** A player with a real deck, masters in memory, and a listener who takes as much as the test allows. */
public final class RecordPlayer {

    private static final int RATE = 8_000;

    private final Map<UUID, byte[]> files = new HashMap<>();
    public final Listener listener;
    public final Settings settings;

    /** @param frames that are heard before the device takes no more */
    public RecordPlayer(long frames) {
        listener = new Listener(null, frames);
        try {
            settings = Settings.in(new DesktopFolder(Files.createTempDirectory("deadwax-player")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static final class Server {
        Waveform waveform(UUID label, UUID master, boolean fine) {
            return wave();
        }
    }

    public PlayerViewModel player() {
        return new PlayerViewModel(
                () -> new Deck(listener),
                master -> {
                    byte[] file = files.get(master.id());
                    if (file == null) {
                        throw new IOException("Storage answered 404 instead of a part of the file.");
                    }
                    return new Held(file);
                },
                Answers.of(new Server()),
                Desks.LABEL.id(),
                Background.inline(),
                settings);
    }

    /** On this record. */
    public PlayedMaster cut(String title, int seconds) {
        PlayedMaster cut = missing(title, seconds);
        files.put(cut.master().id(), new Tone(16, RATE, 1, seconds * RATE, title.length()).wav());
        return cut;
    }

    /** Storage has lost it. */
    public static PlayedMaster missing(String title, int seconds) {
        Master master = new Master(
                Fixtures.id("master " + title),
                Fixtures.id(title),
                title + ".wav",
                1,
                MasterState.ACCEPTED,
                null,
                List.of(),
                new Master.Audio("pcm_s16le", RATE, 16, 1, seconds * 1000L, -8.8, -1.1, false),
                Instant.EPOCH,
                1,
                true,
                null,
                null,
                List.of(),
                null,
                null,
                true);
        return new PlayedMaster(master, title, "Tall Weather", "Cartography", Fixtures.id("Cartography"));
    }

    /** A song: quiet, louder, quiet, loud, an end. */
    public static Waveform wave() {
        SplittableRandom random = new SplittableRandom(7);
        int pairs = 1_600;
        byte[] peaks = new byte[2 * pairs];
        for (int pair = 0; pair < pairs; pair++) {
            int part = pair * 16 / pairs;
            double loud = new double[] {.1, .5, .45, .4, .35, .8, .85, .6, .2, .9, .95, .92, .9, .5, .25, .1}[part];
            int peak = (int) (127 * loud * random.nextDouble(0.6, 1));
            peaks[2 * pair] = (byte) -peak;
            peaks[2 * pair + 1] = (byte) peak;
        }
        return new Waveform(
                307_000, pairs, 307_000.0 / pairs, Base64.getEncoder().encodeToString(peaks));
    }

    /** Pulses as the window does, until it is so. */
    public static void await(PlayerViewModel player, BooleanSupplier condition) {
        await(() -> {
            player.pulse();
            return condition.getAsBoolean();
        });
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within twenty seconds.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Plays from a place in it, and stands there: the device takes no more. The others follow. */
    public void standAt(PlayerViewModel player, List<PlayedMaster> masters, Duration position) {
        player.play(masters, 0);
        player.playFrom(masters.getFirst(), position);
        listener.allow(4_096);
        await(player, () -> player.heardProperty().get().position().compareTo(position) >= 0);
    }
}
