package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/**
 * A P-line (℗, who owns the recording) or C-line (©, who owns the sleeve), without its sign: "2027 Low Meridian Records".
 *
 * @param year of first publication; null while it is not known
 * @param owner who owns it
 */
public record RightsLine(@Nullable Integer year, String owner) {

    public RightsLine {
        owner = owner == null ? "" : owner;
    }
}
