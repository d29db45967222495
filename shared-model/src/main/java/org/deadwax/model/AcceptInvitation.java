package org.deadwax.model;

/**
 * @param name of the person; left alone for somebody who is known
 * @param password a new one, or that of somebody who is known
 * @param device as in {@link SignIn}
 */
public record AcceptInvitation(String token, String name, String password, String device) {

    @Override
    public String toString() {
        return "AcceptInvitation[" + device + "]";
    }
}
