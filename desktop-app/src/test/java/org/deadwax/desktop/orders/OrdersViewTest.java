package org.deadwax.desktop.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import org.deadwax.model.AddressChange;
import org.deadwax.model.CodeBatch;
import org.deadwax.model.CodeBatchEdit;
import org.deadwax.model.Format;
import org.deadwax.model.MailKind;
import org.deadwax.model.MailRelay;
import org.deadwax.model.MailState;
import org.deadwax.model.MailText;
import org.deadwax.model.Money;
import org.deadwax.model.OrderDelivery;
import org.deadwax.model.OrderDetail;
import org.deadwax.model.OrderEvent;
import org.deadwax.model.OrderEvent.Kind;
import org.deadwax.model.OrderExtent;
import org.deadwax.model.OrderItem;
import org.deadwax.model.OrderLine;
import org.deadwax.model.OrderList;
import org.deadwax.model.OrderStanding;
import org.deadwax.model.OutgoingMail;
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class OrdersViewTest extends ScreenTest {

    /** The orders of the picture, found by part of a name. */
    static final class Server {

        final List<String> asked = new ArrayList<>();
        boolean away;
        boolean empty;

        private static OrderLine line(
                String buyer, String number, String at, String paid, OrderStanding standing, String release) {
            return new OrderLine(
                    Fixtures.id("store"),
                    Math.abs(number.hashCode()),
                    number,
                    buyer,
                    buyer.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@post.example",
                    Instant.parse(at),
                    Money.of(paid, "USD"),
                    Fixtures.id(release),
                    standing);
        }

        static List<OrderLine> lines() {
            return List.of(
                    line(
                            "Maja Lindqvist-Reiner",
                            "#OV-8841",
                            "2026-11-20T07:14:00Z",
                            "9.99",
                            OrderStanding.MAIL_SENT,
                            "Salt Hymnal"),
                    line(
                            "Maya Lindqvist",
                            "#LM-20391",
                            "2026-11-20T07:13:00Z",
                            "44.97",
                            OrderStanding.MAIL_FAILED,
                            "Salt Hymnal"),
                    line(
                            "Maya Lindqvist",
                            "#LM-19877",
                            "2026-11-13T05:02:58Z",
                            "36.97",
                            OrderStanding.REPORTED,
                            "Kindling"),
                    line(
                            "P. Lindqvist",
                            "#LM-17716",
                            "2026-10-16T15:00:00Z",
                            "24.98",
                            OrderStanding.REFUNDED,
                            "Arcade"),
                    line(
                            "Sol Lindqvist",
                            "#LM-16120",
                            "2026-09-25T15:00:00Z",
                            "9.99",
                            OrderStanding.REPORTED,
                            "Sundown"),
                    line(
                            "Ingrid Lindqvist",
                            "#LM-14403",
                            "2026-08-28T15:00:00Z",
                            "9.99",
                            OrderStanding.REPORTED,
                            "Hills"),
                    line("P. Lindqvist", "#LM-13902", "2026-07-17T15:00:00Z", "9.99", OrderStanding.REPORTED, "Waves"),
                    line(
                            "Maya Lindqvist",
                            "#LM-12817",
                            "2026-04-03T15:00:00Z",
                            "24.98",
                            OrderStanding.REDEEMED,
                            "Seeds"),
                    line("Maya Lindqvist", "#LM-11038", "2026-01-30T15:00:00Z", "9.99", OrderStanding.OPENED, "Gears"),
                    line("Karl Lindqvist", "#EU-2204", "2025-12-05T15:00:00Z", "26.50", OrderStanding.SHIPPED, "Snow"));
        }

        OrderList orders(UUID label, @Nullable String q, @Nullable String after) {
            asked.add(String.valueOf(q));
            List<OrderLine> found = empty
                    ? List.of()
                    : lines().stream()
                            .filter(line -> q == null
                                    || line.toString().contains(q)
                                    || String.valueOf(line.buyer())
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .contains(q))
                            .toList();
            return new OrderList(found, null, q == null ? null : found.size());
        }

        OrderExtent orderExtent(UUID label) {
            return empty ? new OrderExtent(0, null) : new OrderExtent(186_402, Instant.parse("2020-02-01T00:00:00Z"));
        }

        MailRelay mailRelay(UUID label) {
            return away
                    ? new MailRelay(
                            true,
                            "",
                            1_204,
                            Desks.NOW.minusSeconds(900),
                            Desks.NOW.plusSeconds(8),
                            "The relay smtp.example:587 cannot be reached: connection refused.")
                    : new MailRelay(true, "", 0, null, null, "");
        }

        OrderDetail order(UUID label, UUID store, long order) {
            OrderLine line = lines().stream()
                    .filter(one -> one.orderId() == order)
                    .findFirst()
                    .orElseThrow();
            Format digital = Format.DIGITAL_ALBUM;
            Format vinyl = Format.VINYL;
            return new OrderDetail(
                    line,
                    "Portland, OR, 97214, US",
                    6,
                    List.of(
                            item(
                                    "Kindling Season, digital album",
                                    digital,
                                    "850042104163",
                                    "9.99",
                                    "US digital, 13 – 19 Nov"),
                            item("Kindling Season, vinyl", vinyl, "850042104149", "26.98", "US physical, 10 – 16 Nov")),
                    List.of(
                            event(Kind.BOUGHT, null, "2026-11-13T05:02:58.1Z", "On a phone.", null, 1),
                            event(Kind.TOLD, null, "2026-11-13T05:02:58.9Z", "orders/paid after 0.8 s.", null, 2),
                            event(
                                    Kind.COUNTED,
                                    null,
                                    "2026-11-13T05:02:59Z",
                                    "2 units on the ledger, batch 418,206.",
                                    null,
                                    1),
                            event(
                                    Kind.MAIL,
                                    digital,
                                    "2026-11-13T05:03:02.2Z",
                                    "“Your music is ready”, taken at the first try.",
                                    null,
                                    1),
                            event(Kind.OPENED, digital, "2026-11-13T05:07:44Z", "Download page.", null, 1),
                            event(Kind.REDEEMED, digital, "2026-11-13T05:07:51Z", "", null, 1),
                            event(
                                    Kind.REPORTED,
                                    digital,
                                    "2026-11-14T17:31:00Z",
                                    "US digital, Fri 13 Nov 2026.",
                                    null,
                                    1),
                            event(Kind.SHIPPED, vinyl, "2026-11-13T20:20:00Z", "", null, 1),
                            event(Kind.SCANNED, vinyl, "2026-11-14T00:05:00Z", "", "Memphis", 1),
                            event(
                                    Kind.REPORTED,
                                    vinyl,
                                    "2026-11-14T17:33:00Z",
                                    "US physical, Fri 13 Nov 2026.",
                                    null,
                                    1)),
                    List.of(new OrderDelivery(
                            Fixtures.id("delivery"), "maya.lindqvist@post.example", false, false, 1, 1, null)),
                    List.of(new OutgoingMail(
                            Fixtures.id("mail"),
                            MailKind.DELIVERY,
                            "maya.lindqvist@post.example",
                            "Your music is ready",
                            MailState.IN_FOLDER,
                            store,
                            order,
                            1,
                            "",
                            line.orderedAt(),
                            line.orderedAt(),
                            line.orderedAt())));
        }

        private static OrderItem item(String title, Format format, String upc, String paid, String words) {
            return new OrderItem(
                    Fixtures.id(title),
                    Fixtures.id("Kindling"),
                    title,
                    format,
                    upc,
                    1,
                    0,
                    Money.of(paid, "USD"),
                    OrderStanding.REPORTED,
                    words);
        }

        private static OrderEvent event(
                Kind kind, @Nullable Format format, String at, String detail, @Nullable String place, int times) {
            return new OrderEvent(kind, format, Instant.parse(at), detail, place, times, null);
        }

        OrderDetail sendOrderAgain(UUID label, UUID store, long order) {
            asked.add("again " + order);
            if (order == Math.abs("#LM-20391".hashCode())) {
                throw ApiProblem.of(409, "/problems/address-stopped", "Mail to this address came back.");
            }
            return order(label, store, order);
        }

        @Nullable
        Void changeDeliveryAddress(UUID label, UUID delivery, AddressChange change) {
            asked.add("address " + change.email());
            return null;
        }

        @Nullable
        Void revokeDelivery(UUID label, UUID delivery) {
            asked.add("revoke");
            return null;
        }

        MailText mailText(UUID label, UUID mail) {
            return new MailText(
                    "Low Meridian <music@label.example>", "Your music is ready", "Hello Maya,\nhttps://…", "");
        }

        List<CodeBatch> codeBatches(UUID label) {
            Instant made = Instant.parse("2026-11-02T15:00:00Z");
            return List.of(
                    new CodeBatch(
                            Fixtures.id("b1"),
                            Fixtures.id("Salt Hymnal"),
                            "Salt Hymnal",
                            "Record store day",
                            2_000,
                            0,
                            Instant.parse("2026-12-01T05:00:00Z"),
                            null,
                            "rosa@lowmeridian.example",
                            made,
                            null,
                            null),
                    new CodeBatch(
                            Fixtures.id("b2"),
                            Fixtures.id("Kindling"),
                            "Kindling Season",
                            "Tour cards, spring",
                            500,
                            212,
                            null,
                            Instant.parse("2027-06-01T04:00:00Z"),
                            "rosa@lowmeridian.example",
                            made,
                            Desks.NOW.minusSeconds(7_200),
                            null),
                    new CodeBatch(
                            Fixtures.id("b3"),
                            Fixtures.id("Arcade"),
                            "Arcade",
                            "Press",
                            40,
                            31,
                            null,
                            null,
                            "rosa@lowmeridian.example",
                            made,
                            Desks.NOW.minusSeconds(900_000),
                            made));
        }

        Page<ReleaseSummary> releases(UUID label, @Nullable String q, @Nullable String after, @Nullable Integer limit) {
            return new Page<>(List.of(), null);
        }

        CodeBatch makeCodes(UUID label, CodeBatchEdit edit) {
            asked.add("codes " + edit.codes());
            return codeBatches(label).getFirst();
        }
    }

    private static Window window(Desk desk, OrdersViewModel model) {
        return Windows.of(desk, Screen.entry("orders", Feather.PACKAGE, () -> new OrdersView(desk, model)));
    }

    private static OrdersViewModel model(Server server) {
        return new OrdersViewModel(Answers.of(server), Fixtures.id("label"), Background.inline());
    }

    @Test
    void finds_as_one_types_and_keeps_the_chosen_one() {
        Server server = new Server();
        OrdersViewModel model = model(server);
        model.refresh();
        assertThat(model.orders()).hasSize(10);
        assertThat(model.chosenProperty().get()).isEqualTo(Server.lines().getFirst());

        model.chosenProperty().set(Server.lines().get(2));
        model.typedProperty().set("maya");
        assertThat(server.asked).contains("null", "maya");
        assertThat(model.orders()).hasSize(4);
        assertThat(model.chosenProperty().get())
                .as("it is among them")
                .isEqualTo(Server.lines().get(2));
        model.typedProperty().set("karl");
        assertThat(model.chosenProperty().get()).isEqualTo(Server.lines().getLast());
        model.typedProperty().set("nobody");
        assertThat(model.chosenProperty().get()).isNull();
    }

    @Test
    void puts_an_order_right_by_keyboard() {
        Server server = new Server();
        OrdersViewModel model = onFx(() -> model(server));
        Window window = onFx(() -> window(Desks.at("orders", new Appearance()), model));
        show(1000, 760, () -> window);
        clickOn("#order-search");
        write("lindqvist");
        push(KeyCode.ENTER);
        assertThat(onFx(() -> ((Label) window.lookup("#order-count")).getText()))
                .isEqualTo("10 orders");
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        assertThat(onFx(() -> ((Label) window.lookup("#order-buyer")).getText()))
                .isEqualTo("Maya Lindqvist");
        fx(() -> ((Button) window.lookup("#send-again")).fire());
        assertThat(onFx(() -> model.troubleProperty().get())).isEqualTo("Mail to this address came back.");

        fx(() -> ((Button) window.lookup("#change-address")).fire());
        clickOn("#ask-words");
        write("maya@new.example");
        fx(() -> ((Button) window.lookup("#ask-ok")).fire());
        fx(() -> ((Button) window.lookup("#revoke")).fire());
        assertThat(server.asked).doesNotContain("revoke");
        fx(() -> ((Button) window.lookup("#ask-ok")).fire());
        assertThat(server.asked).contains("address maya@new.example", "revoke");
        assertAllNamed(window);
    }

    @Test
    void is_pictured() {
        Pictures.take("08-orders", appearance -> chosen(appearance, new Server()));
        Server away = new Server();
        away.away = true;
        Pictures.take("08-orders-relay-away", appearance -> chosen(appearance, away));
        Server empty = new Server();
        empty.empty = true;
        Pictures.take("08-orders-empty", appearance -> window(Desks.at("orders", appearance), model(empty)));
        Pictures.take("08-codes", appearance -> {
            Desk desk = Desks.at("codes", appearance);
            CodesViewModel model =
                    new CodesViewModel(Answers.of(new Server()), desk.label().id(), Background.inline());
            return Windows.of(desk, Screen.entry("codes", Feather.PACKAGE, () -> new CodesView(desk, model)));
        });
    }

    private static Window chosen(Appearance appearance, Server server) {
        Desk desk = Desks.at("orders", appearance);
        OrdersViewModel model = model(server);
        model.typedProperty().set("lindq");
        Window window = window(desk, model);
        model.chosenProperty().set(Server.lines().get(2));
        return window;
    }
}
