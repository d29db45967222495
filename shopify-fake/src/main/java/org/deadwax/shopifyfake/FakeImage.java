package org.deadwax.shopifyfake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a product.
 *
 * @param bytes as they were uploaded; empty for one that came by its address, which nobody fetches here
 * @param failure why it could not be taken; null for one that is ready
 */
public record FakeImage(
        long id,
        String alt,
        String mimeType,
        byte[] bytes,
        @Nullable String failure,
        Instant at) {}
