package org.deadwax.server.catalog.artist;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.OnceOnly;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The artists of a label. Names are told apart: two artists of one name need a difference in it. */
@Component
public class Artists {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final OnceOnly onceOnly;
    private final AuditLog audit;

    Artists(JdbcClient jdbc, TransactionTemplate transactions, OnceOnly onceOnly, AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.onceOnly = onceOnly;
        this.audit = audit;
    }

    /** By name; those that whoever asks may see. */
    public List<Artist> all(Access access) {
        return transactions.execute(status -> jdbc
                .sql("SELECT id, name FROM artist WHERE label_id = :label ORDER BY lower(name), id")
                .param("label", access.labelId())
                .query(Artist.class)
                .list()
                .stream()
                .filter(artist -> access.sees(artist.id()))
                .toList());
    }

    /** @throws ProblemException 422 when the name is missing or taken */
    public Artist create(Access access, ArtistEdit edit, @Nullable String key) {
        Fields fields = new Fields();
        String name = fields.text("name", edit.name(), LONGEST_NAME);
        fields.check();
        return onceOnly.create(access, key, edit, Artist.class, () -> {
            UUID id = jdbc.sql("""
                    INSERT INTO artist (label_id, name) VALUES (:label, :name)
                    ON CONFLICT (label_id, name) DO NOTHING RETURNING id
                    """)
                    .param("label", access.labelId())
                    .param("name", name)
                    .query(UUID.class)
                    .optional()
                    .orElseThrow(() -> ProblemException.invalid(
                            "name", "There is an artist called “" + name + "” already. Say what tells them apart."));
            audit.record("artist.created", "artist " + id, "Added “" + name + "”.");
            return new Artist(id, name);
        });
    }
}
