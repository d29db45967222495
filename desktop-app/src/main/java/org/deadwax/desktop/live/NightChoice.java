package org.deadwax.desktop.live;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.deadwax.desktop.live.LiveFigures.ReleaseFigure;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LiveNight;
import org.jspecify.annotations.Nullable;

/**
 * Against which other release's first night this one is held: the one that sold most, until somebody chooses. Where a night
 * cannot be had there is nothing to compare with, which the screen says by not saying it. FX thread, but for the nights.
 */
final class NightChoice {

    private final Function<UUID, LiveNight> nights;
    private final Background ownLane;
    private final Background otherLane;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<@Nullable UUID> other = new ReadOnlyObjectWrapper<>();
    private boolean chosen;
    private @Nullable UUID askedOwn;
    private @Nullable UUID askedOther;
    private volatile @Nullable LiveNight own;
    private volatile @Nullable LiveNight rival;

    /** @param changed told when a night has come or gone */
    NightChoice(Function<UUID, LiveNight> nights, Background lane, Runnable changed) {
        this.nights = nights;
        this.ownLane = lane.lane();
        this.otherLane = lane.lane();
        this.changed = changed;
    }

    /** @param other null for none */
    void choose(@Nullable UUID other) {
        chosen = true;
        this.other.set(other);
        askOther();
    }

    /** @param release that is looked at; null for all together, which has no night */
    void follow(@Nullable UUID release, List<ReleaseFigure> releases) {
        if (!Objects.equals(release, askedOwn)) {
            askedOwn = release;
            own = null;
            if (release != null) {
                ownLane.run(() -> nights.apply(release), night -> told(() -> own = night), failed -> {});
            }
        }
        boolean known = other.get() != null && !Objects.equals(other.get(), release);
        if (!known && (!chosen || other.get() != null)) {
            other.set(releases.stream()
                    .map(ReleaseFigure::id)
                    .filter(id -> !id.equals(release))
                    .findFirst()
                    .orElse(null));
        }
        askOther();
    }

    /** Asks anew, as after a time without a connection. */
    void again() {
        askedOwn = null;
        askedOther = null;
    }

    private void askOther() {
        UUID wanted = other.get();
        if (Objects.equals(wanted, askedOther)) {
            return;
        }
        askedOther = wanted;
        otherLane.cancel();
        if (wanted == null) {
            told(() -> rival = null);
        } else {
            otherLane.run(
                    () -> nights.apply(wanted), night -> told(() -> rival = night), failed -> told(() -> rival = null));
        }
    }

    private void told(Runnable change) {
        change.run();
        changed.run();
    }

    /** The other release; null for none. */
    ReadOnlyObjectProperty<@Nullable UUID> otherProperty() {
        return other.getReadOnlyProperty();
    }

    @Nullable
    LiveNight own() {
        return own;
    }

    @Nullable
    LiveNight rival() {
        return rival;
    }
}
