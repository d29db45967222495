package org.deadwax.server.home;

import org.deadwax.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What secrets in the database are encrypted with.
 *
 * @param key DEADWAX_SECRET_KEY, at least 32 characters that nobody guesses, the same on each server of an installation; null
 *     for one that is made and kept in the home
 * @param keyBefore DEADWAX_SECRET_KEY_BEFORE, while the key is being changed: the old one, until rotate-key has sealed
 *     everything with the new one
 */
@ConfigurationProperties("deadwax.secret")
record SecretSettings(@Nullable String key, @Nullable String keyBefore) {

    private static final int SHORTEST = 32;

    SecretSettings {
        key = key == null || key.isBlank() ? null : key.strip();
        keyBefore = keyBefore == null || keyBefore.isBlank() ? null : keyBefore.strip();
        if (key != null && key.length() < SHORTEST) {
            throw new CannotStart("DEADWAX_SECRET_KEY has " + key.length() + " characters; it needs at least "
                    + SHORTEST + ", as openssl rand -hex 32 makes.");
        }
    }

    @Override
    public String toString() {
        return "SecretSettings[" + (key == null ? "in the home" : "given") + "]";
    }
}
