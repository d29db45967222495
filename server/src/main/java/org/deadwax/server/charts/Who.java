package org.deadwax.server.charts;

import java.util.UUID;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a report.
 *
 * @param personId null for the schedule
 */
public record Who(String name, @Nullable UUID personId) {

    public static final Who SCHEDULE = new Who("the schedule", null);

    /** Whoever sent the request at hand. */
    public static Who asking() {
        SignedIn signedIn = SignedIn.current();
        return new Who(signedIn.name(), signedIn.personId());
    }

    void record(AuditLog audit, String action, String subject, String detail) {
        if (personId == null) {
            audit.recordScheduled(action, subject, detail);
        } else {
            audit.record(action, subject, detail);
        }
    }
}
