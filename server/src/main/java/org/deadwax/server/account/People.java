package org.deadwax.server.account;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who may sign in, whichever label they belong to. */
@Component
class People {

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Person(UUID id, String email, String name, String passwordHash, boolean installationOwner) {

        @Override
        public String toString() {
            return "Person[" + email + "]";
        }
    }

    /** As it is stored and compared. */
    static String email(String text) {
        return text.strip().replace("\0", "").toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException 422 when it cannot be one */
    static String checkedEmail(@Nullable String text) {
        String email = text == null ? "" : email(text);
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            throw ProblemException.invalid("email", "“" + email + "” is no e-mail address.");
        }
        return email;
    }

    Optional<Person> byEmail(String email) {
        return jdbc.sql("SELECT id, email, name, password_hash, installation_owner FROM person WHERE email = :email")
                .param("email", email)
                .query(Person.class)
                .optional();
    }

    Optional<Person> byId(UUID id) {
        return jdbc.sql("SELECT id, email, name, password_hash, installation_owner FROM person WHERE id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** @return nothing when somebody has this e-mail already */
    Optional<UUID> add(String email, String name, String passwordHash, boolean installationOwner) {
        return jdbc.sql("""
                INSERT INTO person (email, name, password_hash, installation_owner)
                VALUES (:email, :name, :hash, :owner) ON CONFLICT (email) DO NOTHING RETURNING id
                """)
                .param("email", email)
                .param("name", name)
                .param("hash", passwordHash)
                .param("owner", installationOwner)
                .query(UUID.class)
                .optional();
    }

    void setPassword(UUID id, String passwordHash) {
        jdbc.sql("UPDATE person SET password_hash = :hash WHERE id = :id")
                .param("hash", passwordHash)
                .param("id", id)
                .update();
    }
}
