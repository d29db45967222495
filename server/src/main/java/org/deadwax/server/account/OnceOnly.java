package org.deadwax.server.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates once what is asked for twice with the same {@code Idempotency-Key}: the second gets the first's answer. The key
 * and what it made are committed together; it belongs to a person in a label and is kept for a week.
 */
@Component
public class OnceOnly {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    OnceOnly(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param key null when none was sent: then this only creates
     * @param request what was sent, with what its path named; another one under the same key is an error
     * @throws ProblemException 422 when the key was used for something else
     */
    public <T> T create(Access access, @Nullable String key, Object request, Class<T> type, Supplier<T> create) {
        if (key == null) {
            return transactions.execute(status -> create.get());
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw ProblemException.invalid("Idempotency-Key", "It has 1 to " + LONGEST + " characters.");
        }
        byte[] sha256 = Sha256.of(json.writeValueAsBytes(request));
        return transactions.execute(status -> {
            forgetOld(access);
            if (claim(access, key, sha256)) {
                T made = create.get();
                keep(access, key, json.writeValueAsString(made));
                return made;
            }
            return json.readValue(answered(access, key, sha256), type);
        });
    }

    /** Waits for whoever is creating with this key right now. */
    private boolean claim(Access access, String key, byte[] sha256) {
        return jdbc.sql("""
                INSERT INTO create_answer (label_id, person_id, key, request_sha256, created_at)
                VALUES (:label, :person, :key, :sha256, :now)
                ON CONFLICT (label_id, person_id, key) DO NOTHING
                """)
                        .param("label", access.labelId())
                        .param("person", access.personId())
                        .param("key", key)
                        .param("sha256", sha256)
                        .param("now", Sessions.time(clock.instant()))
                        .update()
                > 0;
    }

    private void keep(Access access, String key, String answer) {
        jdbc.sql("""
                UPDATE create_answer SET answer = :answer
                WHERE label_id = :label AND person_id = :person AND key = :key
                """)
                .param("answer", answer)
                .param("label", access.labelId())
                .param("person", access.personId())
                .param("key", key)
                .update();
    }

    private String answered(Access access, String key, byte[] sha256) {
        record Kept(byte[] request, String answer) {}
        Kept kept = jdbc.sql("""
                SELECT request_sha256, answer FROM create_answer
                WHERE label_id = :label AND person_id = :person AND key = :key
                """)
                .param("label", access.labelId())
                .param("person", access.personId())
                .param("key", key)
                .query((row, n) -> new Kept(row.getBytes("request_sha256"), row.getString("answer")))
                .single();
        if (!Arrays.equals(kept.request, sha256)) {
            throw ProblemException.invalid(
                    "Idempotency-Key", "“" + key + "” was sent with something else before. Take a new key.");
        }
        return kept.answer;
    }

    private void forgetOld(Access access) {
        jdbc.sql("DELETE FROM create_answer WHERE label_id = :label AND created_at < :before")
                .param("label", access.labelId())
                .param("before", Sessions.time(clock.instant().minus(KEPT)))
                .update();
    }
}
