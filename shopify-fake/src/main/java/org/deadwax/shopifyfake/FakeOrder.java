package org.deadwax.shopifyfake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An order of a shop, as it stands now. Changed by its {@link FakeShop} only, which sends the webhooks of a change. */
public final class FakeOrder {

    final long id;
    final String name;
    final Instant createdAt;
    final @Nullable String email;
    final String zip;
    final List<Line> lines;
    final List<Refund> refunds = new ArrayList<>();
    final List<Shipment> shipments = new ArrayList<>();
    Instant updatedAt;
    String financialStatus;
    String sourceName = "web";
    String risk = "ACCEPT";
    long fulfillmentOrderId;

    @Nullable
    String hold;

    @Nullable
    Instant cancelledAt;

    /** The whole of it, where it was told by its body; null for an order of this shop's own making. */
    final @Nullable JsonNode told;

    /** @param told an order as webhooks carry it */
    FakeOrder(JsonNode told) {
        this.told = told;
        this.id = told.path("id").asLong();
        this.name = told.path("name").asString("");
        this.createdAt = time(told, "created_at");
        this.updatedAt = time(told, "updated_at");
        this.email = null;
        this.zip = "";
        this.lines = List.of();
        this.financialStatus = told.path("financial_status").asString("");
    }

    FakeOrder(long id, Instant at, @Nullable String email, String zip, List<Line> lines) {
        this.told = null;
        this.id = id;
        this.name = "#" + (id % 1_000_000);
        this.createdAt = at;
        this.updatedAt = at;
        this.email = email;
        this.zip = zip;
        this.lines = List.copyOf(lines);
        this.financialStatus = "pending";
    }

    public long id() {
        return id;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Copies that are sold now. */
    public int copies() {
        if (told != null) {
            int left = 0;
            for (JsonNode line : told.path("line_items")) {
                left += line.path("current_quantity").asInt();
            }
            return left;
        }
        return lines.stream().mapToInt(line -> line.current).sum();
    }

    private static Instant time(JsonNode told, String key) {
        return OffsetDateTime.parse(told.path(key).asString()).toInstant();
    }

    public String risk() {
        return risk;
    }

    /** Copies of all lines that were marked as fulfilled. */
    public int fulfilled() {
        return lines.stream().mapToInt(line -> line.fulfilled).sum();
    }

    public int shipments() {
        return shipments.size();
    }

    /** One thing bought. */
    public static final class Line {
        final long id;
        final @Nullable FakeVariant variant;
        final String title;
        final @Nullable String sku;
        final BigDecimal price;
        final int quantity;
        int current;
        int fulfilled;

        Line(
                long id,
                @Nullable FakeVariant variant,
                String title,
                @Nullable String sku,
                BigDecimal price,
                int quantity) {
            this.id = id;
            this.variant = variant;
            this.title = title;
            this.sku = sku;
            this.price = price;
            this.quantity = quantity;
            this.current = quantity;
        }

        public long id() {
            return id;
        }

        public int fulfilled() {
            return fulfilled;
        }

        /** What nobody has fulfilled yet. */
        int remaining() {
            return Math.max(0, current - fulfilled);
        }
    }

    record Refund(long id, long lineId, Line line, int quantity, Instant at) {}

    /** @param packed how many copies of what */
    record Shipment(long id, Map<Line, Integer> packed, Instant at) {}
}
