package org.deadwax.desktop.editor;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.wording.Wording;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Money;
import org.deadwax.model.PriceChange;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.SaleWindowEdit;
import org.jspecify.annotations.Nullable;

/** One product's prices over time: changes that are scheduled, sales that are planned, and what was. */
final class PricesViewModel {

    private final DeadwaxApi api;
    private final UUID label;
    private final String zone;
    private final Background reading;
    private final Background background;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Load<PriceSchedule>> schedule = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private @Nullable UUID product;

    /**
     * @param zone IANA name in which moments are typed
     * @param changed called when a price of now may be another one
     */
    PricesViewModel(DeadwaxApi api, UUID label, String zone, Background background, Runnable changed) {
        this.api = api;
        this.label = label;
        this.zone = zone;
        this.reading = background.lane();
        this.background = background;
        this.changed = changed;
    }

    /** @param product null for one that the server does not know yet */
    void show(@Nullable UUID product) {
        this.product = product;
        error.set("");
        reading.cancel();
        schedule.set(Load.idle());
        if (product != null) {
            schedule.set(new Load.Loading<>(null));
            reading.run(
                    () -> api.prices(label, product),
                    found -> schedule.set(Load.of(found)),
                    failed -> schedule.set(schedule.get().failed(failed)));
        }
    }

    /** @param amount as typed; empty to sell no more in that currency from then on */
    void plan(String currency, String amount, String from) {
        UUID known = product;
        if (known != null) {
            send(known, () -> {
                Money price = amount.isBlank() ? null : money(amount, currency);
                return api.planPrice(label, known, new PriceChange(currency, price, moment(from)));
            });
        }
    }

    void withdraw(UUID step) {
        UUID known = product;
        if (known != null) {
            send(known, () -> api.withdrawPrice(label, known, step));
        }
    }

    void openSale(String currency, String amount, String from, String until) {
        UUID known = product;
        if (known != null) {
            send(
                    known,
                    () -> api.openSale(
                            label, known, new SaleWindowEdit(money(amount, currency), moment(from), moment(until))));
        }
    }

    void endSale(UUID window) {
        UUID known = product;
        if (known != null) {
            send(known, () -> api.endSale(label, known, window));
        }
    }

    private void send(UUID known, Callable<PriceSchedule> work) {
        error.set("");
        background
                .lane()
                .run(
                        work,
                        now -> {
                            if (known.equals(product)) {
                                schedule.set(Load.of(now));
                            }
                            changed.run();
                        },
                        failed -> error.set(String.valueOf(failed.getMessage())));
    }

    private static Money money(String amount, String currency) {
        String wrong = ProductChecks.price(amount, currency);
        if (wrong != null) {
            throw new IllegalArgumentException(wrong);
        }
        return Money.of(new BigDecimal(amount.strip()), currency);
    }

    private Instant moment(String text) {
        try {
            return Wording.moment(text, zone);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException(Texts.text("editor.error.moment", text), no);
        }
    }

    ReadOnlyObjectProperty<Load<PriceSchedule>> scheduleProperty() {
        return schedule.getReadOnlyProperty();
    }

    /** A sentence about what was sent last; empty when nothing is wrong with it. */
    ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
