package org.deadwax.server.sales;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.deadwax.server.platform.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What customers' keys are hashed with.
 *
 * @param key DEADWAX_CUSTOMER_KEY; empty for the one that is kept in the home. Servers of one database need the same
 */
@ConfigurationProperties("deadwax.customer")
public record CustomerSecret(@DefaultValue("") String key) {

    private static final int BYTES = 32;

    /** @throws CannotStart when the database's customers were hashed with another key */
    CustomerKeys keys(Path home, JdbcClient allLabels) {
        CustomerKeys keys = new CustomerKeys(key.isBlank() ? keptIn(home.resolve("customer.key")) : key.strip());
        allLabels
                .sql("INSERT INTO customer_secret (fingerprint) VALUES (:fingerprint) ON CONFLICT DO NOTHING")
                .param("fingerprint", keys.fingerprint())
                .update();
        String known = allLabels
                .sql("SELECT fingerprint FROM customer_secret")
                .query(String.class)
                .single();
        if (!known.equals(keys.fingerprint())) {
            throw new CannotStart(
                    "This database knows its customers by another key. Set DEADWAX_CUSTOMER_KEY to the one"
                            + " of the server that wrote it, or bring that server's customer.key into " + home + ".");
        }
        return keys;
    }

    private static String keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("The key " + file + " cannot be read or made: " + e.getMessage());
        }
    }

    private static void write(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(
                file.getParent(),
                "customer",
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(secret) + "\n");
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            // another server of this home was faster; its key is the one
        } finally {
            Files.delete(unfinished);
        }
    }

    /** Nothing of it may end in a log. */
    @Override
    public String toString() {
        return "CustomerSecret[" + (key.isBlank() ? "of the home" : "of the environment") + "]";
    }
}
