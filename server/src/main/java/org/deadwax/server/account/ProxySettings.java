package org.deadwax.server.account;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Which web servers before this one are believed about where a request comes from.
 *
 * @param trustedProxies DEADWAX_TRUSTED_PROXIES: addresses and ranges such as 10.0.0.0/8, with commas between; null: nobody
 */
@ConfigurationProperties("deadwax")
record ProxySettings(@Nullable String trustedProxies) {

    /** @throws CannotStart for what is neither an address nor a range, or is everybody */
    List<IpAddressMatcher> trusted() {
        List<IpAddressMatcher> trusted = new ArrayList<>();
        for (String one : (trustedProxies == null ? "" : trustedProxies).split(",", -1)) {
            if (!one.isBlank()) {
                trusted.add(matcher(one.strip()));
            }
        }
        return trusted;
    }

    private static IpAddressMatcher matcher(String range) {
        if (range.endsWith("/0")) {
            throw new CannotStart("DEADWAX_TRUSTED_PROXIES has “" + range
                    + "”, which is everybody: anyone could say to be anyone. Name the web servers before this one.");
        }
        try {
            return new IpAddressMatcher(range);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("DEADWAX_TRUSTED_PROXIES has “" + range
                    + "”, which is neither an address nor a range, as 127.0.0.1 and 10.0.0.0/8 are.");
        }
    }
}
