package org.deadwax.server.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.deadwax.server.account.AccessChanged;
import org.deadwax.server.account.SessionRevoked;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.ProductsChanged;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.sales.LedgerEntry;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.sales.SaleTotals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fans the ledger out: one thread tails it for all labels of this node, keeps a board of each that somebody follows, and tells
 * them what is new. The database is asked as often with a thousand desktops as with one.
 */
@Component
public class LiveSales implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveSales.class);
    private static final int BATCHES_AT_ONCE = 200;

    private final SaleLedger ledger;
    private final SaleTotals totals;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final Clock clock;
    private final LiveSettings settings;

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Runnable> errands = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread thread;

    /** These are the thread's own. */
    private final Map<UUID, Room> rooms = new HashMap<>();

    private long position;

    LiveSales(
            SaleLedger ledger,
            SaleTotals totals,
            Catalogue catalogue,
            JsonMapper json,
            Clock clock,
            LiveSettings settings) {
        this.ledger = ledger;
        this.totals = totals;
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Follows the label of this access, as far as it reaches. The first event is the board, unless what came after
     * {@code lastSeq} can still be told.
     *
     * @param currency and {@code zone}: the label's
     * @param lastSeq the last that they have had; null for none
     * @throws ProblemException 503 while the server stops
     */
    public Follower follow(Access access, String currency, ZoneId zone, @Nullable Long lastSeq) {
        if (thread == null) {
            throw new ProblemException(
                    503, "stopping", "Stopping", "This server is about to stop. Try again in a moment.");
        }
        Follower follower = new Follower(access);
        followers.add(follower);
        errands.add(() -> enter(follower, currency, zone, lastSeq));
        if (thread == null) {
            follower.end();
        }
        return follower;
    }

    public void leave(Follower follower) {
        follower.end();
        followers.remove(follower);
    }

    private void enter(Follower follower, String currency, ZoneId zone, @Nullable Long lastSeq) {
        try {
            rooms.computeIfAbsent(follower.labelId(), label -> open(label, currency, zone))
                    .enter(follower, lastSeq);
        } catch (RuntimeException e) {
            // they come back, and by then it may go
            LOG.warn("Could not open the board of label {}: {}", follower.labelId(), e.getMessage());
            follower.end();
        }
    }

    private Room open(UUID labelId, String currency, ZoneId zone) {
        Titles titles = new Titles(() -> catalogue.products(labelId));
        Instant now = clock.instant();
        SaleTotals.Standing standing =
                totals.of(labelId, now.minus(Board.SHOWN), Board.firstDay(now, zone), zone, Board.REMEMBERED);
        return new Room(new Board(currency, zone, titles, standing), json, clock);
    }

    private void run() {
        position = -1;
        while (thread == Thread.currentThread()) {
            try {
                if (position < 0) {
                    // before any room is opened: each is at least as new as this
                    position = ledger.lastSeq();
                }
                Runnable errand = errands.poll(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                while (errand != null) {
                    errand.run();
                    errand = errands.poll();
                }
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Could not look at the ledger: {}", e.getMessage());
            }
        }
    }

    private void look() {
        rooms.values().removeIf(Room::isForgotten);
        if (rooms.isEmpty()) {
            position = ledger.lastSeq();
            return;
        }
        List<LedgerEntry> entries = ledger.entriesAfter(position, BATCHES_AT_ONCE);
        if (!entries.isEmpty()) {
            entries.stream()
                    .collect(Collectors.groupingBy(LedgerEntry::labelId))
                    .forEach((label, ofLabel) -> {
                        Room room = rooms.get(label);
                        if (room != null) {
                            room.add(ofLabel);
                        }
                    });
            position = entries.getLast().seq();
        }
    }

    /** Whoever was signed out hears nothing more. */
    @EventListener
    void sessionRevoked(SessionRevoked revoked) {
        followers.stream().filter(follower -> follower.is(revoked.sessionId())).forEach(Follower::end);
    }

    /** They may come back, and see what they may see now. */
    @EventListener
    void accessChanged(AccessChanged changed) {
        followers.stream()
                .filter(follower -> follower.is(changed.personId(), changed.labelId()))
                .forEach(Follower::end);
    }

    @EventListener
    void productsChanged(ProductsChanged changed) {
        errands.add(() -> {
            Room room = rooms.get(changed.labelId());
            if (room != null) {
                room.renamed();
            }
        });
    }

    /** Silence after which a comment is sent. */
    public Duration heartbeat() {
        return settings.heartbeat();
    }

    @Override
    public void start() {
        errands.clear();
        rooms.clear();
        // known before it runs: it ends as soon as it finds itself not to be the one
        Thread next = Thread.ofPlatform().daemon().name("live").unstarted(this::run);
        thread = next;
        next.start();
    }

    /** Ends every stream, so that the web server has nothing left to wait for. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
        followers.forEach(Follower::end);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server's graceful shutdown, which waits for open requests; those stop in the phases below. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
