package org.deadwax.server.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A shop's own domain, in small letters, as "low-meridian.myshopify.com": what its webhooks carry, whatever its public name. */
record ShopDomain(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.myshopify\\.com");

    /** Empty when it is none. Anything else must never become part of a URL. */
    static Optional<ShopDomain> of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new ShopDomain(lower)) : Optional.empty();
    }
}
