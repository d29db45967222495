package org.deadwax.model;

/**
 * @param token single use, shown once
 * @param link for the person, with the token: the installation's address as people reach it
 */
public record NewInvitation(Invitation invitation, String token, String link) {

    @Override
    public String toString() {
        return "NewInvitation[" + invitation.email() + "]";
    }
}
