package org.deadwax.desktop.player;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.sound.Deck;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Master;
import org.deadwax.model.Waveform;
import org.jspecify.annotations.Nullable;

/** What plays, wherever one goes in the window. Shown as often as {@link #pulse} is called. FX thread only. */
public final class PlayerViewModel {

    private static final String VOLUME = "player.volume";
    private static final Duration BACK_TO_THE_START = Duration.ofSeconds(3);

    private final Supplier<Deck> decks;
    private final MasterSource source;
    private final DeadwaxApi api;
    private final UUID label;
    private final Background drawing;
    private final DoubleProperty volume;
    private final ReadOnlyObjectWrapper<Heard> heard = new ReadOnlyObjectWrapper<>(Heard.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable Waveform> waveform = new ReadOnlyObjectWrapper<>();
    private @Nullable Deck deck;
    private @Nullable UUID drawn;

    /** @param decks asked once something is to be heard: a deck has a thread, and may need a device */
    public PlayerViewModel(
            Supplier<Deck> decks,
            MasterSource source,
            DeadwaxApi api,
            UUID label,
            Background background,
            Settings settings) {
        this.decks = decks;
        this.source = source;
        this.api = api;
        this.label = label;
        this.drawing = background.lane();
        volume = new SimpleDoubleProperty(kept(settings));
        volume.subscribe((before, now) -> {
            settings.set(VOLUME, String.valueOf(Math.round(now.doubleValue() * 100)));
            if (deck != null) {
                deck.volume(now.doubleValue());
            }
        });
    }

    private static double kept(Settings settings) {
        String text = settings.get(VOLUME, "100");
        return text.matches("[0-9]{1,3}") ? Math.min(1, Integer.parseInt(text) / 100.0) : 1;
    }

    /** Begins with one of them; the others follow without a gap. */
    public void play(List<PlayedMaster> masters, int first) {
        on().play(new Playlist(masters, source).side(first));
        pulse();
    }

    /** From a place in it, as where a check found something. */
    public void playFrom(PlayedMaster master, Duration position) {
        Playlist.Side side = side();
        Deck on = on();
        if (side == null || !side.played().master().id().equals(master.master().id())) {
            on.play(new Playlist(List.of(master), source).side(0));
        } else if (!heard.get().playing()) {
            on.resume();
        }
        on.seek(position);
        pulse();
    }

    /** Begins, or holds up what plays already. */
    public void playOrPause(List<PlayedMaster> masters, int first) {
        Playlist.Side side = side();
        if (side != null
                && side.played()
                        .master()
                        .id()
                        .equals(masters.get(first).master().id())) {
            playOrPause();
        } else {
            play(masters, first);
        }
    }

    public void playOrPause() {
        if (deck == null || heard.get().played() == null) {
            return;
        }
        if (heard.get().playing()) {
            deck.pause();
        } else {
            deck.resume();
        }
        pulse();
    }

    /** The one after it; does nothing at the end. */
    public void next() {
        Playlist.Side side = side();
        if (side != null && side.next() != null) {
            on().play(Objects.requireNonNull(side.next()));
            pulse();
        }
    }

    /** Its beginning; near its beginning the one before. */
    public void previous() {
        Playlist.Side side = side();
        if (side == null) {
            return;
        }
        if (side.place() > 0 && heard.get().position().compareTo(BACK_TO_THE_START) < 0) {
            on().play(side.list().side(side.place() - 1));
        } else {
            on().seek(Duration.ZERO);
        }
        pulse();
    }

    /** @param share from 0 to 1 */
    void seek(double share) {
        Duration length = heard.get().length();
        seek(Duration.ofMillis(Math.round(length.toMillis() * Math.clamp(share, 0, 1))));
    }

    void seek(Duration to) {
        if (deck != null) {
            deck.seek(to.isNegative() ? Duration.ZERO : to);
            pulse();
        }
    }

    void skip(Duration by) {
        seek(heard.get().position().plus(by));
    }

    /** Silence, and the bar goes. */
    public void stop() {
        if (deck != null) {
            deck.close();
            deck = null;
            heard.set(Heard.NOTHING);
            drawing.cancel();
            waveform.set(null);
            drawn = null;
        }
    }

    /** Shows what has changed; costs nothing while nothing plays. */
    public void pulse() {
        Deck on = deck;
        if (on == null) {
            return;
        }
        Deck.State state = on.state();
        if (!(state.tape() instanceof Playlist.Side side)) {
            return;
        }
        Playlist.Side next = side.next();
        Master master = side.played().master();
        Duration length = master.audio() == null
                ? Duration.ZERO
                : Duration.ofMillis(master.audio().durationMillis());
        heard.set(new Heard(
                side.played(),
                next == null ? null : next.played(),
                state.position(),
                length,
                state.playing(),
                state.opening(),
                state.trouble()));
        draw(master);
    }

    private void draw(Master master) {
        if (master.id().equals(drawn)) {
            return;
        }
        drawn = master.id();
        waveform.set(null);
        // one that is not drawn yet is heard without
        drawing.run(() -> api.waveform(label, master.id(), false), waveform::set, none -> {});
    }

    private Playlist.@Nullable Side side() {
        return deck != null && deck.state().tape() instanceof Playlist.Side side ? side : null;
    }

    private Deck on() {
        Deck known = deck;
        if (known == null) {
            known = decks.get();
            known.volume(volume.get());
            deck = known;
        }
        return known;
    }

    public ReadOnlyObjectProperty<Heard> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<@Nullable Waveform> waveformProperty() {
        return waveform.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    DoubleProperty volumeProperty() {
        return volume;
    }
}
