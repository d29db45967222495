package org.deadwax.desktop.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.Following;
import org.deadwax.desktop.live.LiveFigures.ReleaseFigure;
import org.deadwax.desktop.shell.Link;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LiveSale;
import org.deadwax.model.Store;
import org.jspecify.annotations.Nullable;

/**
 * Follows the label's sales as long as one is signed in, and shows them as often as {@link #pulse} is called. The stream
 * only adds to the figures; what is shown is put together off the FX thread.
 */
public final class LiveViewModel implements AutoCloseable {

    private final LiveEar ear;
    private final NightChoice nights;
    private final Background storesLane;
    private final Callable<List<Store>> askStores;
    private final Background lane;
    private final Link link;
    private final Clock clock;
    private final ZoneId zone;
    private final String currency;
    private final Following stream;

    private final ReadOnlyObjectWrapper<LivePicture> picture;
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.MINUTE);
    private final ObjectProperty<@Nullable UUID> release = new SimpleObjectProperty<>();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final ObservableList<LiveSale> feed = FXCollections.observableArrayList();
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();

    private final ReadOnlyObjectWrapper<List<Store>> stores = new ReadOnlyObjectWrapper<>(List.of());
    private volatile @Nullable UUID chosen;
    private volatile Span shownSpan = Span.MINUTE;
    private Instant drawn = Instant.EPOCH;

    /**
     * @param source where the figures come from
     * @param lane for putting together what is shown
     * @param currency of the label's revenue
     * @param zone in which its days are told
     */
    public LiveViewModel(LiveSource source, Background lane, Link link, Clock clock, String currency, ZoneId zone) {
        this.lane = lane;
        this.link = link;
        this.clock = clock;
        this.currency = currency;
        this.zone = zone;
        this.ear = new LiveEar(new LiveFigures(zone));
        this.nights = new NightChoice(source.night(), lane, this::draw);
        this.storesLane = lane.lane();
        this.askStores = source.stores();
        picture = new ReadOnlyObjectWrapper<>(look());
        span.subscribe(this::choose);
        release.subscribe(this::choose);
        all.subscribe(this::choose);
        held.subscribe(now -> catchUp());
        stream = source.follow().apply(ear);
        link.onTryNow(stream::tryNow);
    }

    /** Shows what has changed; called four times a second on the FX thread, and costs nothing when nothing has. */
    public void pulse() {
        Instant now = clock.instant();
        boolean otherMinute = !now.truncatedTo(ChronoUnit.MINUTES).equals(drawn.truncatedTo(ChronoUnit.MINUTES));
        if (ear.heard() || otherMinute) {
            drawn = now;
            draw();
        }
        if (otherMinute) {
            storesLane.run(askStores, stores::set, failed -> {});
        }
    }

    void tryNow() {
        stream.tryNow();
    }

    @Override
    public void close() {
        stream.close();
        lane.cancel();
        storesLane.cancel();
    }

    ReadOnlyObjectProperty<LivePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** The release that is looked at; the one that sells most until somebody chooses. */
    ObjectProperty<@Nullable UUID> releaseProperty() {
        return release;
    }

    /** All releases together instead of one. */
    BooleanProperty allProperty() {
        return all;
    }

    /** Newest first. */
    ObservableList<LiveSale> feed() {
        return feed;
    }

    /** The feed stands still, as while the pointer is over it. */
    BooleanProperty heldProperty() {
        return held;
    }

    /** Sales that are newer than the held feed. */
    ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** The label's stores as the server told them last, at most a minute ago; none for those who may not see them. */
    ReadOnlyObjectProperty<List<Store>> storesProperty() {
        return stores.getReadOnlyProperty();
    }

    NightChoice nights() {
        return nights;
    }

    String currency() {
        return currency;
    }

    private void choose() {
        chosen = all.get() ? null : release.get();
        shownSpan = span.get();
        draw();
    }

    private void draw() {
        lane.run(this::look, this::show, failed -> {
            throw new IllegalStateException("The live figures cannot be put together", failed);
        });
    }

    private LivePicture look() {
        Instant now = clock.instant();
        Link.State state = ear.state();
        return ear.look(figures -> {
            figures.forget(now);
            return LivePicture.of(figures, chosen, shownSpan, state, now, zone, nights.own(), nights.rival());
        });
    }

    private void show(LivePicture now) {
        tell(now);
        if (!all.get() && release.get() == null && !now.releases().isEmpty()) {
            ReleaseFigure most = now.releases().getFirst();
            release.set(most.id());
            return;
        }
        boolean back = now.connected() && picture.get().lost();
        picture.set(now);
        catchUp();
        if (back) {
            nights.again();
        }
        nights.follow(all.get() ? null : release.get(), now.releases());
    }

    private void catchUp() {
        List<LiveSale> newest = picture.get().feed();
        if (held.get() && newest.stream().anyMatch(feed::contains)) {
            int known = newest.indexOf(feed.getFirst());
            waiting.set(known < 0 ? newest.size() : known);
            return;
        }
        waiting.set(0);
        if (!newest.equals(feed)) {
            feed.setAll(newest);
        }
    }

    private void tell(LivePicture now) {
        Link.State to = now.link();
        switch (to) {
            case Link.Up up -> {
                Long delay = now.delayMillis();
                link.up(delay == null ? null : Duration.ofMillis(delay));
            }
            case Link.Down down -> {
                if (!down.equals(link.stateProperty().get())) {
                    link.down(down.since(), down.nextTry(), down.reason());
                }
            }
            case Link.Connecting connecting -> {}
        }
    }
}
