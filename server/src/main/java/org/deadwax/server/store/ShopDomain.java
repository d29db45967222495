package org.deadwax.server.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** A shop's own domain, in small letters, as "low-meridian.myshopify.com": what its webhooks carry, whatever its public name. */
public record ShopDomain(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.myshopify\\.com");

    /** Empty when it is none. Anything else must never become part of a URL. */
    public static Optional<ShopDomain> of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(lower).matches() ? Optional.of(new ShopDomain(lower)) : Optional.empty();
    }

    /** @throws ProblemException 422 when it is none */
    public static ShopDomain checked(@Nullable String text) {
        String given = text == null ? "" : text;
        return of(given)
                .orElseThrow(() -> ProblemException.invalid(
                        "shopDomain",
                        "“" + given + "” is not a shop's domain. It is the one that ends in .myshopify.com, as in"
                                + " low-meridian.myshopify.com; Shopify shows it under Settings, Domains."));
    }
}
