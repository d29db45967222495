package org.deadwax.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed from trusted proxies only and read from its end, where
 * they write: what a client put there before them says nothing.
 */
@Component
public class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";

    private final List<IpAddressMatcher> trusted;

    ClientAddress(ProxySettings settings) {
        this.trusted = settings.trusted();
    }

    /** @return the nearest address that is no trusted proxy's, or that proxy's own where it says nothing usable */
    public String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (!isTrusted(nearest)) {
            return nearest;
        }
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders(HEADER)).forEach(header -> hops.addAll(List.of(header.split(",", -1))));
        for (String hop : hops.reversed()) {
            String address = address(hop.strip());
            if (address == null) {
                return nearest;
            }
            nearest = address;
            if (!isTrusted(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(range -> range.matches(address));
    }

    /** Some write a port behind it, and IPv6 in brackets. */
    private static @Nullable String address(String hop) {
        String bare = hop.startsWith("[") ? hop.replaceFirst("^\\[(.*)](:[0-9]+)?$", "$1") : hop;
        if (bare.indexOf(':') == bare.lastIndexOf(':')) {
            bare = bare.replaceFirst(":[0-9]+$", "");
        }
        try {
            return InetAddress.ofLiteral(bare).getHostAddress();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
