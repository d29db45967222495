package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/**
 * What a compiler's server showed as its key.
 *
 * @param fingerprint as "SHA256:…"
 * @param pinned the one that was confirmed before; null when none was
 * @param sentence what to do about it
 */
public record HostKey(
        String algorithm, String fingerprint, @Nullable String pinned, String sentence) {

    /** True when another key was confirmed before: then nothing is sent. */
    public boolean changed() {
        return pinned != null && !pinned.equals(fingerprint);
    }
}
