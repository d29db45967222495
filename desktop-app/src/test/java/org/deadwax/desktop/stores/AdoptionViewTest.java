package org.deadwax.desktop.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
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
import org.deadwax.model.AdoptionScan;
import org.deadwax.model.ConfirmVariants;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Page;
import org.deadwax.model.Product;
import org.deadwax.model.RejectVariants;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Store;
import org.deadwax.model.StoreVariant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class AdoptionViewTest extends ScreenTest {

    private static final UUID STORE = Fixtures.id("Odessa Vale Official");

    static final class Server {

        final List<StoreVariant> all = new ArrayList<>(List.of(
                variant(
                        "1",
                        "Salt Hymnal, Vinyl",
                        "SH-LP",
                        "602547670101",
                        StoreVariant.Match.BARCODE,
                        "Vinyl, sea-glass",
                        0),
                variant("2", "Salt Hymnal, CD", "SH-CD", null, StoreVariant.Match.SKU, "CD", 0),
                variant("3", "Salt Hymnal LP + tote", "OV-LP-TOTE", null, StoreVariant.Match.TITLE, "Vinyl, black", 4),
                variant("4", "Tour poster", "POSTER", null, null, null, 0)));
        final List<ConfirmVariants> confirmed = new ArrayList<>();
        final List<RejectVariants> rejected = new ArrayList<>();
        AdoptionScan scan = new AdoptionScan(AdoptionScan.State.DONE, 812, 3, Desks.NOW, Desks.NOW, "");

        private static StoreVariant variant(
                String id,
                String title,
                String sku,
                @Nullable String barcode,
                StoreVariant.@Nullable Match match,
                @Nullable String product,
                long units) {
            return new StoreVariant(
                    id,
                    "9" + id,
                    title,
                    sku,
                    barcode,
                    Money.of("32.00", "USD"),
                    match == null ? StoreVariant.State.UNKNOWN : StoreVariant.State.PROPOSED,
                    match,
                    product == null ? null : Fixtures.id(product),
                    product,
                    product == null ? null : "Salt Hymnal",
                    units,
                    Desks.NOW,
                    null,
                    null);
        }

        List<Store> stores(UUID label) {
            return List.of(new Store(STORE, "Odessa Vale Official", "odessa-vale.myshopify.com", null, 0, 0, 0));
        }

        Page<ReleaseSummary> releases(
                UUID label, @Nullable String words, @Nullable String after, @Nullable Integer limit) {
            return new Page<>(List.of(Fixtures.releases().getFirst()), null);
        }

        Release release(UUID label, UUID id) {
            ReleaseSummary summary = Fixtures.releases().getFirst();
            return new Release(
                    id,
                    summary.title(),
                    summary.artist(),
                    "LMR-042",
                    null,
                    "America/New_York",
                    ReleaseState.PUBLISHED,
                    List.of(),
                    List.of(product(Format.VINYL, "Vinyl, sea-glass"), product(Format.CD, "CD")),
                    1);
        }

        private static Product product(Format format, String title) {
            return new Product(
                    Fixtures.id(title), format, null, title, null, null, List.of(Money.of("32.00", "USD")), 1);
        }

        AdoptionScan adoption(UUID label, UUID store) {
            return scan;
        }

        AdoptionScan startAdoption(UUID label, UUID store) {
            scan = new AdoptionScan(AdoptionScan.State.RUNNING, 250, 1, Desks.NOW, null, "");
            return scan;
        }

        Page<StoreVariant> storeVariants(
                UUID label, UUID store, StoreVariant.@Nullable State state, @Nullable String after) {
            return new Page<>(all.stream().filter(one -> one.state() == state).toList(), null);
        }

        List<StoreVariant> confirmVariants(UUID label, UUID store, ConfirmVariants variants) {
            confirmed.add(variants);
            all.removeIf(one -> variants.variants().stream()
                    .anyMatch(choice -> choice.variant().equals(one.variant())));
            return List.of();
        }

        List<StoreVariant> rejectVariants(UUID label, UUID store, RejectVariants variants) {
            rejected.add(variants);
            all.removeIf(one -> variants.variants().contains(one.variant()));
            return List.of();
        }
    }

    private static Window window(Desk desk, Server server, AdoptionViewModel model) {
        return Windows.of(desk, Screen.entry("stores", Feather.SHOPPING_BAG, () -> {
            AdoptionView view = new AdoptionView(desk, model);
            model.open(STORE);
            return view;
        }));
    }

    private static AdoptionViewModel model(Desk desk, Server server) {
        return new AdoptionViewModel(Answers.of(server), desk.label().id(), Clock.systemUTC(), Background.inline());
    }

    @Test
    void several_are_confirmed_at_once_and_the_rest_rejected_by_keyboard() {
        Desk desk = onFx(() -> Desks.at("stores", new Appearance()));
        Server server = new Server();
        AdoptionViewModel model = onFx(() -> model(desk, server));
        Window window = onFx(() -> window(desk, server, model));
        show(1440, 900, () -> window);
        TableView<?> table = onFx(() -> (TableView<?>) window.lookup("#variants"));
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(3);
        assertThat(onFx(() -> window.lookup("#confirm").isDisabled())).isTrue();
        fx(() -> {
            table.requestFocus();
            table.getSelectionModel().selectIndices(0, 1);
        });
        assertThat(onFx(() -> ((Button) window.lookup("#confirm")).getText())).isEqualTo("Confirm 2");
        assertAllNamed(window);
        push(KeyCode.ENTER);
        assertThat(server.confirmed.getFirst().variants())
                .containsExactly(
                        new ConfirmVariants.Choice("1", Fixtures.id("Vinyl, sea-glass")),
                        new ConfirmVariants.Choice("2", Fixtures.id("CD")));
        fx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        push(KeyCode.DELETE);
        assertThat(server.rejected.getFirst().variants()).containsExactly("3");
        fx(() -> model.stateProperty().set(StoreVariant.State.UNKNOWN));
        fx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        });
        push(KeyCode.F2);
        write("salt");
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        assertThat(server.confirmed.getLast().variants())
                .containsExactly(new ConfirmVariants.Choice("4", Fixtures.id("CD")));
    }

    @Test
    void looks_through_the_store_and_shows_what_it_found() {
        Desk desk = onFx(() -> Desks.at("stores", new Appearance()));
        Server server = new Server();
        AdoptionViewModel model = model(desk, server);
        model.open(STORE);
        model.look();
        assertThat(model.scanProperty().get().state()).isEqualTo(AdoptionScan.State.RUNNING);
        server.scan = new AdoptionScan(AdoptionScan.State.DONE, 812, 3, Desks.NOW, Desks.NOW, "");
        server.all.removeFirst();
        model.pulse();
        assertThat(model.scanProperty().get().state()).isEqualTo(AdoptionScan.State.DONE);
        assertThat(model.variants()).hasSize(2);
    }

    @Test
    void is_pictured() {
        Pictures.take("15-adoption", appearance -> {
            Desk desk = Desks.at("stores", appearance);
            Server server = new Server();
            Window window = window(desk, server, model(desk, server));
            ((TableView<?>) window.lookup("#variants")).getSelectionModel().selectIndices(0, 1);
            return window;
        });
        Pictures.take("15-adoption-choice", appearance -> {
            Desk desk = Desks.at("stores", appearance);
            Server server = new Server();
            Window window = window(desk, server, model(desk, server));
            ((TableView<?>) window.lookup("#variants")).getSelectionModel().clearAndSelect(2);
            ((Button) window.lookup("#choose-product")).fire();
            return window;
        });
    }
}
