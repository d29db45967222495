package org.deadwax.server.account;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.UUID;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.Pools;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new password for an owner who lost theirs: {@code ./deadwax server reset-owner}. Needs no running server. */
public final class ResetOwner {

    private ResetOwner() {}

    /**
     * Signs all their devices out.
     *
     * @return the line to print, with the password, which is kept nowhere else
     * @throws CannotStart when there is no owner yet
     */
    public static String run(DatabaseAccess access) {
        try (HikariDataSource pool = Pools.worker(access, 1)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
            return transactions.execute(status -> reset(jdbc, transactions));
        }
    }

    private static String reset(JdbcClient jdbc, TransactionTemplate transactions) {
        Clock clock = Clock.systemUTC();
        record Owner(UUID id, String email) {}
        Owner owner = jdbc.sql("SELECT id, email FROM person WHERE installation_owner ORDER BY created_at, id LIMIT 1")
                .query(Owner.class)
                .optional()
                .orElseThrow(() -> new CannotStart("There is no owner yet: the first start of the server makes one."));
        Passwords passwords = new Passwords();
        String password = Passwords.generate();
        new People(jdbc).setPassword(owner.id, passwords.hash(password));
        new Sessions(jdbc, clock).revokeAll(owner.id, null);
        AuditLog.Line line = new AuditLog.Line(
                "password.reset",
                "person " + owner.email,
                "At the console, by reset-owner. All devices were signed out.");
        new AuditLog(jdbc, jdbc, transactions, clock).recordForInstallation(null, "console", line, null, null);
        return "The owner " + owner.email + " has a new password: " + password
                + " (shown once). Change it after signing in.";
    }
}
