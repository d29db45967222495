package org.deadwax.desktop.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.deadwax.desktop.api.ApiProblem;
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
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Page;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.Store;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.UnmappedSale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class StoresViewTest extends ScreenTest {

    /** Takes every store but one that is taken. */
    static final class Server {

        final List<Store> all = new ArrayList<>();

        static Server ofTheNight() {
            Server server = new Server();
            server.all.add(store("Low Meridian Europe", "low-meridian-eu", 7_410, 0, 3, 9));
            server.all.add(store("Low Meridian", "low-meridian", 41_880, 2, 0, 2));
            server.all.add(store("Odessa Vale Official", "odessa-vale", 32_640, 1_204, 0, 5));
            return server;
        }

        private static Store store(String name, String shop, long received, long waiting, long parked, int ago) {
            return new Store(
                    Fixtures.id(name),
                    name,
                    shop + ".myshopify.com",
                    Desks.NOW.minusSeconds(ago),
                    received,
                    waiting,
                    parked);
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

    private static Window window(Desk desk, Server server) {
        return Windows.of(
                desk,
                Screen.entry(
                        "stores",
                        Feather.SHOPPING_BAG,
                        () -> new StoresView(
                                desk,
                                new StoresViewModel(
                                        Answers.of(server), desk.label().id(), Background.inline()))));
    }

    @Test
    void registers_a_store_by_keyboard() {
        Server server = new Server();
        Window window = onFx(() -> window(Desks.at("stores", new Appearance()), server));
        show(1000, 760, () -> window);
        fx(() -> ((Button) window.lookup(".empty-actions .button")).fire());
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

    @Test
    void is_pictured() {
        Pictures.take("07-stores", appearance -> window(Desks.at("stores", appearance), Server.ofTheNight()));
        Pictures.take("07-stores-empty", appearance -> window(Desks.at("stores", appearance), new Server()));
    }
}
