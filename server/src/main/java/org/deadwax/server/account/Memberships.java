package org.deadwax.server.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who belongs to which label. */
@Component
class Memberships {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcClient allLabels;

    Memberships(JdbcClient jdbc, TransactionTemplate transactions, @Worker JdbcClient allLabels) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.allLabels = allLabels;
    }

    /** What this person is in this label; nothing when it is not theirs or there is none. */
    Optional<Access> access(SignedIn who, UUID labelId) {
        return CurrentLabel.in(
                labelId,
                () -> transactions.execute(status -> jdbc.sql("""
                        SELECT role, artist_ids FROM membership WHERE label_id = :label AND person_id = :person
                        """)
                        .param("label", labelId)
                        .param("person", who.personId())
                        .query((row, n) -> new Access(
                                who.personId(),
                                who.sessionId(),
                                labelId,
                                Role.valueOf(row.getString("role")),
                                Set.copyOf(artists(row))))
                        .optional()));
    }

    /** Across labels, so by the worker: all that a person belongs to, by name. */
    List<LabelAccess> of(UUID personId) {
        return allLabels
                .sql("""
                SELECT l.id, l.name, l.currency, l.zone, m.role
                FROM membership m JOIN label l ON l.id = m.label_id
                WHERE m.person_id = :person ORDER BY l.name, l.id
                """)
                .param("person", personId)
                .query((row, n) -> new LabelAccess(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getString("zone"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    static List<UUID> artists(ResultSet row) throws SQLException {
        Array array = row.getArray("artist_ids");
        return List.of((UUID[]) array.getArray());
    }
}
