package org.deadwax.server.account;

import org.deadwax.server.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that a new installation has an owner before anybody can ask for anything. */
@Component
class FirstOwner implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(FirstOwner.class);

    private final OwnerSettings settings;
    private final Passwords passwords;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    FirstOwner(
            OwnerSettings settings,
            Passwords passwords,
            AuditLog audit,
            @Worker JdbcClient jdbc,
            @Worker TransactionTemplate transactions) {
        this.settings = settings;
        this.passwords = passwords;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        if (ownerExists()) {
            return;
        }
        String email = People.checkedEmail(settings.emailOrDefault());
        String given = settings.password();
        String password = given == null ? Passwords.generate() : given;
        boolean made = Boolean.TRUE.equals(transactions.execute(status -> make(email, password)));
        if (!made) {
            return;
        }
        if (given == null) {
            // stdout and not the log: a log is kept, and this is shown once
            System.out.println("deadwax: this is a new installation. Its owner is " + email + ", the password is "
                    + password + " (shown once; ./deadwax server reset-owner makes a new one).");
        } else if (given.length() < Passwords.SHORTEST) {
            log.warn("The owner's password has fewer than {} characters. Change it.", Passwords.SHORTEST);
        }
    }

    /** One of several servers that start at once on an empty database makes the owner. */
    private boolean make(String email, String password) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('first owner'))").query(row -> {});
        if (ownerExists()) {
            return false;
        }
        People people = new People(jdbc);
        if (people.add(email, email.substring(0, email.indexOf('@')), passwords.hash(password), true)
                .isEmpty()) {
            throw new IllegalStateException("There is somebody called " + email + " already, who owns nothing.");
        }
        AuditLog.Line line = new AuditLog.Line("owner.created", "person " + email, "The installation's first owner.");
        audit.recordForInstallation(null, "first start", line, null, null);
        return true;
    }

    private boolean ownerExists() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE installation_owner)")
                .query(Boolean.class)
                .single();
    }
}
