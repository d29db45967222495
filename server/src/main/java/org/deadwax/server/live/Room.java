package org.deadwax.server.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.LiveSale;
import org.deadwax.server.sales.LedgerEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A label's board and those who follow it. Used by one thread. */
class Room {

    /** For whoever was gone for a moment: about a minute of a busy night. */
    private static final int REPLAYABLE = 500;

    /** Reading a large label's board takes a moment; who lost the line for one must not pay for it again. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Board board;
    private final JsonMapper json;
    private final Clock clock;
    private final List<Follower> followers = new ArrayList<>();
    private final Deque<LiveEvent> recent = new ArrayDeque<>();
    private long replayableAfter;
    private @Nullable Instant emptySince;

    Room(Board board, JsonMapper json, Clock clock) {
        this.board = board;
        this.json = json;
        this.clock = clock;
        this.replayableAfter = board.seq();
    }

    /** @param lastSeq that they have had; null for none */
    void enter(Follower follower, @Nullable Long lastSeq) {
        followers.add(follower);
        emptySince = null;
        if (lastSeq != null && replayable(lastSeq, follower)) {
            recent.stream().filter(event -> event.seq() > lastSeq).forEach(follower::tell);
        } else {
            follower.tell(new LiveEvent(
                    "board", board.seq(), json.writeValueAsString(board.show(follower.view(), clock.instant()))));
        }
    }

    /** What an artist saw is not kept, and a seq from the future is another ledger's. */
    private boolean replayable(long lastSeq, Follower follower) {
        long missed = recent.stream().filter(event -> event.seq() > lastSeq).count();
        return follower.view().equals(View.ALL)
                && lastSeq >= replayableAfter
                && lastSeq <= board.seq()
                && missed < Follower.WAITING;
    }

    void add(List<LedgerEntry> entries) {
        List<LiveSale> sales = board.add(entries);
        if (sales.isEmpty()) {
            return;
        }
        Map<View, LiveEvent> events = new HashMap<>();
        recent.addLast(events.computeIfAbsent(View.ALL, view -> event(sales, view)));
        while (recent.size() > REPLAYABLE) {
            replayableAfter = recent.removeFirst().seq();
        }
        followers.removeIf(
                follower -> !follower.tell(events.computeIfAbsent(follower.view(), view -> event(sales, view))));
    }

    void renamed() {
        board.rename();
    }

    private LiveEvent event(List<LiveSale> sales, View view) {
        return new LiveEvent("batch", board.seq(), json.writeValueAsString(board.batch(sales, view)));
    }

    /** True once nobody has followed for a while. */
    boolean isForgotten() {
        followers.removeIf(Follower::ended);
        Instant now = clock.instant();
        if (!followers.isEmpty()) {
            emptySince = null;
        } else if (emptySince == null) {
            emptySince = now;
        }
        return emptySince != null && now.isAfter(emptySince.plus(KEPT));
    }
}
