package org.deadwax.shopifyfake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One shop: what it sells, what was bought, who may look. All of it lives in memory and is guarded by this object. */
public final class FakeShop {

    /** How the shop answers whoever asks its interface. */
    public enum Standing {
        OPEN,
        /** Its owner did not pay: 402 for everything. */
        FROZEN,
        /** The application was thrown out: 401. */
        UNINSTALLED
    }

    final long id;
    final Supplier<String> url;
    final Clock clock;
    final Tokens tokens;
    final CostBucket costs;
    final FakeApp app;
    final Map<Long, FakeProduct> products = new TreeMap<>();
    final Map<Long, FakeVariant> variants = new TreeMap<>();
    final Map<Long, FakeOrder> orders = new TreeMap<>();
    final Map<Long, Subscription> subscriptions = new TreeMap<>();
    final Map<Long, String> publications = new LinkedHashMap<>();
    private final OrderDesk desk = new OrderDesk(this);
    private final BulkOperations bulk = new BulkOperations(this);
    final StagedUploads staged = new StagedUploads();
    private final FakeShelves shelves = new FakeShelves(this);
    private final FakeFaults faults = new FakeFaults();
    private final AtomicLong ids;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean saysExpiry = true;
    private final AtomicInteger tokensAsked = new AtomicInteger();
    private final Webhooks webhooks;
    private volatile String domain;
    private volatile Standing standing = Standing.UNINSTALLED;
    private volatile Set<String> granted = Set.of();
    private volatile boolean customerDataApproved = true;
    private volatile Duration clockOff = Duration.ZERO;

    /** @param url of all shops */
    FakeShop(String domain, long id, FakeApp app, Webhooks webhooks, Clock clock, Supplier<String> url) {
        this.url = url;
        this.domain = domain;
        this.id = id;
        this.app = app;
        this.webhooks = webhooks;
        this.clock = clock;
        this.tokens = new Tokens(clock);
        this.costs = new CostBucket(clock);
        this.ids = new AtomicLong(id * 1_000_000);
        publications.put(next(), "Online Store");
    }

    record Subscription(long id, String topic, String uri, Instant createdAt, Instant updatedAt) {}

    public String domain() {
        return domain;
    }

    public long id() {
        return id;
    }

    public Standing standing() {
        return standing;
    }

    /** The next so many refreshes change the token, and their answer gets lost on the way: 520. */
    public void failRefreshes(int times) {
        failures.set(times);
    }

