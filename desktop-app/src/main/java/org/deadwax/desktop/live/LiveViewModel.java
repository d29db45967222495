package org.deadwax.desktop.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
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
import org.deadwax.desktop.api.LiveStream;
import org.deadwax.desktop.live.LiveFigures.ReleaseFigure;
import org.deadwax.desktop.shell.Link;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveSale;
import org.jspecify.annotations.Nullable;

/**
 * Follows the label's sales as long as one is signed in, and shows them as often as {@link #pulse} is called. The stream
 * only adds to the figures; what is shown is put together off the FX thread.
 */
public final class LiveViewModel implements AutoCloseable {

    private final LiveFigures figures = new LiveFigures();
    private final AtomicBoolean changed = new AtomicBoolean(true);
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

    private volatile Link.State state = new Link.Connecting();
    private volatile @Nullable UUID chosen;
    private volatile Span shownSpan = Span.MINUTE;
    private Instant drawn = Instant.EPOCH;

    /**
     * @param follow opens the stream; what it hears comes on threads of its own
     * @param lane for putting together what is shown
     * @param currency of the label's revenue
     * @param zone in which its days are told
     */
    public LiveViewModel(
            Function<LiveStream.Listener, Following> follow,
            Background lane,
            Link link,
            Clock clock,
            String currency,
            ZoneId zone) {
        this.lane = lane;
        this.link = link;
        this.clock = clock;
        this.currency = currency;
        this.zone = zone;
        picture = new ReadOnlyObjectWrapper<>(look());
        span.subscribe(this::choose);
        release.subscribe(this::choose);
        all.subscribe(this::choose);
        held.subscribe(now -> catchUp());
        stream = follow.apply(new Ear());
        link.onTryNow(stream::tryNow);
    }

    /** Shows what has changed; called four times a second on the FX thread, and costs nothing when nothing has. */
    public void pulse() {
        Instant now = clock.instant();
        boolean otherMinute = !now.truncatedTo(ChronoUnit.MINUTES).equals(drawn.truncatedTo(ChronoUnit.MINUTES));
        if (changed.getAndSet(false) || otherMinute) {
            drawn = now;
            draw();
        }
    }

    void tryNow() {
        stream.tryNow();
    }

    @Override
    public void close() {
        stream.close();
        lane.cancel();
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
        synchronized (figures) {
            figures.forget(now);
            return LivePicture.of(figures, chosen, shownSpan, state, now, zone);
        }
    }

    private void show(LivePicture now) {
        tell(now);
        if (!all.get() && release.get() == null && !now.releases().isEmpty()) {
            ReleaseFigure most = now.releases().getFirst();
            release.set(most.id());
            return;
        }
        picture.set(now);
        catchUp();
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

    /** What the stream says; on its threads. */
    private final class Ear implements LiveStream.Listener {

        @Override
        public void connected() {
            state = new Link.Up(null);
            changed.set(true);
        }

        @Override
        public void board(LiveBoard board) {
            synchronized (figures) {
                figures.show(board);
            }
            changed.set(true);
        }

        @Override
        public void batch(LiveBatch batch) {
            synchronized (figures) {
                figures.add(batch);
            }
            changed.set(true);
        }

        @Override
        public void disconnected(Instant since, @Nullable Instant nextTry, String reason) {
            state = new Link.Down(since, nextTry, reason);
            changed.set(true);
        }
    }
}
