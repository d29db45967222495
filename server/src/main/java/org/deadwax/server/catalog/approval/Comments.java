package org.deadwax.server.catalog.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.AskChanges;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseComment;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.catalog.release.StoredReleases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the label wants changed, field by field. */
@Component
public class Comments {

    private static final int MOST = 500;
    private static final int LONGEST = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final StoredReleases stored;
    private final Clock clock;

    Comments(JdbcClient jdbc, TransactionTemplate transactions, StoredReleases stored, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.stored = stored;
        this.clock = clock;
    }

    /** All of them, the open ones first, then the latest. */
    public List<ReleaseComment> of(Access access, UUID releaseId) {
        return transactions.execute(status -> {
            Release release = stored.visible(access, releaseId);
            return jdbc.sql("""
                    SELECT * FROM release_comment WHERE label_id = :label AND release_id = :release
                    ORDER BY done_at IS NOT NULL, id DESC
                    """)
                    .param("label", access.labelId())
                    .param("release", releaseId)
                    .query((row, n) -> comment(row, release))
                    .list();
        });
    }

    /** Seen to, by whoever asks. @throws ProblemException 404 when there is none */
    public void done(Access access, UUID releaseId, UUID commentId) {
        transactions.executeWithoutResult(status -> {
            stored.visible(access, releaseId);
            boolean there = jdbc.sql("""
                    SELECT EXISTS (SELECT FROM release_comment
                                   WHERE label_id = :label AND release_id = :release AND id = :comment)
                    """)
                    .param("label", access.labelId())
                    .param("release", releaseId)
                    .param("comment", commentId)
                    .query(Boolean.class)
                    .single();
            if (!there) {
                throw ProblemException.notFound("There is no comment " + commentId + ".");
            }
            close(access, releaseId, commentId);
        });
    }

    void allDone(Access access, UUID releaseId) {
        close(access, releaseId, null);
    }

    void add(Access access, Release release, List<AskChanges.Comment> asked) {
        Fields fields = new Fields();
        if (asked.size() > MOST) {
            fields.wrong("comments", "At most " + MOST + " comments; these are " + asked.size() + ".");
        }
        fields.check();
        for (int i = 0; i < asked.size(); i++) {
            String text = fields.text("comments[" + i + "].text", asked.get(i).text(), LONGEST);
            String path = asked.get(i).field() == null ? "" : asked.get(i).field();
            if (path.length() > 200) {
                fields.wrong("comments[" + i + "].field", "This is no field of a release.");
            }
            fields.check();
            insert(access, release.id(), CommentPlace.of(release, path), text);
        }
    }

    private void insert(Access access, UUID releaseId, CommentPlace place, String text) {
        jdbc.sql("""
                INSERT INTO release_comment (label_id, release_id, track_id, product_id, field, words, who, at)
                VALUES (:label, :release, :track, :product, :field, :words, :who, :at)
                """)
                .param("label", access.labelId())
                .param("release", releaseId)
                .param("track", place.trackId())
                .param("product", place.productId())
                .param("field", place.field())
                .param("words", text)
                .param("who", SignedIn.current().email())
                .param("at", Instants.column(clock.instant()))
                .update();
    }

    /** @param commentId null for all of the release that are open */
    private void close(Access access, UUID releaseId, @Nullable UUID commentId) {
        jdbc.sql("""
                UPDATE release_comment SET done_at = :now, done_by = :who
                WHERE label_id = :label AND release_id = :release AND done_at IS NULL
                  AND (:comment::uuid IS NULL OR id = :comment::uuid)
                """)
                .param("now", Instants.column(clock.instant()))
                .param("who", SignedIn.current().email())
                .param("label", access.labelId())
                .param("release", releaseId)
                .param("comment", commentId)
                .update();
    }

    private static ReleaseComment comment(ResultSet row, Release release) throws SQLException {
        CommentPlace place = new CommentPlace(
                row.getObject("track_id", UUID.class), row.getObject("product_id", UUID.class), row.getString("field"));
        return new ReleaseComment(
                row.getObject("id", UUID.class),
                place.path(release),
                row.getString("words"),
                row.getString("who"),
                Instants.of(row, "at"),
                Instants.find(row, "done_at"),
                row.getString("done_by"));
    }
}
