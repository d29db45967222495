package org.deadwax.server.store.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The three compliance topics, in the drainer's transaction: what is to be forgotten is forgotten with the webhook itself. */
@Component
public class PrivacyRequests {

    private static final Duration ALLOWED = Duration.ofDays(30);

    private final PersonalData people;
    private final JdbcClient jdbc;
    private final InboxRedaction inbox;
    private final Clock clock;

    PrivacyRequests(PersonalData people, @Worker JdbcClient jdbc, InboxRedaction inbox, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @param asked when the shop asked */
    public void take(UUID storeId, UUID labelId, int shopId, String topic, JsonNode body, Instant asked) {
        switch (topic) {
            case "customers/data_request" -> {
                List<Long> orders = people.orders(storeId, numbers(body.path("orders_requested")), email(body));
                String reference = body.path("data_request").path("id").asString("");
                write(
                        storeId,
                        labelId,
                        PrivacyRequest.Kind.DATA_REQUEST,
                        reference(reference, orders),
                        orders,
                        asked,
                        null);
            }
            case "customers/redact" -> {
                List<Long> orders = people.orders(storeId, numbers(body.path("orders_to_redact")), email(body));
                people.redact(storeId, orders);
                inbox.customer(shopId, orders);
                done(storeId, labelId, PrivacyRequest.Kind.CUSTOMER_REDACT, orders, asked);
            }
            case "shop/redact" -> {
                List<Long> orders = people.orders(storeId);
                people.redact(storeId, orders);
                inbox.shop(shopId);
                done(storeId, labelId, PrivacyRequest.Kind.SHOP_REDACT, orders, asked);
            }
            default -> throw new IllegalArgumentException(topic);
        }
    }

    /** The request names the person as well; what it asks is written down by now. @param id of its row in the inbox */
    public void forget(long id) {
        inbox.request(id);
    }

    private void done(UUID storeId, UUID labelId, PrivacyRequest.Kind kind, List<Long> orders, Instant asked) {
        write(storeId, labelId, kind, reference("", orders), orders, asked, clock.instant());
    }

    private static String reference(String number, List<Long> orders) {
        return number.isEmpty() ? Integer.toHexString(orders.hashCode()) : number;
    }

    private void write(
            UUID storeId,
            UUID labelId,
            PrivacyRequest.Kind kind,
            String reference,
            List<Long> orders,
            Instant asked,
            @Nullable Instant done) {
        jdbc.sql("""
                        INSERT INTO store_privacy_request (label_id, store_id, kind, reference, orders, asked_at, due_at, done_at)
                        VALUES (:label, :store, :kind, :reference, :orders, :asked, :due, :done)
                        ON CONFLICT (store_id, kind, reference) DO NOTHING
                        """)
                .param("label", labelId)
                .param("store", storeId)
                .param("kind", kind.name())
                .param("reference", reference)
                .param("orders", orders.toArray(Long[]::new))
                .param("asked", asked.atOffset(ZoneOffset.UTC))
                .param("due", asked.plus(ALLOWED).atOffset(ZoneOffset.UTC))
                .param("done", done == null ? null : done.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String email(JsonNode body) {
        String text = body.path("customer").path("email").asString("");
        return text.isBlank() ? null : text;
    }

    private static List<Long> numbers(JsonNode list) {
        List<Long> numbers = new ArrayList<>();
        list.forEach(one -> numbers.add(one.asLong(0)));
        return numbers;
    }

    static PrivacyRequest read(ResultSet row, int n) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new PrivacyRequest(
                row.getObject("id", UUID.class),
                PrivacyRequest.Kind.valueOf(row.getString("kind")),
                ((Long[]) row.getArray("orders").getArray()).length,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant());
    }
}
