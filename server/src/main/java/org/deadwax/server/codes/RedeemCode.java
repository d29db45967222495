package org.deadwax.server.codes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.server.delivery.Deliveries;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody types a code. They have no account, and are told exactly what is wrong with it. */
@Component
public class RedeemCode {

    /** Wrong ones, from one network in a quarter of an hour; a right one costs nothing. */
    static final int WRONG = 10;

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final JdbcClient allLabels;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Deliveries deliveries;
    private final Clock clock;
    private final LoadingCache<String, Bucket> networks = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(PERIOD)
            .build(key -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(WRONG).refillGreedy(WRONG, PERIOD))
                    .build());

    RedeemCode(
            @Worker JdbcClient allLabels,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Deliveries deliveries,
            Clock clock) {
        this.allLabels = allLabels;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param page where the music is; null when there is none, and {@code why} says so */
    public record Answer(
            Outcome outcome, String why, @Nullable URI page) {}

    public enum Outcome {
        GOOD,
        UNKNOWN,
        USED,
        EXPIRED,
        NOT_YET,
        TOO_OFTEN
    }

    private record Found(
            UUID label,
            UUID batch,
            UUID release,
            String name,
            ZoneId zone,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant ended,
            @Nullable Instant used) {}

    /** @param email where the link goes as well; empty for nowhere; @param from the asker's network address */
    public Answer redeem(String typed, String email, String from) {
        Bucket attempts = networks.get(network(from));
        if (!attempts.tryConsume(1)) {
            return no(Outcome.TOO_OFTEN, "Too many codes were wrong. Try again in a quarter of an hour.");
        }
        DownloadCode code = DownloadCode.typed(typed).orElse(null);
        if (code == null) {
            return no(
                    Outcome.UNKNOWN,
                    "A code has sixteen letters and figures, and never 1, I or L. Look at the card once more.");
        }
        byte[] hash = code.sha256();
        Found found = find(hash);
        if (found == null) {
            return no(Outcome.UNKNOWN, "There is no such code. Look at the card once more.");
        }
        attempts.addTokens(1);
        Answer refused = refused(found);
        return refused == null ? open(hash, found, email) : refused;
    }

    private @Nullable Answer refused(Found found) {
        Instant now = clock.instant();
        if (found.used != null) {
            return used(found.used, found.zone);
        }
        if (found.ended != null || found.to != null && !now.isBefore(found.to)) {
            return no(
                    Outcome.EXPIRED,
                    "This code could be used until "
                            + when(found.ended != null ? found.ended : Objects.requireNonNull(found.to), found.zone)
                            + ".");
        }
        if (found.from != null && now.isBefore(found.from)) {
            return no(Outcome.NOT_YET, "This code can be used from " + when(found.from, found.zone) + " on.");
        }
        return null;
    }

    /** Whoever is second with the same code finds it used. */
    private Answer open(byte[] hash, Found found, String email) {
        String address = email.strip();
        @Nullable String to = address.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}") ? address : null;
        return CurrentLabel.in(
                found.label,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    int ours = jdbc.sql("""
                            UPDATE download_code SET used_at = :now
                            WHERE label_id = :label AND code_sha256 = :hash AND used_at IS NULL
                            """)
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("label", found.label)
                            .param("hash", hash)
                            .update();
                    if (ours == 0) {
                        return used(clock.instant(), found.zone);
                    }
                    UUID delivery = deliveries.grant(found.label, found.release, to, "CODE", found.name);
                    jdbc.sql(
                                    "UPDATE download_code SET delivery_id = :delivery WHERE label_id = :label AND code_sha256 = :hash")
                            .param("delivery", delivery)
                            .param("label", found.label)
                            .param("hash", hash)
                            .update();
                    return new Answer(Outcome.GOOD, "", deliveries.link(found.label, delivery));
                })));
    }

    private @Nullable Found find(byte[] hash) {
        return allLabels
                .sql("""
                        SELECT c.label_id, c.batch_id, c.used_at, b.release_id, b.name, b.valid_from, b.valid_to, b.ended_at, l.zone
                        FROM download_code c
                        JOIN code_batch b ON b.label_id = c.label_id AND b.id = c.batch_id
                        JOIN label l ON l.id = c.label_id
                        WHERE c.code_sha256 = :hash
                        """)
                .param("hash", hash)
                .query((row, n) -> new Found(
                        row.getObject("label_id", UUID.class),
                        row.getObject("batch_id", UUID.class),
                        row.getObject("release_id", UUID.class),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        CodeBatches.instant(row, "valid_from"),
                        CodeBatches.instant(row, "valid_to"),
                        CodeBatches.instant(row, "ended_at"),
                        CodeBatches.instant(row, "used_at")))
                .optional()
                .orElse(null);
    }

    private static Answer used(Instant at, ZoneId zone) {
        return no(
                Outcome.USED,
                "This code was used on " + when(at, zone)
                        + ". If that was you, open the page you got then; its link is also in the mail, if you gave an address.");
    }

    private static Answer no(Outcome outcome, String why) {
        return new Answer(outcome, why, null);
    }

    private static String when(Instant at, ZoneId zone) {
        return WHEN.format(at.atZone(zone)) + " "
                + DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at.atZone(zone));
    }

    /** One subscriber has a whole /64 of IPv6. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
