package org.deadwax.server.store.shopify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.deadwax.server.sales.Address;
import org.deadwax.server.sales.BuyerFact;
import org.deadwax.server.sales.BuyerFact.PostalAddress;
import org.deadwax.server.sales.FinancialStatus;
import org.deadwax.server.sales.OrderSnapshot;
import org.deadwax.server.sales.OrderSnapshot.Charge;
import org.deadwax.server.sales.OrderedLine;
import org.deadwax.server.sales.RefundFact;
import org.deadwax.server.sales.StoreFact;
import org.deadwax.server.store.shopify.Amounts.Currencies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The body of every topic that carries a whole order. */
record OrderBody(Field body, Currencies currencies) {

    private static final Logger log = LoggerFactory.getLogger(OrderBody.class);

    private static final Pattern HAND_HELD = Pattern.compile("Mobi|Android|iPhone|iPad|iPod");
    private static final Set<String> PLAY_MONEY = Set.of("bogus", "(for testing) bogus gateway");

    static List<StoreFact> facts(Field body) {
        Field order = body.get("id").absent() && !body.get("order").absent() ? body.get("order") : body;
        OrderBody read = new OrderBody(order, Currencies.of(order));
        OrderSnapshot snapshot = read.snapshot();
        List<StoreFact> facts = new ArrayList<>();
        facts.add(snapshot);
        facts.add(read.buyer(snapshot));
        for (Field fulfillment : order.get("fulfillments").items()) {
            facts.add(FulfillmentBody.fact(fulfillment, snapshot.orderId()));
        }
        return facts;
    }

    private OrderSnapshot snapshot() {
        long id = body.get("id").id();
        Instant processedAt = body.get("processed_at").timeIfAny();
        Instant updatedAt = body.get("updated_at").timeIfAny();
        Instant createdAt = body.get("created_at").timeOr(processedAt == null ? updatedAt : processedAt);
        List<RefundFact> refunds = body.get("refunds").items().stream()
                .map(refund -> RefundBody.fact(refund, id, currencies))
                .toList();
        List<OrderedLine> lines = lines();
        return new OrderSnapshot(
                id,
                body.get("name").text("#" + id),
                test(),
                body.get("confirmed").flag(true),
                financialStatus(),
                body.get("cancelled_at").timeIfAny(),
                createdAt,
                processedAt == null ? createdAt : processedAt,
                updatedAt == null ? createdAt : updatedAt,
                first(
                        body.get("email"),
                        body.get("contact_email"),
                        body.get("customer").get("email")),
                first(body.get("phone"), body.get("customer").get("phone")),
                address(body.get("shipping_address")),
                address(body.get("billing_address")),
                currencies.shop(),
                currencies.presentment(),
                taxesIncluded(),
                body.get("source_name").text("web"),
                HAND_HELD
                        .matcher(body.get("client_details").get("user_agent").text(""))
                        .find(),
                lines,
                refunds,
                charges(lines),
                buyer());
    }

    private boolean test() {
        if (body.get("test").flag(false) || PLAY_MONEY.contains(gateway(body.get("gateway")))) {
            return true;
        }
        return body.get("payment_gateway_names").items().stream().anyMatch(name -> PLAY_MONEY.contains(gateway(name)));
    }

    private static String gateway(Field name) {
        return name.text("").toLowerCase(Locale.ROOT);
    }

    /** A status that is new to us must not stop the order: it is merely not paid. */
    private FinancialStatus financialStatus() {
        String status = body.get("financial_status").text("").toUpperCase(Locale.ROOT);
        for (FinancialStatus known : FinancialStatus.values()) {
            if (known.name().equals(status)) {
                return known;
            }
        }
        return FinancialStatus.UNKNOWN;
    }

    private boolean taxesIncluded() {
        return body.get("taxes_included").flag(false);
    }