    boolean losesAnswer() {
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** Whether answers say how long a token lives. */
    public void sayExpiry(boolean told) {
        saysExpiry = told;
    }

    boolean saysExpiry() {
        return saysExpiry;
    }

    void tokenAsked() {
        tokensAsked.incrementAndGet();
    }

    /** How often it was asked for a token. */
    public int tokensAsked() {
        return tokensAsked.get();
    }

    Set<String> granted() {
        return granted;
    }

    boolean customerDataApproved() {
        return customerDataApproved;
    }

    long next() {
        return ids.incrementAndGet();
    }

    /** Installs the application without anybody clicking, as an owner does for an application of their own. */
    public void install(Set<String> scopes) {
        granted = Set.copyOf(scopes);
        standing = Standing.OPEN;
    }

    /** What an application of before 2026 still has: a token that never ends. */
    public String staticToken(Set<String> scopes) {
        install(scopes);
        return tokens.forEver(granted).access();
    }

    /** @param tellsIt false for the webhook that sometimes never comes */
    public synchronized void uninstall(boolean tellsIt) {
        if (tellsIt) {
            send("app/uninstalled", Map.of("id", id, "myshopify_domain", domain));
        }
        standing = Standing.UNINSTALLED;
        tokens.revokeAll();
        subscriptions.clear();
    }

    /** The merchant takes something back that was granted. */
    public void narrow(String scope) {
        granted = granted.stream().filter(one -> !one.equals(scope)).collect(Collectors.toUnmodifiableSet());
        tokens.revokeAll();
    }

    public void freeze() {
        standing = Standing.FROZEN;
    }

    public void thaw() {
        standing = Standing.OPEN;
    }

    /** Ends every token that is out, as an hour does. */
    public void expireTokens() {
        tokens.expireAccess();
    }

    /** Throws refresh tokens away too: only an installation makes new ones. */
    public void forgetTokens() {
        tokens.revokeAll();
    }

    public void budget(double maximum, double restoreRate) {
        costs.size(maximum, restoreRate);
    }

    /** Without it no webhook that names people can be had. */
    public void approveCustomerData(boolean approved) {
        customerDataApproved = approved;
    }

    /** Subscriptions vanish, as after eight failures. */
    public synchronized void loseSubscriptions(int count) {
        List<Long> lost = subscriptions.keySet().stream().limit(count).toList();
        lost.forEach(subscriptions::remove);
    }

    /** As a merchant does by hand: all there is to know of orders goes there. */
    public synchronized void subscribe(String uri) {
        standing = Standing.OPEN;
        for (String topic : List.of(
                "orders/create",
                "orders/paid",
                "orders/updated",
                "orders/cancelled",
                "refunds/create",
                "fulfillments/create")) {
            subscriptions.put(next(), new Subscription(next(), topic, uri, now(), now()));
        }
    }

    /** Its clock is wrong by so much from now on. */
    public void clockOff(Duration off) {
        clockOff = off;
    }

    /** What is left of a SKU. @param minor for how much, in cents, without discounts and tax */
    public record Left(long copies, long minor) {}

    /** By SKU, all that was sold; what was given back whole is in it with none left. */
    public synchronized Map<String, Left> sold() {
        Map<String, Left> sold = new TreeMap<>();
        orders.values().stream().flatMap(order -> order.lines.stream()).forEach(line -> {
            long minor = line.price.movePointRight(2).longValueExact() * line.current;
            sold.merge(
                    String.valueOf(line.sku),
                    new Left(line.current, minor),
                    (a, b) -> new Left(a.copies + b.copies, a.minor + b.minor));
        });
        return sold;
    }

    public synchronized List<String> subscribedTopics() {
        return subscriptions.values().stream().map(Subscription::topic).sorted().toList();
    }

    void renamed(String name) {
        domain = name;
        send("shop/update", Map.of("id", id, "myshopify_domain", name, "name", "Shop " + id));
    }

    // what merchants do

    public FakeShelves shelves() {
        return shelves;
    }

    /** See {@link FakeShelves#product}. */
    public FakeVariant product(
            String title, String format, @Nullable String sku, @Nullable String barcode, String price) {
        return shelves.product(title, format, sku, barcode, price);
    }

    /** The same as something to download. */
    public synchronized FakeVariant download(String title, String sku, String price) {
        FakeVariant variant = product(title, "Digital", sku, null, price);
        variant.requiresShipping = false;
        return variant;
    }

    public List<FakeProduct> products() {
        return shelves.products();
    }

    /** What goes wrong with it on purpose. */
    public FakeFaults faults() {
        return faults;
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return url.get() + "/" + domain;
    }

    void changed(FakeProduct product) {
        product.updatedAt = now();
        send("products/update", RestProduct.of(product));
    }

    // what fans do

    /** The rest of what can be done with orders. */
    public OrderDesk desk() {
        return desk;
    }

    /** Somebody buys and pays: orders/create and orders/paid. */
    public FakeOrder buy(FakeVariant variant, int copies, @Nullable String email, String zip) {
        return desk.buy(email, zip, new OrderDesk.Wanted(variant, copies));
    }

    /** As many lines of one copy each, paid. */
    public FakeOrder buyLines(FakeVariant variant, int lines, String zip) {
        return desk.buy(
                null,
                zip,
                Collections.nCopies(lines, new OrderDesk.Wanted(variant, 1)).toArray(OrderDesk.Wanted[]::new));
    }

    public void refund(FakeOrder order, int copies) {
        desk.refund(order, copies);
    }

    public void cancel(FakeOrder order) {
        desk.cancel(order);
    }

    public void ship(FakeOrder order) {
        desk.ship(order);
    }

    public void edit(FakeOrder order, int copiesLeft) {
        desk.edit(order, copiesLeft);
    }

    /** What it gathers for whoever asks for everything. */
    public BulkOperations bulk() {
        return bulk;
    }

    /**
     * Something that was made up elsewhere happens in this shop, and whoever subscribed hears of it.
     *
     * @param order as it stands then, which whoever asks is told from now on; null when nothing of it changed
     * @param eventId the same for all webhooks of one thing that happened
     */
    public synchronized void happens(String topic, byte @Nullable [] order, byte[] body, String eventId) {
        if (order != null) {
            FakeOrder now = new FakeOrder(Webhooks.JSON.readTree(order));
            orders.merge(now.id, now, (before, after) -> before.updatedAt.isAfter(after.updatedAt) ? before : after);
        }
        webhooks.send(this, topic, body, eventId);
    }

    /** As Shopify does after the last failure in a row. */
    synchronized void giveUp(String topic, String uri) {
        subscriptions.values().removeIf(one -> one.topic.equals(topic) && one.uri.equals(uri));
    }

    public synchronized List<FakeOrder> orders() {
        return List.copyOf(orders.values());
    }

    /** Copies of all orders that are sold now: what every other total must come to. */
    public synchronized int copiesSold() {
        return orders.values().stream().mapToInt(FakeOrder::copies).sum();
    }

    /** Any topic by hand, to whoever subscribed to it; compliance topics go to whoever is given. */
    public void send(String topic, Map<String, ?> body) {
        webhooks.send(this, topic, body);
    }

    Instant now() {
        return clock.instant().plus(clockOff);
    }

    synchronized List<String> addressesOf(String topic) {
        List<String> uris = new ArrayList<>();
        subscriptions.values().stream().filter(one -> one.topic.equals(topic)).forEach(one -> uris.add(one.uri));
        return uris;
    }
}
