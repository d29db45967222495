package org.deadwax.server.orders;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.deadwax.model.MailKind;
import org.deadwax.server.delivery.Deliveries;
import org.deadwax.server.delivery.Deliveries.Delivery;
import org.deadwax.server.mail.FanMail;
import org.deadwax.server.mail.Mails;
import org.deadwax.server.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * "Send it again", for a fan who lost the mail. Whoever asks learns nothing: whether the address bought anything is found out
 * after the answer, on another thread, so that neither words nor time tell.
 */
@Component
public class LostMail {

    private static final Logger log = LoggerFactory.getLogger(LostMail.class);

    /** Each mail is one of somebody else's mailbox, should the wrong person ask. */
    static final int PER_ADDRESS = 3;

    static final int PER_NETWORK = 20;
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int ORDERS = 10;
    private static final int WAITING = 10_000;

    private final Deliveries deliveries;
    private final MusicMail music;
    private final Mails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final LoadingCache<String, Bucket> addresses = buckets(PER_ADDRESS);
    private final LoadingCache<String, Bucket> networks = buckets(PER_NETWORK);
    private final ThreadPoolExecutor later = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("lost-mail").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    LostMail(
            Deliveries deliveries,
            MusicMail music,
            Mails mails,
            @Worker TransactionTemplate transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.music = music;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param from the asker's network address; @return false when that network asked too often */
    public boolean ask(String email, String from) {
        if (!networks.get(network(from)).tryConsume(1)) {
            return false;
        }
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (address.length() <= 250
                && address.indexOf('@') > 0
                && addresses.get(address).tryConsume(1)) {
            later.execute(() -> send(address));
        }
        return true;
    }

    private void send(String address) {
        try {
            transactions.executeWithoutResult(status -> {
                Map<UUID, Map<UUID, String>> titles = new HashMap<>();
                List<FanMail> written = deliveries.ofAddress(address, ORDERS).stream()
                        .map(delivery -> mail(delivery, titles))
                        .toList();
                mails.queue(written);
            });
        } catch (RuntimeException e) {
            log.warn("A lost mail was not sent again: {}", e.getMessage());
        }
    }

    /** To the address that is stored and not the one that was typed: they are alike, not the same. */
    private FanMail mail(Delivery delivery, Map<UUID, Map<UUID, String>> titles) {
        return music.write(
                MailKind.AGAIN,
                "lost " + UUID.randomUUID(),
                new MusicMail.About(
                        delivery.labelId(),
                        delivery.id(),
                        delivery.storeId(),
                        delivery.orderId(),
                        delivery.name(),
                        String.valueOf(delivery.email()),
                        delivery.releases()),
                clock.instant(),
                titles.computeIfAbsent(delivery.labelId(), music::titles));
    }

    /** One subscriber has a whole /64 of IPv6. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static LoadingCache<String, Bucket> buckets(int capacity) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(PERIOD)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, PERIOD))
                        .build());
    }

    @PreDestroy
    void end() {
        later.shutdownNow();
    }
}
