package org.deadwax.server.catalog.product;

import java.time.Instant;
import java.util.UUID;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.SaleWindow;
import org.deadwax.model.SaleWindowEdit;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Times in which a product is cheaper. In the caller's transaction, which holds the product. */
@Component
class SaleWindows {

    private final JdbcClient jdbc;

    SaleWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void check(SaleWindowEdit window, PriceSchedule schedule, Instant now) {
        if (!window.from().isBefore(window.until())) {
            throw ProblemException.invalid("until", "A sale ends after it begins.");
        }
        if (!window.until().isAfter(now)) {
            throw ProblemException.invalid("until", "This sale would be over: " + window.until() + " has gone by.");
        }
        String currency = window.price().currency();
        Instant begins = window.from().isBefore(now) ? now : window.from();
        if (schedule.regular(currency, begins).isEmpty()) {
            throw ProblemException.invalid(
                    "price", "It is not sold in " + currency + " then. Give it a regular price in " + currency + ".");
        }
        for (SaleWindow other : schedule.windows()) {
            if (other.price().currency().equals(currency)
                    && other.from().isBefore(window.until())
                    && window.from().isBefore(other.until())) {
                throw ProblemException.invalid(
                        "from",
                        "There is a sale at " + other.price() + " from " + other.from() + " until " + other.until()
                                + " already. End it first.");
            }
        }
    }

    void insert(UUID labelId, UUID productId, SaleWindowEdit window, Instant now) {
        jdbc.sql("""
                INSERT INTO sale_window (label_id, product_id, currency, minor, starts_at, ends_at, set_by, set_at)
                VALUES (:label, :product, :currency, :minor, :from, :until, :who, :now)
                """)
                .param("label", labelId)
                .param("product", productId)
                .param("currency", window.price().currency())
                .param("minor", window.price().minor())
                .param("from", Instants.column(window.from()))
                .param("until", Instants.column(window.until()))
                .param("who", SignedIn.current().email())
                .param("now", Instants.column(now))
                .update();
    }

    void end(UUID labelId, SaleWindow window, Instant now) {
        if (!window.until().isAfter(now)) {
            throw new ProblemException(409, "sale-over", "Over", "This sale ended at " + window.until() + ".");
        }
        String statement = window.from().isAfter(now)
                ? "DELETE FROM sale_window WHERE label_id = :label AND id = :id AND :now::timestamptz IS NOT NULL"
                : "UPDATE sale_window SET ends_at = :now WHERE label_id = :label AND id = :id";
        jdbc.sql(statement)
                .param("label", labelId)
                .param("id", window.id())
                .param("now", Instants.column(now))
                .update();
    }
}
