package org.deadwax.server.delivery.link;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.SecretBox;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links to download pages. A token is 128 bits that nobody can make without this installation's key, the same for one
 * delivery until its links are revoked, so that a mail that is sent again carries the link of the first; only its hash is
 * kept. See decision 0250.
 */
@Component
public class DeliveryLinks {

    private static final int TOKEN_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final JdbcClient jdbc;
    private final JdbcClient allLabels;
    private final SecretBox secrets;
    private final Installation installation;
    private final Clock clock;

    DeliveryLinks(
            JdbcClient jdbc, @Worker JdbcClient allLabels, SecretBox secrets, Installation installation, Clock clock) {
        this.jdbc = jdbc;
        this.allLabels = allLabels;
        this.secrets = secrets;
        this.installation = installation;
        this.clock = clock;
    }

    /** Whose page a token opens. */
    public record Opened(UUID labelId, UUID deliveryId) {}

    /**
     * The link to a delivery's page. In a transaction of the label.
     *
     * @throws ProblemException 404 when the label has no such delivery
     */
    public URI linkOf(UUID labelId, UUID deliveryId) {
        int generation = jdbc.sql("SELECT generation FROM delivery WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", deliveryId)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> ProblemException.notFound("There is no delivery " + deliveryId + "."));
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        Arrays.copyOf(secrets.mark(deliveryId + "/" + generation, "delivery link"), TOKEN_BYTES));
        jdbc.sql("""
                INSERT INTO delivery_link (label_id, delivery_id, token_sha256, made_at)
                VALUES (:label, :delivery, :hash, :now) ON CONFLICT (token_sha256) DO NOTHING
                """)
                .param("label", labelId)
                .param("delivery", deliveryId)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return URI.create(installation.publicUrl().toString().replaceAll("/+$", "") + "/d/" + token);
    }

    /** All links of a delivery open nothing any more; the next is another. In a transaction of the label. */
    public void revoke(UUID labelId, UUID deliveryId, String by) {
        jdbc.sql("UPDATE delivery SET generation = generation + 1 WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", deliveryId)
                .update();
        jdbc.sql("""
                UPDATE delivery_link SET revoked_at = :now, revoked_by = :by
                WHERE label_id = :label AND delivery_id = :id AND revoked_at IS NULL
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("label", labelId)
                .param("id", deliveryId)
                .update();
    }

    /** Of whatever label. Empty for what is no token, is unknown or revoked: nobody is told which. */
    public Optional<Opened> open(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return allLabels
                .sql(
                        "SELECT label_id, delivery_id FROM delivery_link WHERE token_sha256 = :hash AND revoked_at IS NULL")
                .param("hash", hash(token))
                .query((row, n) ->
                        new Opened(row.getObject("label_id", UUID.class), row.getObject("delivery_id", UUID.class)))
                .optional();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
