package org.deadwax.server.media;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the file of an earlier version away, of a master or of artwork; its row stays, with who did it, when and why. */
@Component
class VersionRemoval {

    private static final int LONGEST_REASON = 500;

    /** Of what there are versions. */
    enum Of {
        MASTER("master"),
        ARTWORK("artwork");

        private final String table;

        Of(String table) {
            this.table = table;
        }
    }

    private final JdbcClient jdbc;
    private final DiscardedFiles discarded;
    private final Clock clock;

    VersionRemoval(JdbcClient jdbc, DiscardedFiles discarded, Clock clock) {
        this.jdbc = jdbc;
        this.discarded = discarded;
        this.clock = clock;
    }

    /** @throws ProblemException 422 when there is none, or it is too long */
    static String reason(@Nullable String why) {
        Fields fields = new Fields();
        String reason = fields.text("why", why, LONGEST_REASON);
        fields.check();
        return reason;
    }

    /** In the caller's transaction, which has looked whether it may go. Checks that were asked for are not made any more. */
    void mark(Of what, Access access, UUID id, String reason) {
        jdbc.sql("""
                        UPDATE %s SET discard_asked_at = :now, removed_by = :by, removed_why = :why,
                               recheck_asked_at = NULL
                        WHERE label_id = :label AND id = :id
                        """.formatted(what.table))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", SignedIn.current().name())
                .param("why", reason)
                .param("label", access.labelId())
                .param("id", id)
                .update();
    }

    /** After that transaction. */
    void soon() {
        discarded.soon();
    }
}
