package org.deadwax.server.delivery.page;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deadwax.server.media.RenditionFormat;
import org.deadwax.server.platform.SecretBox;
import org.springframework.stereotype.Component;

/**
 * Leave to fetch an archive by GET, which a click gave: a browser goes on with a GET where it broke off, and a mail
 * provider's scanner has none.
 */
@Component
class ZipTickets {

    private static final Duration LIFE = Duration.ofHours(48);
    private static final Pattern TICKET = Pattern.compile("([0-9]{1,12})-([0-9a-f]{32})");
    private static final int BYTES = 16;

    private final SecretBox secrets;
    private final Clock clock;

    ZipTickets(SecretBox secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String write(UUID deliveryId, UUID releaseId, RenditionFormat format) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        return until + "-" + HexFormat.of().formatHex(mark(deliveryId, releaseId, format, until));
    }

    boolean holds(String ticket, UUID deliveryId, UUID releaseId, RenditionFormat format) {
        Matcher parts = TICKET.matcher(ticket);
        if (!parts.matches()) {
            return false;
        }
        long until = Long.parseLong(parts.group(1));
        return Instant.ofEpochSecond(until).isAfter(clock.instant())
                && MessageDigest.isEqual(
                        HexFormat.of().parseHex(parts.group(2)), mark(deliveryId, releaseId, format, until));
    }

    private byte[] mark(UUID deliveryId, UUID releaseId, RenditionFormat format, long until) {
        return Arrays.copyOf(
                secrets.mark(deliveryId + "/" + releaseId + "/" + format + "/" + until, "delivery archive"), BYTES);
    }
}
