package org.deadwax.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeckTest {

    private static final long PLENTY = 1L << 40;

    private @Nullable Deck deck;

    private record Side(byte[] file, @Nullable Tape next) implements Tape {
        @Override
        public Decoder open() throws IOException {
            return Decoder.open(new Held(file));
        }
    }

    private record Broken(@Nullable Tape next) implements Tape {
        @Override
        public Decoder open() throws IOException {
            throw new IOException("Storage answered 404 instead of a part of the file.");
        }
    }

    @AfterEach
    void close() {
        if (deck != null) {
            deck.close();
        }
    }

    private Deck deck(AudioOut out) {
        Deck made = new Deck(out);
        deck = made;
        return made;
    }

    private static Tone tone(int frames, long seed) {
        return new Tone(24, 96_000, 2, frames, seed);
    }

    private static float[] joined(Tone... tones) {
        float[] all = new float[0];
        for (Tone tone : tones) {
            float[] more = tone.floats();
            int before = all.length;
            all = Arrays.copyOf(all, before + more.length);
            System.arraycopy(more, 0, all, before, more.length);
        }
        return all;
    }

    @Test
    void theNextFollowsWithoutASampleBetween() {
        Tone one = tone(10_001, 1);
        Tone two = tone(7_777, 2);
        Tone three = tone(5_000, 3);
        Tape last = new Side(three.aiff(), null);
        Tape second = new Side(two.wav(), last);
        Listener ear = new Listener(null, PLENTY);
        Deck deck = deck(ear);
        deck.play(new Side(one.wav(), second));
        until(() -> deck.state().tape() == last
                && !deck.state().playing()
                && !deck.state().opening());
        assertThat(ear.heard()).isEqualTo(joined(one, two, three));
        assertThat(ear.opened).as("one line for all").containsExactly(96_000);
    }

    @Test
    void aNextOfAnotherRateStaysOnTheLineAsWell() {
        Tone one = tone(9_600, 1);
        Tape second = new Side(Tone.STEREO_16.wav(), null);
        Listener ear = new Listener(null, PLENTY);
        Deck deck = deck(ear);
        deck.play(new Side(one.wav(), second));
        until(() -> deck.state().tape() == second && !deck.state().playing());
        assertThat(ear.opened).containsExactly(96_000);
        // 24,000 frames at 44.1 kHz
        assertThat(ear.frames()).isBetween(9_600L + 52_244, 9_600L + 52_246);
        assertThat(Arrays.copyOf(ear.heard(), 2 * 9_600)).isEqualTo(one.floats());
    }

    @Test
    void aSeekIsHeardFromTheVeryFrame() {
        Tone tone = tone(960_000, 4);
        Listener ear = new Listener(null, 20_000);
        Deck deck = deck(ear);
        deck.play(new Side(tone.wav(), null));
        until(() -> ear.frames() >= 18_000);
        deck.seek(Duration.ofSeconds(5));
        // what was being written when it was asked is let go; then it is frame 480,000
        ear.allow(4_096);
        until(() -> deck.state().position().toMillis() >= 5_000);
        ear.allow(PLENTY);
        until(() -> !deck.state().playing());
        float[] heard = ear.heard();
        float[] after = Arrays.copyOfRange(tone.floats(), 2 * 480_000, 2 * 960_000);
        assertThat(Arrays.copyOfRange(heard, heard.length - after.length, heard.length))
                .isEqualTo(after);
        assertThat(deck.state().position()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aPauseHoldsAndGoesOnAtTheSameSample() {
        Tone tone = tone(96_000, 5);
        Listener ear = new Listener(null, 10_000);
        Deck deck = deck(ear);
        deck.play(new Side(tone.wav(), null));
        until(() -> ear.frames() >= 8_000);
        deck.pause();
        ear.allow(4_096);
        until(() -> !deck.state().playing());
        long held = ear.frames();
        ear.allow(PLENTY);
        assertThat(ear.frames()).isEqualTo(held);
        deck.resume();
        until(() -> ear.frames() == 96_000);
        assertThat(ear.heard()).isEqualTo(tone.floats());
    }

    @Test
    void withoutADeviceItSaysSoAndGoesOnOnceThereIsOne() {
        Tone tone = tone(5_000, 6);
        Listener ear = new Listener(null, PLENTY);
        ear.absent(true);
        Deck deck = deck(ear);
        deck.play(new Side(tone.wav(), null));
        until(() -> deck.state().trouble() != null);
        assertThat(deck.state().trouble()).isEqualTo("No audio device was found. Connect one, and press play again.");
        assertThat(deck.state().playing()).isFalse();
        ear.absent(false);
        deck.resume();
        until(() -> ear.frames() == 5_000);
        assertThat(ear.heard()).isEqualTo(tone.floats());
    }

    @Test
    void aNextThatCannotBeReadIsSaidAndWhatWasBeforeItWasHeard() {
        Tone tone = tone(5_000, 7);
        Listener ear = new Listener(null, PLENTY);
        Deck deck = deck(ear);
        deck.play(new Side(tone.wav(), new Broken(null)));
        until(() -> deck.state().trouble() != null);
        assertThat(deck.state().trouble())
                .isEqualTo("This cannot be played: Storage answered 404 instead of a part of the file.");
        assertThat(ear.frames()).isEqualTo(5_000);
    }

    @Test
    void anotherIsPlayedAtOnce() {
        Tone second = tone(4_000, 9);
        Listener ear = new Listener(null, 6_000);
        Deck deck = deck(ear);
        deck.play(new Side(tone(96_000, 8).wav(), null));
        until(() -> ear.frames() >= 4_000);
        Tape other = new Side(second.wav(), null);
        deck.play(other);
        ear.allow(PLENTY);
        until(() -> deck.state().tape() == other
                && !deck.state().playing()
                && !deck.state().opening());
        float[] heard = ear.heard();
        assertThat(Arrays.copyOfRange(heard, heard.length - 8_000, heard.length))
                .isEqualTo(second.floats());
        assertThat(ear.frames()).isLessThan(96_000);
    }

    /** Waits for the network: {@code begun} as soon as it does, and for ever unless it is interrupted. */
    private record Slow(CountDownLatch begun, CountDownLatch until, boolean gives) implements Tape {
        @Override
        public Decoder open() throws IOException {
            begun.countDown();
            while (true) {
                try {
                    until.await();
                    throw new InterruptedIOException();
                } catch (InterruptedException e) {
                    if (gives) {
                        throw new InterruptedIOException();
                    }
                }
            }
        }

        @Override
        public @Nullable Tape next() {
            return null;
        }
    }

    /** Two are asked for while the first cannot be left: the one between must not be waited for. */
    @Test
    void whatWasAskedBetweenIsSkipped() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch both = new CountDownLatch(1);
        Tone tone = tone(5_000, 9);
        Tape last = new Side(tone.wav(), null);
        Listener ear = new Listener(null, PLENTY);
        Deck deck = deck(ear);
        deck.play(new Slow(begun, both, false));
        until(() -> begun.getCount() == 0);
        deck.play(new Slow(new CountDownLatch(1), new CountDownLatch(1), true));
        deck.play(last);
        both.countDown();
        until(() -> deck.state().tape() == last
                && !deck.state().playing()
                && !deck.state().opening());
        assertThat(ear.heard()).isEqualTo(tone.floats());
    }

    @Test
    void quieterIsQuieter() {
        Tone tone = tone(5_000, 10);
        Listener ear = new Listener(null, PLENTY);
        Deck deck = deck(ear);
        deck.volume(0.5);
        deck.play(new Side(tone.wav(), null));
        until(() -> ear.frames() == 5_000);
        float[] whole = tone.floats();
        List.of(0, 1, 4_999).forEach(i -> assertThat(ear.heard()[i]).isEqualTo(whole[i] / 4));
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
