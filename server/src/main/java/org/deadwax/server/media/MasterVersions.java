package org.deadwax.server.media;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people say of a master and have done with it. Each is written to the audit log. */
@Component
public class MasterVersions {

    private static final int LONGEST_NOTE = 500;

    private final Masters masters;
    private final CheckQueue queue;
    private final VersionRemoval removal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    MasterVersions(
            Masters masters,
            CheckQueue queue,
            VersionRemoval removal,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.masters = masters;
        this.queue = queue;
        this.removal = removal;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why there is this version. @param text null or blank takes it back */
    public Master note(Access access, UUID masterId, @Nullable String text) {
        return transactions.execute(status -> {
            Master master = masters.lock(access, masterId);
            Fields fields = new Fields();
            String note = fields.optionalText("text", text, LONGEST_NOTE);
            fields.check();
            jdbc.sql("UPDATE master SET note = :note WHERE label_id = :label AND id = :id")
                    .param("note", note)
                    .param("label", access.labelId())
                    .param("id", masterId)
                    .update();
            record("master.noted", master, note == null ? "took the note back" : "noted “" + note + "”");
            return masters.find(access, masterId);
        });
    }

    /** Somebody of the label takes a warning upon themselves; again is fine. */
    public Master accept(Access access, UUID masterId, Check check) {
        return transactions.execute(status -> {
            Master master = masters.lock(access, masterId);
            CheckResult warning = warning(master, check);
            SignedIn who = SignedIn.current();
            int fresh = jdbc.sql("""
                            INSERT INTO master_acceptance (label_id, master_id, check_name, person_id, accepted_by, accepted_at)
                            VALUES (:label, :master, :check, :person, :by, :now)
                            ON CONFLICT (label_id, master_id, check_name) DO NOTHING
                            """)
                    .param("label", access.labelId())
                    .param("master", masterId)
                    .param("check", check.name())
                    .param("person", who.personId())
                    .param("by", who.name())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (fresh > 0) {
                record("master.warning-accepted", master, "accepted “" + warning.sentence() + "”");
            }
            return masters.find(access, masterId);
        });
    }

    public Master withdraw(Access access, UUID masterId, Check check) {
        return transactions.execute(status -> {
            Master master = masters.lock(access, masterId);
            int gone = jdbc.sql("""
                            DELETE FROM master_acceptance
                            WHERE label_id = :label AND master_id = :master AND check_name = :check
                            """)
                    .param("label", access.labelId())
                    .param("master", masterId)
                    .param("check", check.name())
                    .update();
            if (gone > 0) {
                record("master.warning-opened", master, "accepts " + check + " no longer");
            }
            return masters.find(access, masterId);
        });
    }

    private static CheckResult warning(Master master, Check check) {
        return master.checks().stream()
                .filter(finding -> finding.check() == check && finding.verdict() == Verdict.WARNING)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        409,
                        "no-warning",
                        "Nothing to accept",
                        "“" + master.fileName() + "” has no warning of " + check + ". Look at its findings again."));
    }

    /** Looks at it once more. It stays what it is until that is done; asked while it is being looked at, nothing happens. */
    public Master recheck(Access access, UUID masterId) {
        Master asked = transactions.execute(status -> {
            Master master = masters.lock(access, masterId);
            if (master.checking() != null) {
                return master;
            }
            requireAudio(master);
            jdbc.sql("""
                            UPDATE master SET recheck_asked_at = :now, claimed_until = '-infinity', attempts = 0,
                                   step = 'WAITING'
                            WHERE label_id = :label AND id = :id
                            """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("label", access.labelId())
                    .param("id", masterId)
                    .update();
            record("master.recheck-asked", master, "asked for new checks");
            return masters.find(access, masterId);
        });
        queue.soon();
        return asked;
    }

    /**
     * Removes the audio of an earlier version; the version itself stays in the history, with who did it and why.
     *
     * @throws ProblemException 409 when it is the track's current master, or its audio is gone already
     */
    public Master remove(Access access, UUID masterId, @Nullable String why) {
        Master removed = transactions.execute(status -> {
            Master master = masters.lock(access, masterId);
            String reason = VersionRemoval.reason(why);
            requireAudio(master);
            if (master.current() || master.state() == MasterState.VERIFYING) {
                throw new ProblemException(
                        409,
                        "current-master",
                        "In use",
                        "“" + master.fileName() + "” is the track's master. Upload the next version first.");
            }
            removal.mark(VersionRemoval.Of.MASTER, access, masterId, reason);
            record("master.removed", master, "removed its audio: " + reason);
            return masters.find(access, masterId);
        });
        removal.soon();
        return removed;
    }

    static void requireAudio(Master master) {
        if (!master.audioKept()) {
            String when = master.removed() == null
                    ? "was refused, and what is refused is not kept."
                    : "was removed by " + master.removed().by() + ".";
            throw new ProblemException(
                    409,
                    "audio-gone",
                    "The audio is not kept",
                    "“" + master.fileName() + "” " + when + " Drop the file again.");
        }
    }

    private void record(String action, Master master, String what) {
        audit.record(
                action,
                "master " + master.id(),
                "Version " + master.version() + " of track " + master.trackId() + ", “" + master.fileName() + "”: "
                        + what + ".");
    }
}
