package org.deadwax.desktop.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.model.ConnectionState.CONNECTED;
import static org.deadwax.model.ConnectionState.RECONNECT;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.testing.Windows;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.DayPicker;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.BackfillStart;
import org.deadwax.model.BackfillState;
import org.deadwax.model.ConfirmVariants;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.FulfilmentEdit;
import org.deadwax.model.Page;
import org.deadwax.model.ParkedBody;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.model.Store;
import org.deadwax.model.StoreBackfill;
import org.deadwax.model.StoreComparison;
import org.deadwax.model.StoreConnection;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.StoreFigures;
import org.deadwax.model.StoreFulfilment;
import org.deadwax.model.StoreInstall;
import org.deadwax.model.StoreVariant;
import org.deadwax.model.StoreWay;
import org.deadwax.model.UnmappedSale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class StoresViewTest extends ScreenTest {

    /** Takes every store but one that is taken. */
    static final class Server {

        final List<Store> all = new ArrayList<>();

        final List<StoreBackfill> histories = new ArrayList<>();

        final List<ConfirmVariants> confirmed = new ArrayList<>();

        boolean marks = true;

        StoreInstall.Result result = StoreInstall.Result.CONNECTED;

        static Server ofTheNight() {
            Server server = new Server();
            server.all.add(store("Low Meridian", "low-meridian", 41_880, 2, 0, 2, CONNECTED, 1_420));
            server.all.add(store("Odessa Vale Official", "odessa-vale", 32_640, 1_204, 0, 5, CONNECTED, 1_280));
            server.all.add(store("Low Meridian Europe", "low-meridian-eu", 7_410, 0, 3, 9, CONNECTED, 1_760));
            server.all.add(store("Marrow & Pine Shop", "marrow-and-pine", 960, 0, 0, 240, RECONNECT, 2_000));
            return server;
        }

        private static Store store(
                String name,
                String shop,
                long received,
                long waiting,
                long parked,
                int ago,
                ConnectionState state,
                int left) {
            boolean good = state == CONNECTED;
            StoreConnection connection = new StoreConnection(
                    StoreWay.OAUTH,
                    state,
                    good ? "" : shop + ".myshopify.com gives no token. Connect the store again.",
                    Desks.NOW.minusSeconds(86_400),
                    List.of(),
                    left,
                    2_000,
                    Desks.NOW.minusSeconds(600),
                    name.startsWith("Odessa") ? 3 : 0,
                    name.startsWith("Odessa") ? Desks.NOW.minusSeconds(600) : null,
                    Desks.NOW.minusSeconds(15));
            return new Store(
                    Fixtures.id(name),
                    name,
                    shop + ".myshopify.com",
                    Desks.NOW.minusSeconds(ago),
                    received,
                    waiting,
                    parked,
                    connection);
        }

        List<StoreFigures> storeFigures(UUID label) {
            return all.stream().map(Server::figures).toList();
        }

        private static StoreFigures figures(Store store) {
            return switch (store.name()) {
                case "Odessa Vale Official" -> figures(store, 3_264L, 3_239, 2_900, 73_000, 41_000);
                case "Low Meridian Europe" -> figures(store, 741L, 741, 2_100, 6_000, 2_200);
                case "Marrow & Pine Shop" -> figures(store, null, 96, 1_600, 3_800, 1_600);
                default -> figures(store, 4_188L, 4_188, 800, 2_400, 900);
            };
        }

        private static StoreFigures figures(
                Store store, @Nullable Long there, long here, long median, long p99, long now) {
            List<Long> minutes = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                long wobble = median / 8 * ((i * 7) % 5);
                minutes.add(i < 22 ? median + wobble : median + (now - median) * (i - 21) / 8 + wobble);
            }
            boolean renamed = store.name().equals("Renamed");
            return new StoreFigures(
                    store.id(),
                    Desks.NOW.minusSeconds(8_040),
                    there,
                    here,
                    there == null ? 0 : 2,
                    there == null ? 0 : 2,
                    median,
                    p99,
                    now,
                    minutes,
                    renamed ? "low-meridian-records.myshopify.com" : null,
                    renamed ? Desks.NOW.minusSeconds(86_400) : null);
        }

        List<StoreComparison> comparisons(UUID label, UUID store) {
            List<StoreComparison> found = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Instant at = Desks.NOW.minusSeconds(240 + 180L * i);
                int missing = i == 1 ? 2 : 0;
                found.add(new StoreComparison(at, at.minusSeconds(1_800), 214 + 5 * i, missing, missing, ""));
            }
            return found;
        }

        List<PrivacyRequest> privacyRequests(UUID label, UUID store) {
            return store.equals(Fixtures.id("Odessa Vale Official"))
                    ? List.of(new PrivacyRequest(
                            Fixtures.id("request"),
                            PrivacyRequest.Kind.DATA_REQUEST,
                            2,
                            Desks.NOW,
                            Desks.NOW.plusSeconds(30 * 86_400),
                            null))
                    : List.of();
        }

        List<StoreBackfill> backfills(UUID label, UUID store) {
            return histories;
        }

        StoreBackfill startBackfill(UUID label, UUID store, BackfillStart asked) {
            histories.addFirst(history(BackfillState.GATHERING, 1_200, 0, asked.since()));
            return histories.getFirst();
        }

        StoreBackfill cancelBackfill(UUID label, UUID store, UUID backfill) {
            histories.set(0, history(BackfillState.CANCELLED, 48_210, 12_650, null));
            return histories.getFirst();
        }

        static StoreBackfill history(BackfillState state, long gathered, long read, @Nullable Instant since) {
            return new StoreBackfill(
                    Fixtures.id("history"),
                    state,
                    since,
                    Desks.NOW.minusSeconds(420),
                    "Rosa Imhof",
                    gathered,
                    read,
                    read / 2,
                    1,
                    "",
                    state.running() ? null : Desks.NOW);
        }

        List<StoreVariant> confirmVariants(UUID label, UUID store, ConfirmVariants variants) {
            confirmed.add(variants);
            return List.of();
        }

        StoreFulfilment fulfilment(UUID label, UUID store) {
            return new StoreFulfilment(
                    marks, 12, 2, 1, 4_211, Desks.NOW.minusSeconds(40), "The shop holds #1042.", Desks.NOW);
        }

        StoreFulfilment changeFulfilment(UUID label, UUID store, FulfilmentEdit edit) {
            marks = edit.on();
            return fulfilment(label, store);
        }

        ParkedBody parkedBody(UUID label, UUID store, String webhook) {
            return new ParkedBody("orders/updated", "line_items[0].quantity is negative: -2.", """
                    {
                      "id" : 6120847733319,
                      "name" : "EU-3968",
                      "email" : "hidden",
                      "currency" : "EUR",
                      "line_items" : [ {
                        "id" : 15820041,
                        "sku" : "LMR-042-LP-SG",
                        "quantity" : -2,
                        "price" : "32.50"
                      } ]
                    }""", List.of(9));
        }

        StoreInstall installStore(UUID label, StoreEdit edit) {
            if (edit.shopDomain().equals("taken.myshopify.com")) {
                throw ApiProblem.of(409, "/problems/no-shopify-application", "This server has no Shopify application.");
            }
            return new StoreInstall(
                    Fixtures.id("install"),
                    edit.shopDomain(),
                    URI.create("https://label.example/shopify/install/ticket"),
                    Desks.NOW.plusSeconds(600),
                    StoreInstall.Result.WAITING,
                    "",
                    null);
        }

        StoreInstall storeInstall(UUID label, UUID install) {
            if (result == StoreInstall.Result.CONNECTED) {
                all.add(store("Low Meridian", "low-meridian", 0, 0, 0, 2, CONNECTED, 2_000));
            }
            return new StoreInstall(
                    install, "low-meridian.myshopify.com", null, Desks.NOW, result, "Another shop.", null);
        }

        StoreComparison compareStore(UUID label, UUID store) {
            throw ApiProblem.of(502, "/problems/store-refused", "The shop does not answer.");
        }

        List<Store> stores(UUID label) {
            return List.copyOf(all);
        }

        List<UnmappedSale> unmapped(UUID label) {
            return all.isEmpty()
                    ? List.of()
                    : List.of(new UnmappedSale(
                            "Salt Hymnal LP + tote",
                            "OV-LP-TOTE",
                            "Odessa Vale Official",
                            4,
                            Desks.NOW.minusSeconds(3600),
                            Desks.NOW,
                            Fixtures.id("Odessa Vale Official"),
                            "44910338801"));
        }

        Page<ParkedWebhook> parked(UUID label, UUID store, @Nullable String after) {
            return new Page<>(
                    List.of(
                            parked(
                                    "1",
                                    "orders/updated",
                                    "2026-11-20T07:08:31Z",
                                    "line_items[0].quantity is negative: -2."),
                            parked(
                                    "2",
                                    "refunds/create",
                                    "2026-11-20T07:03:17Z",
                                    "The order that it refunds is not here yet"),
                            parked(
                                    "3",
                                    "orders/paid",
                                    "2026-11-20T06:52:06Z",
                                    "Currency “XTS” is not a currency that prices can have")),
                    null);
        }

        private static ParkedWebhook parked(String id, String topic, String at, String reason) {
            Instant received = Instant.parse(at);
            return new ParkedWebhook(id, topic, received, 5, reason, "#EU-396" + id, received.plusSeconds(8));
        }

        Store registerStore(UUID label, StoreEdit edit) {
            if (edit.shopDomain().equals("taken.myshopify.com")) {
                throw ApiProblem.of(409, "/problems/taken", "The shop taken.myshopify.com sells for another label.");
            }
            Store store = new Store(Fixtures.id(edit.name()), edit.name(), edit.shopDomain(), null, 0, 0, 0);
            all.add(store);
            return store;
        }
    }

    private static final List<URI> OPENED = new ArrayList<>();

    private static Window window(Desk desk, Server server) {
        return Windows.of(
                desk,
                Screen.entry(
                        "stores",
                        Feather.SHOPPING_BAG,
                        () -> new StoresView(
                                desk,
                                new StoresViewModel(
                                        Answers.of(server),
                                        desk.label().id(),
                                        desk.clock(),
                                        Background.inline(),
                                        OPENED::add))));
    }

    @Test
    void connects_in_the_browser_and_shows_it_by_itself() {
        OPENED.clear();
        Server server = new Server();
        Window window = onFx(() -> window(Desks.at("stores", new Appearance()), server));
        show(1000, 760, () -> window);
        fx(() -> ((Button) window.lookup(".empty-actions .button")).fire());
        write("Low Meridian");
        push(KeyCode.TAB);
        write("taken");
        push(KeyCode.ENTER);
        assertThat(OPENED).isEmpty();
        assertThat(onFx(() -> window.lookup("#store-domain").getAccessibleHelp()))
                .isEqualTo("This server has no Shopify application.");
        push(KeyCode.CONTROL, KeyCode.A);
        write("https://low-meridian.myshopify.com/admin");
        push(KeyCode.ENTER);
        assertThat(OPENED).containsExactly(URI.create("https://label.example/shopify/install/ticket"));
        assertThat(server.all).extracting(Store::shopDomain).containsExactly("low-meridian.myshopify.com");
        assertThat(onFx(() -> shown(window.lookup("#save-privacy"))))
                .as("no customer asked for anything")
                .isFalse();
        assertAllNamed(window);
    }

    @Test
    void says_why_a_browser_came_back_in_vain() {
        Server server = Server.ofTheNight();
        server.result = StoreInstall.Result.REFUSED;
        StoresViewModel model = new StoresViewModel(
                Answers.of(server), Fixtures.id("label"), Clock.systemUTC(), Background.inline(), OPENED::add);
        model.refresh();
        model.connect().begin();
        model.connect().domainProperty().set("low-meridian");
        model.connect().connect();
        assertThat(model.connect().errorProperty().get()).isEqualTo("Another shop.");
        assertThat(model.connect().openProperty().get()).isTrue();
        server.result = StoreInstall.Result.EXPIRED;
        model.connect().connect();
        assertThat(model.connect().errorProperty().get()).contains("ten minutes");
    }

    @Test
    void a_store_that_must_be_connected_again_is_counted_and_filled_in() {
        StoresViewModel model = new StoresViewModel(
                Answers.of(Server.ofTheNight()),
                Fixtures.id("label"),
                Clock.systemUTC(),
                Background.inline(),
                OPENED::add);
        model.refresh();
        assertThat(model.badgeProperty().get().count()).isEqualTo(1 + 3 + 1);
        assertThat(model.badgeProperty().get().tone()).isEqualTo(Tone.DANGER);
        Store lost = Server.ofTheNight().all.getLast();
        model.connect().again(lost);
        assertThat(model.connect().domainProperty().get()).isEqualTo("marrow-and-pine.myshopify.com");
        model.selectedProperty().set(lost);
        model.compare();
        assertThat(model.troubleProperty().get()).isEqualTo("The shop does not answer.");
    }

    @Test
    void registers_a_store_by_keyboard() {
        Server server = new Server();
        Window window = onFx(() -> window(Desks.at("stores", new Appearance()), server));
        show(1000, 760, () -> window);
        fx(() -> ((Button) window.lookup(".empty-actions .button")).fire());
        clickOn(Texts.text("stores.way.WEBHOOKS"));
        clickOn("#store-name");
        write("Low Meridian");
        push(KeyCode.TAB);
        write("taken");
        push(KeyCode.ENTER);
        assertThat(server.all).isEmpty();
        assertThat(onFx(() -> window.lookup("#store-domain").getAccessibleHelp()))
                .isEqualTo("The shop taken.myshopify.com sells for another label.");
        push(KeyCode.CONTROL, KeyCode.A);
        write("low-meridian");
        push(KeyCode.ENTER);
        assertThat(server.all).extracting(Store::shopDomain).containsExactly("low-meridian.myshopify.com");
        assertAllNamed(window);
    }

    private static boolean shown(@Nullable Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }

    @Test
    void marks_the_line_that_is_at_fault_and_tells_what_is_late() {
        Window window = onFx(() -> chosen(new Appearance(), "Low Meridian Europe", false));
        show(1440, 900, () -> window);
        assertThat(onFx(() -> window.lookupAll("#parked-body .list-cell").stream()
                        .filter(cell -> cell.getPseudoClassStates().stream()
                                .anyMatch(state -> state.getPseudoClassName().equals("faulty")))
                        .map(Node::getAccessibleText)
                        .toList()))
                .containsExactly("At fault: \"quantity\" : -2,");
        assertAllNamed(window);
        Server server = Server.ofTheNight();
        Store late = server.all.get(1);
        assertThat(StoreState.of(late, Server.figures(late)).words()).isEqualTo("Lagging");
        assertThat(StoreState.of(server.all.getFirst(), Server.figures(server.all.getFirst()))
                        .words())
                .isEqualTo("Healthy");
        assertThat(StoreLag.behind(Server.figures(late))).isEqualTo(25);
        assertThat(StoreLag.written(2_140L)).isEqualTo("2.1 s");
        assertThat(StoreLag.written(null)).isEqualTo("–");
    }

    @Test
    void brings_the_history_and_follows_it_to_its_end() {
        Desk desk = onFx(() -> Desks.at("stores", new Appearance()));
        Server server = Server.ofTheNight();
        StoresViewModel model = new StoresViewModel(
                Answers.of(server), desk.label().id(), Clock.systemUTC(), Background.inline(), OPENED::add);
        Window window = onFx(() ->
                Windows.of(desk, Screen.entry("stores", Feather.SHOPPING_BAG, () -> new StoresView(desk, model))));
        show(1440, 900, () -> window);
        clickOn("#tab-history");
        fx(() -> ((DayPicker) window.lookup("#history-since")).setValue(LocalDate.of(2026, 1, 1)));
        clickOn("#history-start");
        assertThat(server.histories.getFirst().since()).isEqualTo(Instant.parse("2026-01-01T05:00:00Z"));
        assertThat(onFx(() -> desk.tasks().getFirst().detailProperty().get()))
                .isEqualTo("The shop has gathered 1,200 orders");
        assertThat(onFx(() -> window.lookup("#history-start").isDisabled())).isTrue();
        assertAllNamed(window);
        server.histories.set(0, Server.history(BackfillState.READING, 48_210, 12_000, null));
        fx(model::pulse);
        assertThat(onFx(() -> desk.tasks().getFirst().progressProperty().get())).isBetween(0.24, 0.25);
        clickOn("#history-cancel");
        assertThat(onFx(() -> desk.tasks().isEmpty())).isTrue();
        assertThat(onFx(() -> model.history().endedProperty().get().backfill().state()))
                .isEqualTo(BackfillState.CANCELLED);
        clickOn("#tab-fulfilment");
        clickOn("#fulfil-on");
        assertThat(server.marks).isFalse();
        assertAllNamed(window);
    }

    @Test
    void a_title_without_a_product_is_given_one() {
        Desk desk = onFx(() -> Desks.at("stores", new Appearance()));
        Server server = Server.ofTheNight();
        StoresViewModel model = onFx(() -> new StoresViewModel(
                Answers.of(server), desk.label().id(), desk.clock(), Background.inline(), OPENED::add));
        Window window = onFx(() ->
                Windows.of(desk, Screen.entry("stores", Feather.SHOPPING_BAG, () -> new StoresView(desk, model))));
        show(1440, 900, () -> window);
        clickOn("#tab-unmapped");
        assertThat(onFx(() -> window.lookup("#map-sale").getAccessibleHelp())).isEqualTo("Choose a title first.");
        TableView<?> table = onFx(() -> (TableView<?>) window.lookup("#unmapped"));
        fx(() -> table.getSelectionModel().select(0));
        assertThat(onFx(() -> window.lookup("#map-sale").isDisabled())).isFalse();
        assertAllNamed(window);
        fx(() -> model.map((UnmappedSale) table.getItems().getFirst(), Fixtures.id("Vinyl, black")));
        assertThat(server.confirmed)
                .containsExactly(new ConfirmVariants(
                        List.of(new ConfirmVariants.Choice("44910338801", Fixtures.id("Vinyl, black")))));
    }

    private static Window tab(Appearance appearance, String id) {
        Desk desk = Desks.at("stores", appearance);
        Server server = Server.ofTheNight();
        server.histories.add(Server.history(BackfillState.READING, 48_210, 12_650, null));
        server.histories.add(Server.history(BackfillState.DONE, 9_120, 9_120, Instant.parse("2026-01-01T05:00:00Z")));
        StoresViewModel model = new StoresViewModel(
                Answers.of(server), desk.label().id(), desk.clock(), Background.inline(), OPENED::add);
        Window window =
                Windows.of(desk, Screen.entry("stores", Feather.SHOPPING_BAG, () -> new StoresView(desk, model)));
        ((ToggleButton) window.lookup("#tab-" + id)).fire();
        return window;
    }

    @Test
    void is_pictured() {
        Pictures.take("07-stores-history", appearance -> tab(appearance, "history"));
        Pictures.take("07-stores-fulfilment", appearance -> tab(appearance, "fulfilment"));
        Pictures.take("07-stores", appearance -> chosen(appearance, "Low Meridian Europe", false));
        Pictures.take("07-stores-lagging", appearance -> chosen(appearance, "Odessa Vale Official", false));
        Pictures.take("07-stores-reconnect", appearance -> chosen(appearance, "Marrow & Pine Shop", true));
        Pictures.take("07-stores-healthy", appearance -> chosen(appearance, "Low Meridian", false));
        Pictures.take("07-stores-uninstalled", appearance -> chosen(appearance, "Uninstalled", false));
        Pictures.take("07-stores-frozen", appearance -> chosen(appearance, "Frozen", false));
        Pictures.take("07-stores-renamed", appearance -> chosen(appearance, "Renamed", false));
        Pictures.take("07-stores-empty", appearance -> window(Desks.at("stores", appearance), new Server()));
    }

    /** One that is not among the four of the night stands below them, in the state that it is called after. */
    private static Window chosen(Appearance appearance, String name, boolean reconnecting) {
        Desk desk = Desks.at("stores", appearance);
        Server server = Server.ofTheNight();
        switch (name) {
            case "Uninstalled" ->
                server.all.add(Server.store(name, "pale-harbour", 12, 0, 0, 900, ConnectionState.UNINSTALLED, 2_000));
            case "Frozen" ->
                server.all.add(Server.store(name, "pale-harbour", 12, 0, 0, 900, ConnectionState.FROZEN, 2_000));
            case "Renamed" -> server.all.add(Server.store(name, "pale-harbour", 12, 0, 0, 3, CONNECTED, 1_900));
            default -> {}
        }
        StoresViewModel model = new StoresViewModel(
                Answers.of(server), desk.label().id(), desk.clock(), Background.inline(), OPENED::add);
        Window window =
                Windows.of(desk, Screen.entry("stores", Feather.SHOPPING_BAG, () -> new StoresView(desk, model)));
        Store store = server.all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        model.selectedProperty().set(store);
        if (reconnecting) {
            model.connect().again(store);
        }
        return window;
    }
}
