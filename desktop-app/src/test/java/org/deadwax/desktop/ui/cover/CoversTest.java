package org.deadwax.desktop.ui.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import javafx.scene.image.Image;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.desktop.testing.ReleaseShelf;
import org.deadwax.desktop.testing.ScreenTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoversTest extends ScreenTest {

    private static final UUID ONE = Fixtures.id("one");

    private final List<String> fetched = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<@Nullable Image> got = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private boolean there = true;
    private final Covers covers = new Covers(this::fetch, work::add, Runnable::run, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private byte @Nullable [] fetch(UUID release, int pixels) {
        fetched.add(release.equals(ONE) ? "one " + pixels : "other " + pixels);
        return there ? ReleaseShelf.jpeg(pixels) : null;
    }

    private void work() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    @Test
    void isAskedForOnceHoweverManyShowIt() {
        covers.ask(ONE, 32, got::add);
        covers.ask(ONE, 28, got::add);
        covers.ask(ONE, 156, got::add);
        assertThat(got).isEmpty();
        work();
        covers.ask(ONE, 24, got::add);
        assertThat(fetched).containsExactly("one 64", "one 320");
        assertThat(got).hasSize(4).allMatch(image -> image != null && image.getWidth() > 0);
        assertThat(got.get(0)).isSameAs(got.get(1)).isSameAs(got.get(3));
    }

    @Test
    void aReleaseWithoutOneIsAskedForAgainLater() {
        there = false;
        covers.ask(ONE, 32, got::add);
        work();
        covers.ask(ONE, 32, got::add);
        assertThat(fetched).hasSize(1);
        assertThat(got).hasSize(2).containsOnlyNulls();
        now = now.plus(Duration.ofMinutes(3));
        there = true;
        covers.ask(ONE, 32, got::add);
        work();
        assertThat(fetched).hasSize(2);
        assertThat(got.getLast()).isNotNull();
    }

    @Test
    void anotherCoverIsFetchedAnew() {
        covers.ask(ONE, 32, got::add);
        covers.ask(Fixtures.id("other"), 32, got::add);
        work();
        covers.forget(ONE);
        covers.ask(ONE, 32, got::add);
        covers.ask(Fixtures.id("other"), 32, got::add);
        work();
        assertThat(fetched).containsExactly("one 64", "other 64", "one 64");
    }

    @Test
    void whatCannotBeDecodedIsNone() {
        Covers broken =
                new Covers((release, pixels) -> new byte[] {1, 2, 3}, Runnable::run, Runnable::run, Clock.systemUTC());
        broken.ask(ONE, 32, got::add);
        assertThat(got).containsOnlyNulls();
    }
}
