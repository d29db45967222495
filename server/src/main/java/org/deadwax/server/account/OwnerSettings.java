package org.deadwax.server.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who owns a new installation: DEADWAX_OWNER_EMAIL and DEADWAX_OWNER_PASSWORD. Looked at only while there is no owner.
 *
 * @param email null is {@code owner@localhost}
 * @param password null: one is made up and printed once
 */
@ConfigurationProperties("deadwax.owner")
record OwnerSettings(@Nullable String email, @Nullable String password) {

    /** An empty variable is one that is not set. */
    OwnerSettings {
        email = email == null || email.isBlank() ? null : email.strip();
        password = password == null || password.isEmpty() ? null : password;
    }

    String emailOrDefault() {
        return email == null ? "owner@localhost" : email;
    }

    @Override
    public String toString() {
        return "OwnerSettings[" + email + "]";
    }
}
