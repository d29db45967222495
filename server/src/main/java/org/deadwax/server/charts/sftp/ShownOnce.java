package org.deadwax.server.charts.sftp;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.common.session.SessionContext;

/**
 * A password that is shown by one way of logging in only: a server that refuses it under "password" would otherwise be shown it
 * again under "keyboard-interactive", and an account is locked sooner than anybody sees why.
 */
final class ShownOnce implements PasswordIdentityProvider {

    private final String password;
    private final AtomicBoolean shown = new AtomicBoolean();

    ShownOnce(String password) {
        this.password = password;
    }

    @Override
    public Iterable<String> loadPasswords(SessionContext session) {
        return shown.getAndSet(true) ? List.of() : List.of(password);
    }
}
