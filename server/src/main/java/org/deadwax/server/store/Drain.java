package org.deadwax.server.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.FactsOfOrder;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.store.shopify.ShopifyTranslation;
import org.deadwax.server.store.shopify.UnreadableWebhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves webhooks from the inbox to the ledger: claims, translates, records and marks done in one transaction, so that a
 * crash repeats all of it or nothing. What fails together is tried apart, so that one bad row holds up no other.
 */
@Component
class Drain {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final InboxClaims claims;
    private final SaleLedger ledger;
    private final StoreTopics topics;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    Drain(
            InboxClaims claims,
            SaleLedger ledger,
            StoreTopics topics,
            @Worker TransactionTemplate transactions,
            @Worker JdbcClient jdbc) {
        this.claims = claims;
        this.ledger = ledger;
        this.topics = topics;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * One batch, from the oldest.
     *
     * @return how many rows were claimed; 0 when none waits
     * @throws RuntimeException when the database is at fault, not a row; then nothing happened
     */
    int next(LocalDate since) {
        List<Long> held = new ArrayList<>();
        try {
            transactions.executeWithoutResult(status -> {
                List<ClaimedWebhook> rows = claims.claim(since);
                rows.forEach(row -> held.add(row.id()));
                record(rows);
            });
        } catch (RuntimeException e) {
            if (passing(e) || held.isEmpty()) {
                throw e;
            }
            apart(held, e);
        }
        return held.size();
    }

    int claimForNewStores() {
        return Objects.requireNonNull(transactions.execute(status -> claims.claimForNewStores()));
    }

    private void apart(List<Long> ids, RuntimeException together) {
        if (ids.size() == 1) {
            log.warn("Webhook {} could not be counted", ids.getFirst(), together);
            transactions.executeWithoutResult(
                    status -> claims.claim(ids).forEach(row -> claims.failed(row, reason(together))));
            return;
        }
        int half = ids.size() / 2;
        for (List<Long> part : List.of(ids.subList(0, half), ids.subList(half, ids.size()))) {
            try {
                transactions.executeWithoutResult(status -> record(claims.claim(part)));
            } catch (RuntimeException e) {
                if (passing(e)) {
                    throw e;
                }
                apart(part, e);
            }
        }
    }

    private void record(List<ClaimedWebhook> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Integer, RegisteredStore> stores = stores(rows);
        Map<Long, byte[]> bodies = claims.bodies(rows);
        List<FactsOfOrder> facts = new ArrayList<>();
        List<ClaimedWebhook> done = new ArrayList<>();
        List<ClaimedWebhook> nobodys = new ArrayList<>();
        List<ClaimedWebhook> ofStores = new ArrayList<>();
        Map<ClaimedWebhook, String> unreadable = new HashMap<>();
        for (ClaimedWebhook row : rows) {
            RegisteredStore store = stores.get(row.shopId());
            byte[] body = bodies.get(row.id());
            if (store == null || body == null) {
                nobodys.add(row);
                continue;
            }
            try {
                if (StoreTopics.known(row.topic())) {
                    ofStores.add(row);
                    continue;
                }
                facts.add(new FactsOfOrder(
                        store.storeId(),
                        store.labelId(),
                        store.currency(),
                        ShopifyTranslation.translate(row.topic(), body, row.saidAt()),
                        new FactsOfOrder.Heard(row.topic(), row.saidAt(), row.receivedAt())));
                done.add(row);
            } catch (UnreadableWebhook e) {
                unreadable.put(row, reason(e));
            }
        }
        List<FactsOfOrder> some =
                facts.stream().filter(said -> !said.facts().isEmpty()).toList();
        if (!some.isEmpty()) {
            ledger.record(some);
        }
        // what is to be forgotten is recorded by then, should both come together
        for (ClaimedWebhook row : ofStores) {
            RegisteredStore store = stores.get(row.shopId());
            byte[] body = bodies.get(row.id());
            if (store != null && body != null) {
                try {
                    topics.take(store, row, body);
                    done.add(row);
                } catch (UnreadableWebhook e) {
                    unreadable.put(row, reason(e));
                }
            }
        }
        claims.done(done);
        claims.nobodys(nobodys);
        unreadable.forEach(claims::failed);
    }

    private Map<Integer, RegisteredStore> stores(List<ClaimedWebhook> rows) {
        Integer[] shops = rows.stream().map(ClaimedWebhook::shopId).distinct().toArray(Integer[]::new);
        return jdbc
                .sql("""
                        SELECT store.shop_id, store.id AS store_id, store.label_id, label.currency
                        FROM store JOIN label ON label.id = store.label_id WHERE store.shop_id = ANY(:shops)
                        """)
                .param("shops", shops)
                .query((row, n) -> new RegisteredStore(
                        row.getInt("shop_id"),
                        row.getObject("store_id", UUID.class),
                        row.getObject("label_id", UUID.class),
                        row.getString("currency")))
                .stream()
                .collect(Collectors.toMap(RegisteredStore::shopId, store -> store));
    }

    /** The database's fault, which passes, and no row's. */
    private static boolean passing(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }

    private static String reason(RuntimeException e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(500, line.length()));
    }
}
