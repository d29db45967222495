package org.deadwax.desktop.ui.cover;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * The covers of releases, small: fetched and decoded off the FX thread, kept in memory, and asked for once however many rows
 * show one. FX thread only, but for the fetching.
 */
public final class Covers {

    /** Waits for the server. @return a JPEG; null when the release has no cover */
    public interface Fetch {
        byte @Nullable [] jpeg(UUID release, int pixels) throws Exception;
    }

    private static final int[] SIZES = {64, 128, 320, 640};
    private static final double SHARP = 2;
    private static final int KEPT = 600;
    private static final int AT_ONCE = 4;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(2);

    private record Key(UUID release, int pixels) {}

    /** @param image null: it has none, or could not be had, as of {@code at} */
    private record Kept(@Nullable Image image, Instant at) {}

    private final Fetch fetch;
    private final Executor work;
    private final Executor answers;
    private final Clock clock;
    private final Semaphore lanes = new Semaphore(AT_ONCE);
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, List<Consumer<@Nullable Image>>> asked = new HashMap<>();

    /** @param work where is waited; {@code answers} the FX thread */
    public Covers(Fetch fetch, Executor work, Executor answers, Clock clock) {
        this.fetch = fetch;
        this.work = work;
        this.answers = answers;
        this.clock = clock;
    }

    public static Covers of(Fetch fetch, Clock clock) {
        return new Covers(fetch, Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater, clock);
    }

    /** For a scene whose releases have none. */
    public static Covers none() {
        return new Covers((release, pixels) -> null, Runnable::run, Runnable::run, Clock.systemUTC());
    }

    /** Every cover in the scene is looked for here. */
    public void serve(Scene scene) {
        scene.getProperties().put(Covers.class, this);
    }

    static @Nullable Covers in(Scene scene) {
        return scene.getProperties().get(Covers.class) instanceof Covers covers ? covers : null;
    }

    /**
     * @param size on the screen
     * @param ready gets null when there is none; at once when it is known
     */
    void ask(UUID release, double size, Consumer<@Nullable Image> ready) {
        Key key = new Key(release, pixels(size));
        Kept known = kept.get(key);
        boolean old = known != null
                && known.image() == null
                && known.at().plus(ASK_AGAIN).isBefore(clock.instant());
        if (known != null && !old) {
            ready.accept(known.image());
            return;
        }
        List<Consumer<@Nullable Image>> waiting = asked.get(key);
        if (waiting != null) {
            waiting.add(ready);
            return;
        }
        asked.put(key, new ArrayList<>(List.of(ready)));
        work.execute(() -> load(key));
    }

    /** It has another cover now: whoever shows it asks again when it is shown again. */
    public void forget(UUID release) {
        kept.keySet().removeIf(key -> key.release().equals(release));
    }

    private void load(Key key) {
        Image image = null;
        try {
            lanes.acquire();
            try {
                byte[] jpeg = fetch.jpeg(key.release(), key.pixels());
                image = jpeg == null ? null : new Image(new ByteArrayInputStream(jpeg));
            } finally {
                lanes.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception unreachable) {
            // the drawing stays, and it is asked for again later
        }
        Image found = image == null || image.isError() ? null : image;
        answers.execute(() -> loaded(key, found));
    }

    private void loaded(Key key, @Nullable Image image) {
        kept.put(key, new Kept(image, clock.instant()));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        List<Consumer<@Nullable Image>> waiting = asked.remove(key);
        if (waiting != null) {
            waiting.forEach(ready -> ready.accept(image));
        }
    }

    private static int pixels(double size) {
        for (int pixels : SIZES) {
            if (pixels >= size * SHARP) {
                return pixels;
            }
        }
        return SIZES[SIZES.length - 1];
    }
}
