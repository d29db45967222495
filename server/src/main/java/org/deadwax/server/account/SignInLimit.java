package org.deadwax.server.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often somebody may be wrong: a tenth attempt for an account or a fiftieth from an address within a quarter of an
 * hour is the last. A right password costs nothing. Each node counts for itself.
 */
@Component
class SignInLimit {

    static final int PER_ACCOUNT = 10;
    static final int PER_ADDRESS = 50;
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> accounts = buckets(PER_ACCOUNT);
    private final LoadingCache<String, Bucket> addresses = buckets(PER_ADDRESS);

    /** Takes an attempt before the password is looked at, so that many at once do not slip through. */
    Optional<Duration> attempt(String email, String address) {
        ConsumptionProbe fromAddress = addresses.get(network(address)).tryConsumeAndReturnRemaining(1);
        if (!fromAddress.isConsumed()) {
            return Optional.of(Duration.ofNanos(fromAddress.getNanosToWaitForRefill()));
        }
        ConsumptionProbe forAccount = accounts.get(email).tryConsumeAndReturnRemaining(1);
        return forAccount.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(forAccount.getNanosToWaitForRefill()));
    }

    /** Gives the attempt back: it was right. */
    void succeeded(String email, String address) {
        accounts.get(email).addTokens(1);
        addresses.get(network(address)).addTokens(1);
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
                .maximumSize(REMEMBERED)
                .expireAfterAccess(PERIOD)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, PERIOD))
                        .build());
    }
}
