package org.deadwax.desktop.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.model.ConnectionState.CONNECTED;
import static org.deadwax.model.ConnectionState.RECONNECT;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.Page;
import org.deadwax.model.ParkedBody;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.model.Store;
import org.deadwax.model.StoreComparison;
import org.deadwax.model.StoreConnection;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.StoreInstall;
import org.deadwax.model.StoreWay;
import org.deadwax.model.UnmappedSale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class StoresViewTest extends ScreenTest {

    /** Takes every store but one that is taken. */
    static final class Server {

        final List<Store> all = new ArrayList<>();

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

        ParkedBody parkedBody(UUID label, UUID store, String webhook) {
            return new ParkedBody("orders/updated", "The refund takes three of a line that has two", """
                    {
                      "id" : 6120847733319,
                      "name" : "EU-3968",
                      "email" : "hidden",
                      "currency" : "EUR",
                      "line_items" : [ {
                        "id" : 15820041,
                        "sku" : "LMR-042-LP-SG",
                        "quantity" : 2,
                        "price" : "32.50"
                      } ]
                    }""");
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
                            Desks.NOW));
        }

        Page<ParkedWebhook> parked(UUID label, UUID store, @Nullable String after) {
            return new Page<>(
                    List.of(
                            parked(
                                    "1",
                                    "orders/updated",
                                    "2026-11-20T07:08:31Z",
                                    "The refund takes three of a line that has two"),
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
            return new ParkedWebhook(id, topic, Instant.parse(at), 5, reason);
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
                                        Answers.of(server), desk.label().id(), Background.inline(), OPENED::add))));
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
        StoresViewModel model =
                new StoresViewModel(Answers.of(server), Fixtures.id("label"), Background.inline(), OPENED::add);
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
                Answers.of(Server.ofTheNight()), Fixtures.id("label"), Background.inline(), OPENED::add);
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
    void is_pictured() {
        Pictures.take("07-stores", appearance -> chosen(appearance, "Low Meridian Europe", false));
        Pictures.take("07-stores-lagging", appearance -> chosen(appearance, "Odessa Vale Official", false));
        Pictures.take("07-stores-reconnect", appearance -> chosen(appearance, "Marrow & Pine Shop", true));
        Pictures.take("07-stores-empty", appearance -> window(Desks.at("stores", appearance), new Server()));
    }

    private static Window chosen(Appearance appearance, String name, boolean reconnecting) {
        Desk desk = Desks.at("stores", appearance);
        StoresViewModel model = new StoresViewModel(
                Answers.of(Server.ofTheNight()), desk.label().id(), Background.inline(), OPENED::add);
        Window window =
                Windows.of(desk, Screen.entry("stores", Feather.SHOPPING_BAG, () -> new StoresView(desk, model)));
        Store store = Server.ofTheNight().all.stream()
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
