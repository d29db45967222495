package org.deadwax.desktop.orders;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.AddressChange;
import org.deadwax.model.MailRelay;
import org.deadwax.model.MailText;
import org.deadwax.model.OrderDelivery;
import org.deadwax.model.OrderDetail;
import org.deadwax.model.OrderExtent;
import org.deadwax.model.OrderLine;
import org.deadwax.model.OrderList;
import org.deadwax.model.OutgoingMail;
import org.jspecify.annotations.Nullable;

/** The orders that match what is typed, and the chosen one. */
public final class OrdersViewModel {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background finding;
    private final Background opening;
    private final Background looking;
    private final Background acting;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<OrderLine> orders = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Load<OrderList>> found = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<Load<OrderDetail>> order = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<@Nullable OrderExtent> extent = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable MailRelay> relay = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable OrderLine> chosen = new SimpleObjectProperty<>();

    public OrdersViewModel(DeadwaxApi api, UUID label, Background background) {
        this.api = api;
        this.label = label;
        this.finding = background.lane();
        this.opening = background.lane();
        this.looking = background.lane();
        this.acting = background.lane();
        typed.subscribe((before, now) -> find());
        chosen.subscribe((before, now) -> open());
    }

    /** Everything anew; what was typed and chosen stays. */
    void refresh() {
        find();
        open();
        looking.run(
                () -> new Standing(api.orderExtent(label), api.mailRelay(label)),
                standing -> {
                    extent.set(standing.extent);
                    relay.set(standing.relay);
                },
                failed -> {});
    }

    private record Standing(OrderExtent extent, MailRelay relay) {}

    /** The page after; nothing when there is none. */
    void more() {
        OrderList shown = found.get().value();
        if (shown == null || shown.next() == null || found.get() instanceof Load.Loading<OrderList>) {
            return;
        }
        found.set(found.get().loading());
        finding.run(
                () -> api.orders(label, query(), shown.next()),
                page -> {
                    orders.addAll(page.orders());
                    found.set(Load.of(page));
                },
                failed -> found.set(found.get().failed(failed)));
    }

    private void find() {
        found.set(found.get().loading());
        finding.run(
                () -> api.orders(label, query(), null),
                page -> {
                    OrderLine before = chosen.get();
                    orders.setAll(page.orders());
                    found.set(Load.of(page));
                    if (orders.stream().noneMatch(one -> same(one, before))) {
                        chosen.set(orders.isEmpty() ? null : orders.getFirst());
                    }
                },
                failed -> found.set(found.get().failed(failed)));
    }

    private @Nullable String query() {
        String words = typed.get().strip();
        return words.isEmpty() ? null : words;
    }

    /** Reads the chosen order again. */
    void open() {
        OrderLine line = chosen.get();
        OrderDetail shown = order.get().value();
        if (line == null) {
            opening.cancel();
            order.set(Load.idle());
            return;
        }
        order.set(
                shown != null && same(shown.order(), line)
                        ? order.get().loading()
                        : Load.<OrderDetail>idle().loading());
        opening.run(
                () -> api.order(label, line.storeId(), line.orderId()),
                detail -> order.set(Load.of(detail)),
                failed -> order.set(order.get().failed(failed)));
    }

    /** The link once more. */
    void sendAgain() {
        OrderDetail detail = order.get().value();
        if (detail != null) {
            act(
                    () -> api.sendOrderAgain(
                            label, detail.order().storeId(), detail.order().orderId()),
                    Texts.text("orders.said.again", detail.order().number()));
        }
    }

    void changeAddress(OrderDelivery delivery, String email) {
        act(
                () -> api.changeDeliveryAddress(label, delivery.id(), new AddressChange(email)),
                Texts.text("orders.said.address", email));
    }

    void reset(OrderDelivery delivery) {
        act(() -> api.resetDelivery(label, delivery.id()), Texts.text("orders.said.reset"));
    }

    void revoke(OrderDelivery delivery) {
        act(() -> api.revokeDelivery(label, delivery.id()), Texts.text("orders.said.revoked"));
    }

    /** What a mail says that lies on the server. */
    void read(OutgoingMail mail, Consumer<MailText> shown) {
        trouble.set("");
        acting.run(() -> api.mailText(label, mail.id()), shown, this::failed);
    }

    private <T extends @Nullable Object> void act(Callable<T> work, String done) {
        trouble.set("");
        said.set("");
        acting.run(
                work,
                any -> {
                    said.set(done);
                    open();
                },
                this::failed);
    }

    private void failed(Exception failed) {
        String message = failed.getMessage();
        trouble.set(message == null ? failed.getClass().getSimpleName() : message);
    }

    /** What was done; empty before anything was. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Why it was not; empty when it was. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    static boolean same(OrderLine one, @Nullable OrderLine other) {
        return other != null
                && one.orderId() == other.orderId()
                && one.storeId().equals(other.storeId());
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObservableList<OrderLine> orders() {
        return orders;
    }

    ObjectProperty<@Nullable OrderLine> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<Load<OrderList>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Load<OrderDetail>> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /** Null until it is known. */
    ReadOnlyObjectProperty<@Nullable OrderExtent> extentProperty() {
        return extent.getReadOnlyProperty();
    }

    /** Null until it is known. */
    ReadOnlyObjectProperty<@Nullable MailRelay> relayProperty() {
        return relay.getReadOnlyProperty();
    }
}
