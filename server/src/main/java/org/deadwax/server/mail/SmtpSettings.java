package org.deadwax.server.mail;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.deadwax.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay that mail goes to. Without one it lies in the home's folder {@code mail}.
 *
 * @param url DEADWAX_SMTP_URL: {@code smtps://user:password@host} (TLS from the start) or {@code smtp://user:password@host:587}
 *     (STARTTLS, which is insisted on unless the relay is on this machine or the address ends in {@code ?tls=no}); null: none
 * @param from DEADWAX_SMTP_FROM: the address mail comes from; null is {@code music@} and the public URL's host
 * @param domains DEADWAX_SMTP_DOMAINS: at which labels may have a sender of their own, with commas between; that of
 *     {@code from} is always one
 * @param perSecond DEADWAX_SMTP_PER_SECOND: mails the relay allows in a second, over all servers; 0: as many as it takes
 * @param connections DEADWAX_SMTP_CONNECTIONS: at once, of each server
 * @param bounces DEADWAX_SMTP_BOUNCES: where what comes back goes, with the mail's id behind a plus; null: to {@code from}
 * @param bounceSecret DEADWAX_SMTP_BOUNCE_SECRET: what whoever hands bounces in has to know; null: nobody may
 */
@ConfigurationProperties("deadwax.smtp")
public record SmtpSettings(
        @Nullable String url,
        @Nullable String from,
        @DefaultValue("") String domains,
        @DefaultValue("0") double perSecond,
        @DefaultValue("4") int connections,
        @Nullable String bounces,
        @Nullable String bounceSecret) {

    private static final int SHORTEST_SECRET = 16;

    public SmtpSettings {
        url = blankIsNone(url);
        from = blankIsNone(from);
        bounces = blankIsNone(bounces);
        bounceSecret = blankIsNone(bounceSecret);
        if (url != null) {
            relay(url);
        }
        checkAddress("DEADWAX_SMTP_FROM", from);
        checkAddress("DEADWAX_SMTP_BOUNCES", bounces);
        if (perSecond < 0 || perSecond > 10_000) {
            throw new CannotStart("DEADWAX_SMTP_PER_SECOND is " + perSecond
                    + "; it is the number of mails that the relay allows in a second, or 0 for no limit.");
        }
        if (connections < 1 || connections > 50) {
            throw new CannotStart("DEADWAX_SMTP_CONNECTIONS is " + connections + "; it goes from 1 to 50.");
        }
        if (bounceSecret != null && bounceSecret.length() < SHORTEST_SECRET) {
            throw new CannotStart("DEADWAX_SMTP_BOUNCE_SECRET has " + bounceSecret.length()
                    + " characters; it needs at least " + SHORTEST_SECRET + ".");
        }
    }

    /** @param password empty when there is none */
    record Relay(String host, int port, boolean tls, boolean startTls, String user, String password) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    @Nullable
    Relay relay() {
        return url == null ? null : relay(url);
    }

    /** @param host of the public URL */
    String fromOr(String host) {
        return from == null ? "music@" + host : from;
    }

    /** @param host of the public URL */
    List<String> domainsOr(String host) {
        String own = fromOr(host);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(own.substring(own.indexOf('@') + 1)),
                        Arrays.stream(domains.split(",", -1)))
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .distinct()
                .toList();
    }

    /** Without what it knows. */
    @Override
    public String toString() {
        Relay relay = relay();
        return "SmtpSettings[" + (relay == null ? "no relay" : relay) + "]";
    }

    private static Relay relay(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        boolean tls = "smtps".equals(uri.getScheme());
        if (!tls && !"smtp".equals(uri.getScheme()) || uri.getHost() == null) {
            throw unreadable();
        }
        String login = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        int colon = login.indexOf(':');
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        boolean near = host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
        return new Relay(
                host,
                uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587,
                tls,
                !tls && !near && !"tls=no".equals(uri.getQuery()),
                colon < 0 ? login : login.substring(0, colon),
                colon < 0 ? "" : login.substring(colon + 1));
    }

    /** Says nothing of what stands there: a password may. */
    private static CannotStart unreadable() {
        return new CannotStart("DEADWAX_SMTP_URL cannot be read. It is smtps://user:password@host or"
                + " smtp://user:password@host:587, with a character such as @ or / in user or password as %40 or %2F.");
    }

    private static void checkAddress(String name, @Nullable String address) {
        if (address != null && !address.matches("[^@\\s<>]{1,64}@[^@\\s<>]{1,190}")) {
            throw new CannotStart(name + " is “" + address + "”; it is an e-mail address, as music@label.example.");
        }
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
