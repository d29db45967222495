package org.deadwax.server.sales;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.ExchangeRate;
import org.deadwax.model.GivenRate;
import org.deadwax.model.MissingRate;
import org.deadwax.model.Page;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What other currencies are in a label's own. An order keeps the rate that it was reckoned with. */
@Component
public class ExchangeRates {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SaleLedger ledger;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ExchangeRates(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            SaleLedger ledger,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
    }

    /** By currency, the newest of each first. @param currency only of this one; null for all */
    public Page<ExchangeRate> all(UUID label, @Nullable String currency, Paging paging) {
        List<String> after = paging.key(2);
        Instant until = after.isEmpty() ? null : instant(after.get(1));
        List<ExchangeRate> rows = Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        SELECT currency, valid_from, rate FROM exchange_rate
                        WHERE label_id = :label AND (:currency::text IS NULL OR currency = :currency)
                            AND (:after::text IS NULL OR currency > :after
                                OR (currency = :after AND valid_from < :until::timestamptz))
                        ORDER BY currency, valid_from DESC LIMIT :fetch
                        """)
                .param("label", label)
                .param("currency", currency == null ? null : currency.toUpperCase(Locale.ROOT))
                .param("after", after.isEmpty() ? null : after.getFirst())
                .param("until", until == null ? null : until.toString())
                .param("fetch", paging.fetch())
                .query((row, n) -> new ExchangeRate(
                        row.getString("currency"),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                        row.getBigDecimal("rate")))
                .list()));
        return paging.page(rows, rate -> Paging.cursor(rate.currency(), rate.validFrom()));
    }

    /** What orders wait for, the currency with the most orders first. */
    public List<MissingRate> missing(UUID label) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        SELECT shop_currency, count(*) AS orders, min(ordered_at) AS first_at, max(ordered_at) AS last_at
                        FROM sale_order WHERE label_id = :label AND rate_missing
                        GROUP BY shop_currency ORDER BY orders DESC, shop_currency
                        """)
                .param("label", label)
                .query((row, n) -> new MissingRate(
                        row.getString("shop_currency"),
                        row.getLong("orders"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list()));
    }

    /**
     * Gives a rate, or corrects the one of that currency and instant, and reckons the orders that waited for it.
     *
     * @throws ProblemException 422 when it is no rate
     */
    public GivenRate give(UUID label, ExchangeRate told) {
        ExchangeRate rate = checked(label, told);
        transactions.executeWithoutResult(status -> {
            BigDecimal before = stored(label, rate);
            jdbc.sql("""
                            INSERT INTO exchange_rate (label_id, currency, valid_from, rate)
                            VALUES (:label, :currency, :from::timestamptz, :rate)
                            ON CONFLICT (label_id, currency, valid_from) DO UPDATE SET rate = excluded.rate
                            """)
                    .param("label", label)
                    .param("currency", rate.currency())
                    .param("from", rate.validFrom().toString())
                    .param("rate", rate.rate())
                    .update();
            audit.record(
                    "rate.given",
                    "rate " + rate.currency(),
                    "1 " + rate.currency() + " is " + rate.rate().toPlainString() + " " + currency(label) + " from "
                            + rate.validFrom() + " on"
                            + (before == null ? "." : ", not " + before.toPlainString() + "."));
        });
        events.publishEvent(new RateGiven(label));
        return new GivenRate(rate, ledger.reckonWaiting(label));
    }

    private @Nullable BigDecimal stored(UUID label, ExchangeRate rate) {
        return jdbc.sql("""
                        SELECT rate FROM exchange_rate
                        WHERE label_id = :label AND currency = :currency AND valid_from = :from::timestamptz
                        """)
                .param("label", label)
                .param("currency", rate.currency())
                .param("from", rate.validFrom().toString())
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }

    private String currency(UUID label) {
        return jdbc.sql("SELECT currency FROM label WHERE id = :label")
                .param("label", label)
                .query(String.class)
                .single();
    }

    private ExchangeRate checked(UUID label, ExchangeRate told) {
        String currency = code(told.currency());
        String own = Objects.requireNonNull(transactions.execute(status -> currency(label)));
        if (currency.equals(own)) {
            throw ProblemException.invalid("currency", "The label reckons in " + own + " itself; it needs no rate.");
        }
        Instant from = told.validFrom();
        if (from == null || from.isBefore(EARLIEST) || from.isAfter(LATEST)) {
            throw ProblemException.invalid(
                    "validFrom", "Say from when the rate is valid, as 2026-11-20T00:00:00Z, after the year 2000.");
        }
        BigDecimal rate = told.rate();
        if (rate == null
                || rate.signum() <= 0
                || rate.compareTo(MOST) > 0
                || rate.stripTrailingZeros().scale() > 12) {
            throw ProblemException.invalid(
                    "rate",
                    "“" + (rate == null ? "" : rate) + "” is no rate. It is what 1 " + currency + " is in " + own
                            + ", above zero, with at most 12 decimals, as 1.0825.");
        }
        BigDecimal plain = rate.stripTrailingZeros();
        return new ExchangeRate(
                currency, from.truncatedTo(ChronoUnit.MICROS), plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private static String code(@Nullable String text) {
        String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    "currency", "“" + text + "” is no ISO 4217 currency. It has three letters, as EUR.");
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    400, "bad-cursor", "Unknown page", "“" + text + "” is not a cursor this server gave.");
        }
    }
}
