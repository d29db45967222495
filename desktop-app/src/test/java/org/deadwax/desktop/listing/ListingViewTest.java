package org.deadwax.desktop.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
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
import org.deadwax.model.ListedField;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingDifference;
import org.deadwax.model.ListingField;
import org.deadwax.model.ListingPreview;
import org.deadwax.model.ListingProgress;
import org.deadwax.model.ListingState;
import org.deadwax.model.ListingStores;
import org.deadwax.model.TakeFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ListingViewTest extends ScreenTest {

    private static final UUID RELEASE = Fixtures.id("Salt Hymnal");
    private static final UUID VINYL = Fixtures.id("Vinyl, sea-glass");

    static final class Server {

        final List<Listing> all = new ArrayList<>();
        final List<TakeFields> taken = new ArrayList<>();

        static Server ofTheNight() {
            Server server = new Server();
            server.all.add(listing("Low Meridian", ListingState.PUBLISHED, "", null, List.of()));
            server.all.add(listing("Odessa Vale Official", ListingState.DIFFERS, "", null, differences()));
            server.all.add(listing("Low Meridian Europe", ListingState.NOT_THERE, "", null, List.of()));
            return server;
        }

        static List<ListingField> differences() {
            return List.of(
                    field(
                            ListedField.TITLE,
                            null,
                            "Salt Hymnal",
                            "Salt Hymnal (signed)",
                            ListingDifference.THEIRS_CHANGED,
                            ""),
                    field(
                            ListedField.PRICE,
                            "Vinyl, sea-glass",
                            "32.00 USD",
                            "34.50 USD",
                            ListingDifference.THEIRS_CHANGED,
                            "Taking theirs changes the catalogue, for every store."),
                    field(ListedField.PREORDER, null, null, "Pre-order", ListingDifference.OURS_CHANGED, ""),
                    field(
                            ListedField.BARCODE,
                            "CD",
                            "602547670118",
                            null,
                            ListingDifference.REFUSED,
                            "The store says: barcode is taken by another product."));
        }

        private static ListingField field(
                ListedField field,
                @Nullable String product,
                @Nullable String ours,
                @Nullable String theirs,
                ListingDifference difference,
                String sentence) {
            return new ListingField(
                    field, product == null ? null : Fixtures.id(product), product, ours, theirs, difference, sentence);
        }

        static Listing listing(
                String store,
                ListingState state,
                String reason,
                @Nullable ListingProgress progress,
                List<ListingField> differences) {
            boolean there = state == ListingState.PUBLISHED || state == ListingState.DIFFERS;
            return new Listing(
                    RELEASE,
                    "Salt Hymnal",
                    Fixtures.id(store),
                    store,
                    state,
                    reason,
                    there ? "https://low-meridian.myshopify.com/admin/products/1" : null,
                    progress,
                    differences,
                    there ? differences().subList(0, 2) : List.of(),
                    there ? Desks.NOW.minusSeconds(86_400) : null,
                    there ? Desks.NOW.minusSeconds(600) : null,
                    there ? Desks.NOW.plusSeconds(3 * 86_400) : null,
                    null);
        }

        List<Listing> listings(UUID label, UUID release) {
            return List.copyOf(all);
        }

        List<ListingPreview> previewListings(UUID label, UUID release, ListingStores stores) {
            return stores.stores().stream()
                    .map(store -> new ListingPreview(
                            store,
                            "Low Meridian Europe",
                            false,
                            "",
                            List.of(
                                    field(ListedField.TITLE, null, "Salt Hymnal", null, ListingDifference.NEW, ""),
                                    field(
                                            ListedField.PRICE,
                                            "Vinyl, sea-glass",
                                            "32.00 EUR",
                                            null,
                                            ListingDifference.NEW,
                                            ""))))
                    .toList();
        }

        List<Listing> publish(UUID label, UUID release, ListingStores stores) {
            all.replaceAll(one -> stores.stores().contains(one.store())
                    ? listing(
                            one.storeName(),
                            ListingState.PUBLISHING,
                            "",
                            new ListingProgress(2, 5, "Uploads the cover"),
                            List.of())
                    : one);
            return all.stream()
                    .filter(one -> stores.stores().contains(one.store()))
                    .toList();
        }

        Listing stopListing(UUID label, UUID release, UUID store) {
            all.replaceAll(one -> one.store().equals(store)
                    ? listing(one.storeName(), ListingState.NOT_THERE, "", null, List.of())
                    : one);
            return find(store);
        }

        Listing takeFields(UUID label, UUID release, UUID store, TakeFields fields) {
            taken.add(fields);
            if (fields.side() == TakeFields.Side.OURS && fields.fields().size() > 3) {
                throw ApiProblem.of(409, "/problems/store-refused", "The shop does not answer.");
            }
            return find(store);
        }

        Listing compareListing(UUID label, UUID release, UUID store) {
            return find(store);
        }

        private Listing find(UUID store) {
            return all.stream()
                    .filter(one -> one.store().equals(store))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ListingViewModel model(Desk desk, Server server) {
        return new ListingViewModel(Answers.of(server), desk.label().id(), new Hasty(), Background.inline());
    }

    /** A minute later at each look: the view's own pulse does not use up the pause before the test's. */
    private static final class Hasty extends Clock {

        private final AtomicInteger looks = new AtomicInteger();

        @Override
        public Instant instant() {
            return Desks.NOW.plusSeconds(60L * looks.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return Desks.EASTERN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** As one comes here from a release. */
    private static Window window(Desk desk, ListingViewModel model) {
        Window window = Windows.of(desk, Screen.entry("releases", Feather.DISC, () -> {
            ListingView view = new ListingView(desk, model);
            model.open(RELEASE);
            return view;
        }));
        return window;
    }

    @Test
    void publishes_to_what_is_chosen_and_follows_it_to_its_end() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Server server = Server.ofTheNight();
        ListingViewModel model = onFx(() -> model(desk, server));
        Window window = onFx(() -> window(desk, model));
        show(1440, 900, () -> window);
        assertThat(onFx(() -> window.lookup("#publish").isDisabled())).isTrue();
        assertThat(onFx(() -> window.lookup("#publish").getAccessibleHelp())).contains("Choose the stores");
        UUID europe = Fixtures.id("Low Meridian Europe");
        fx(() -> ((CheckBox) window.lookup("#choose-" + europe)).fire());
        assertThat(onFx(() -> Objects.requireNonNull(
                                model.previewsProperty().get().get(europe))
                        .fields()))
                .hasSize(2);
        assertThat(onFx(() -> ((Button) window.lookup("#publish")).getText())).isEqualTo("Publish to 1 store");
        fx(() -> ((Button) window.lookup("#publish")).fire());
        assertThat(onFx(() -> desk.tasks().getFirst().detailProperty().get()))
                .isEqualTo("Low Meridian Europe: Uploads the cover, 2 of 5");
        assertAllNamed(window);
        server.all.replaceAll(one -> one.store().equals(europe)
                ? Server.listing(one.storeName(), ListingState.PUBLISHED, "", null, List.of())
                : one);
        fx(model::pulse);
        assertThat(onFx(() -> desk.tasks().isEmpty())).isTrue();
        assertThat(onFx(() -> model.endedProperty().get()))
                .extracting(Listing::storeName)
                .containsExactly("Low Meridian Europe");
        assertThat(onFx(() -> model.chosenProperty().get())).isEmpty();
    }

    @Test
    void stops_what_is_under_way() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Server server = Server.ofTheNight();
        ListingViewModel model = onFx(() -> model(desk, server));
        Window window = onFx(() -> window(desk, model));
        show(1440, 900, () -> window);
        UUID europe = Fixtures.id("Low Meridian Europe");
        fx(() -> {
            model.choose(europe, true);
            model.publish();
        });
        fx(() -> ((Button) window.lookup("#cancel-" + europe)).fire());
        assertThat(onFx(() -> model.publishing())).isFalse();
        assertThat(onFx(() -> desk.tasks().isEmpty())).isTrue();
    }

    @Test
    void takes_several_at_once_by_keyboard_and_asks_where_something_is_lost() {
        Desk desk = onFx(() -> Desks.at("releases", new Appearance()));
        Server server = Server.ofTheNight();
        ListingViewModel model = onFx(() -> model(desk, server));
        Window window = onFx(() -> window(desk, model));
        show(1440, 900, () -> window);
        fx(() -> model.selectedProperty().set(server.all.get(1)));
        TableView<?> differences = onFx(() -> (TableView<?>) window.lookup("#differences"));
        fx(() -> {
            differences.requestFocus();
            differences.getSelectionModel().selectIndices(0, 2);
        });
        assertThat(onFx(() -> ((Button) window.lookup("#take-theirs")).getText()))
                .isEqualTo("Take theirs for 2");
        push(KeyCode.T);
        assertThat(server.taken).singleElement().satisfies(taken -> {
            assertThat(taken.side()).isEqualTo(TakeFields.Side.THEIRS);
            assertThat(taken.fields())
                    .extracting(TakeFields.Which::field)
                    .containsExactly(ListedField.TITLE, ListedField.PREORDER);
        });
        fx(() -> {
            differences.requestFocus();
            differences.getSelectionModel().clearAndSelect(1);
        });
        push(KeyCode.T);
        assertThat(server.taken)
                .as("a price of the catalogue holds everywhere: it is asked first")
                .hasSize(1);
        assertAllNamed(window);
        push(KeyCode.ENTER);
        assertThat(server.taken).hasSize(2);
        assertThat(server.taken.getLast().fields()).containsExactly(new TakeFields.Which(ListedField.PRICE, VINYL));
        fx(() -> model.take(TakeFields.Side.OURS, Server.differences()));
        assertThat(onFx(() -> model.troubleProperty().get())).isEqualTo("The shop does not answer.");
    }

    private static Window pictured(Appearance appearance, int selected, String tab, boolean publishing) {
        Desk desk = Desks.at("releases", appearance);
        Server server = Server.ofTheNight();
        ListingViewModel model = model(desk, server);
        Window window = window(desk, model);
        model.selectedProperty().set(server.all.get(selected));
        if (selected == 2) {
            model.choose(server.all.get(2).store(), true);
        }
        if (publishing) {
            model.publish();
        }
        ((ToggleButton) window.lookup("#tab-" + tab)).fire();
        return window;
    }

    @Test
    void is_pictured() {
        Pictures.take("14-listing-differs", appearance -> pictured(appearance, 1, "differs", false));
        Pictures.take("14-listing-preview", appearance -> pictured(appearance, 2, "preview", false));
        Pictures.take("14-listing-publishing", appearance -> pictured(appearance, 2, "differs", true));
        Pictures.take("14-listing-written", appearance -> pictured(appearance, 0, "written", false));
        Pictures.take("14-listing-empty", appearance -> {
            Desk desk = Desks.at("releases", appearance);
            return window(desk, model(desk, new Server()));
        });
    }
}
