package org.deadwax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product in an order.
 *
 * @param title as "Kindling Season, vinyl"; @param upc null when it has none
 * @param units copies that were bought; @param gone how many of them are not sold any more
 * @param paid for all of them
 * @param words where it stands in more words, as "US digital, 13 – 19 Nov"; else empty
 */
public record OrderItem(
        UUID productId,
        UUID releaseId,
        String title,
        Format format,
        @Nullable String upc,
        int units,
        int gone,
        Money paid,
        OrderStanding standing,
        String words) {}
