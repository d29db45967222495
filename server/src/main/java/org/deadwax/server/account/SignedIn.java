package org.deadwax.server.account;

import java.util.UUID;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sent the request at hand, and from where.
 *
 * @param installationOwner may make labels
 * @param address as this server sees it
 */
public record SignedIn(
        UUID personId,
        String email,
        String name,
        boolean installationOwner,
        UUID sessionId,
        String device,
        String address) {

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public static SignedIn current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in.");
    }
}