    private List<OrderedLine> lines() {
        List<OrderedLine> lines = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        Field told = body.get("line_items");
        if (told.absent()) {
            // a subscription that leaves fields out; without lines everything would look edited out
            throw told.unreadable("is missing");
        }
        for (Field field : told.items()) {
            OrderedLine line = LineItem.read(field, currencies, taxesIncluded());
            if (!ids.add(line.lineItemId())) {
                throw field.get("id").unreadable("stands twice in the order");
            }
            lines.add(line);
        }
        return lines;
    }

    /** No revenue of a label, so one that cannot be read does not hold up the sale: it is left out. */
    private List<Charge> charges(List<OrderedLine> lines) {
        List<Charge> charges = new ArrayList<>();
        for (Field line : body.get("shipping_lines").items()) {
            add(charges, () -> shipping(line));
        }
        if (lines.stream().noneMatch(OrderedLine::tip)) {
            add(charges, () -> tip(body.get("total_tip_received")));
        }
        return charges;
    }

    private static void add(List<Charge> charges, Supplier<@Nullable Charge> read) {
        try {
            Charge charge = read.get();
            if (charge != null) {
                charges.add(charge);
            }
        } catch (UnreadableWebhook e) {
            log.debug("A charge was left out: {}", e.getMessage());
        }
    }

    private @Nullable Charge shipping(Field line) {
        if (line.get("is_removed").flag(false)) {
            return null;
        }
        boolean discounted = !line.get("discounted_price_set").absent()
                || !line.get("discounted_price").absent();
        Amounts price = Amounts.of(
                line,
                discounted ? "discounted_price" : "price",
                discounted ? "discounted_price_set" : "price_set",
                currencies);
        return charge("shipping", line.get("title").text("Shipping"), price, line);
    }

    /** Without a set of its own it is in the shop's currency only. */
    private @Nullable Charge tip(Field tip) {
        if (tip.absent() || tip.number().signum() == 0) {
            return null;
        }
        Amounts amount = new Amounts(tip.number(), tip.number());
        Currencies inShop = new Currencies(currencies.shop(), currencies.shop());
        return new Charge("tip", "Tip", amount.shopMoney(inShop, tip), amount.presentmentMoney(inShop, tip));
    }

    private Charge charge(String kind, String title, Amounts amount, Field where) {
        return new Charge(kind, title, amount.shopMoney(currencies, where), amount.presentmentMoney(currencies, where));
    }

    /** The customer's own name; who pays or gets the parcel only where a guest has none. */
    private @Nullable String buyer() {
        String customer = fullName(body.get("customer"));
        if (customer != null) {
            return customer;
        }
        for (Field address : List.of(body.get("billing_address"), body.get("shipping_address"))) {
            String whole = address.get("name").text();
            String name = whole == null ? fullName(address) : whole;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String fullName(Field person) {
        String name = (person.get("first_name").text("") + " "
                        + person.get("last_name").text(""))
                .strip();
        return name.isEmpty() ? null : name;
    }

    private BuyerFact buyer(OrderSnapshot order) {
        Field client = body.get("client_details").get("browser_ip");
        return new BuyerFact(
                order.orderId(),
                order.email(),
                postal(body.get("shipping_address")),
                postal(body.get("billing_address")),
                first(body.get("browser_ip"), client));
    }

    private static @Nullable PostalAddress postal(Field field) {
        return field.absent()
                ? null
                : new PostalAddress(
                        field.get("address1").text(),
                        field.get("address2").text(),
                        field.get("zip").text(),
                        field.get("city").text(),
                        first(field.get("country_code"), field.get("country")));
    }

    private static @Nullable Address address(Field field) {
        if (field.absent()) {
            return null;
        }
        String country = first(field.get("country_code"), field.get("country"));
        return new Address(
                field.get("zip").text(),
                field.get("city").text(),
                first(field.get("province_code"), field.get("province")),
                country == null ? null : country.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String first(Field... candidates) {
        for (Field candidate : candidates) {
            String text = candidate.text();
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
