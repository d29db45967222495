package org.deadwax.model;

/** What an invited person holds. */
public record InvitationToken(String token) {

    @Override
    public String toString() {
        return "InvitationToken[]";
    }
}
