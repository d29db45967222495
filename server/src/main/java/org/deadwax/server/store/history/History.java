package org.deadwax.server.store.history;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deadwax.model.BackfillState;
import org.deadwax.server.store.FetchedOrders;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.ConnectionBook;
import org.deadwax.server.store.connect.ShopApi;
import org.deadwax.server.store.history.BackfillRows.Running;
import org.deadwax.server.store.history.HistoryFile.GatheredOrder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a history further, a few seconds' work each time, so that one long history holds up nothing, and a server that was
 * killed has lost a few seconds. What is taken twice counts once.
 */
@Component
public class History {

    private static final Logger log = LoggerFactory.getLogger(History.class);

    private static final int ATTEMPTS = 3;
    private static final int AT_ONCE = 100;
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final String EVER = "1970-01-01T00:00:00Z";

    private final BackfillRows rows;
    private final ShopApi shops;
    private final ConnectionBook book;
    private final HistoryDownload download;
    private final HistoryOrders orders;
    private final FetchedOrders fetched;
    private final JsonMapper json;
    private final Clock clock;

    History(
            BackfillRows rows,
            ShopApi shops,
            ConnectionBook book,
            HistoryDownload download,
            HistoryOrders orders,
            FetchedOrders fetched,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.shops = shops;
        this.book = book;
        this.download = download;
        this.orders = orders;
        this.fetched = fetched;
        this.json = json;
        this.clock = clock;
    }

    /** All that are on their way, each as far as it comes in its turn. */
    public void further() {
        rows.running().forEach(id -> further(rows.one(id)));
        rows.stopped().forEach(this::stop);
    }

    private void further(Running one) {
        try {
            switch (one.state()) {
                case ASKING -> ask(one);
                case GATHERING -> look(one);
                case READING -> read(one);
                default -> log.debug("History {} is over.", one.id());
            }
        } catch (ShopRefused e) {
            refused(one, e);
        } catch (IOException e) {
            // an address that has ended is asked for anew the next time
            rows.waits(one.id(), "What the shop gathered cannot be read now. " + e.getMessage());
        } catch (RuntimeException e) {
            log.warn("A history waits", e);
            rows.waits(one.id(), "This server could not go on; it tries again.");
        }
    }

    private void refused(Running one, ShopRefused e) {
        String reason = String.valueOf(e.getMessage());
        boolean busy = e.code().equals("OPERATION_IN_PROGRESS") || e.code().equals("LIMIT_REACHED");
        boolean hopeless = e.kind() == ShopRefused.Kind.SCOPE || e.kind() == ShopRefused.Kind.REQUEST;
        if (busy || !hopeless) {
            rows.waits(one.id(), busy ? "The shop is gathering something else; it is asked again." : reason);
        } else {
            rows.finished(one.id(), BackfillState.FAILED, reason);
        }
    }

    private void ask(Running one) {
        JsonNode operation = shops.ask(one.storeId(), AdminDocument.RUN_BULK, Map.of("query", query(one.since())))
                .path("bulkOperationRunQuery")
                .path("bulkOperation");
        rows.gathering(one.id(), operation.path("id").asString(""));
    }

    private static String query(@Nullable Instant since) {
        String text = AdminDocument.HISTORY_ORDERS.text();
        return since == null ? text : text.replace(EVER, since.toString());
    }

    private void look(Running one) {
        JsonNode operation = operation(one);
        String status = operation.path("status").asString("");
        switch (status) {
            case "CREATED", "RUNNING", "CANCELING" ->
                rows.gathered(one.id(), operation.path("rootObjectCount").asLong(0));
            case "COMPLETED" -> {
                rows.gathered(one.id(), operation.path("rootObjectCount").asLong(0));
                if (operation.path("url").asString("").isEmpty()) {
                    rows.finished(one.id(), BackfillState.DONE, "");
                } else {
                    rows.reading(one.id(), false, "");
                }
            }
            default -> {
                String why = "The shop broke off"
                        + (operation.path("errorCode").isString()
                                ? " (" + operation.path("errorCode").asString("") + ")"
                                : "")
                        + ".";
                if (operation.path("partialDataUrl").asString("").isEmpty()) {
                    brokenOff(one, why);
                } else {
                    rows.reading(one.id(), true, why + " What it had until then is read, then it is asked again.");
                }
            }
        }
    }

    private void brokenOff(Running one, String why) {
        if (one.attempts() >= ATTEMPTS) {
            rows.finished(
                    one.id(),
                    BackfillState.FAILED,
                    why + " That was the third time. Orders that came stay; ask for a shorter time, or later.");
        } else {
            rows.askAgain(one.id(), why + " It is asked again.");
        }
    }

    private JsonNode operation(Running one) {
        JsonNode operation = shops.ask(
                        one.storeId(), AdminDocument.BULK_OPERATION, Map.of("id", String.valueOf(one.operation())))
                .path("bulkOperation");
        if (!operation.isObject()) {
            // kept for a week
            throw new ShopRefused(
                    ShopRefused.Kind.REQUEST, "The shop no longer has what it gathered. Ask for the history again.");
        }
        return operation;
    }

    private void read(Running one) throws IOException {
        JsonNode operation = operation(one);
        String url = operation.path(one.part() ? "partialDataUrl" : "url").asString("");
        Instant end = clock.instant().plus(TURN);
        var domain = book.one(one.storeId()).domain();
        try (InputStream in = download.from(url, one.readBytes())) {
            HistoryFile file = new HistoryFile(in, one.readBytes(), one.part(), json);
            List<GatheredOrder> some = some(file, one.part());
            while (!some.isEmpty()) {
                // what is sold now goes first
                while (fetched.crowded()) {
                    if (clock.instant().isAfter(end) || pause()) {
                        return;
                    }
                }
                int taken = orders.take(one.storeId(), domain, some);
                boolean goesOn = rows.read(one.id(), some.getLast().end(), some.size(), taken);
                if (!goesOn || clock.instant().isAfter(end)) {
                    return;
                }
                some = some(file, one.part());
            }
        } catch (HistoryFile.Damaged e) {
            brokenOff(one, String.valueOf(e.getMessage()));
            return;
        }
        if (one.part()) {
            brokenOff(one, "The shop broke off.");
        } else {
            rows.finished(one.id(), BackfillState.DONE, "");
        }
    }

    /**
     * The next hundred. What had come whole before the net broke is not lost; the next call finds it broken still.
     *
     * @param part where the last line of the file may be torn, which ends it
     */
    private static List<GatheredOrder> some(HistoryFile file, boolean part) throws IOException {
        List<GatheredOrder> some = new ArrayList<>();
        try {
            GatheredOrder one = file.next();
            while (one != null) {
                some.add(one);
                one = some.size() < AT_ONCE ? file.next() : null;
            }
        } catch (HistoryFile.Damaged e) {
            if (!part) {
                throw e;
            }
        } catch (IOException e) {
            if (some.isEmpty()) {
                throw e;
            }
        }
        return some;
    }

    private void stop(Running one) {
        try {
            shops.ask(one.storeId(), AdminDocument.CANCEL_BULK, Map.of("id", String.valueOf(one.operation())));
        } catch (ShopRefused e) {
            log.debug("{}", e.getMessage());
        }
    }

    /** @return whether the server is stopping */
    private static boolean pause() {
        try {
            Thread.sleep(100);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
