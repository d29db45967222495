package org.deadwax.server.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deadwax.server.platform.CannotStart;

/**
 * A data directory of PostgreSQL with one database in it and two users: the superuser, which nobody uses, and the owner of
 * the database, who may make roles. It appears complete or not at all.
 */
public final class PostgresData {

    public static final String OWNER = "deadwax_owner";
    public static final String DATABASE = "deadwax";
    private static final String MAJOR = "18";

    private PostgresData() {}

    /**
     * Makes the directory if it is not there.
     *
     * @param data mode 0700 when made
     * @param ownerRights as "CREATEROLE"
     * @throws CannotStart when it is of another major version
     */
    public static void prepare(
            PostgresPrograms programs, Path data, String ownerPassword, String adminPassword, String ownerRights)
            throws IOException {
        if (Files.exists(data)) {
            String version = Files.readString(data.resolve("PG_VERSION")).strip();
            if (!version.equals(MAJOR)) {
                throw new CannotStart("The data in " + data + " is of PostgreSQL " + version + ", this Deadwax brings "
                        + MAJOR + ". Start the Deadwax that made it; nothing was changed.");
            }
            return;
        }
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        DirectoryTree.delete(unfinished);
        try {
            initialise(programs, unfinished, adminPassword);
            createOwner(programs, unfinished, ownerPassword, ownerRights);
            Files.move(unfinished, data);
        } catch (IOException e) {
            DirectoryTree.delete(unfinished);
            throw e;
        }
    }

    private static void initialise(PostgresPrograms programs, Path data, String adminPassword) throws IOException {
        Files.createDirectories(data.getParent());
        Path secret = Secrets.write(data.resolveSibling("initdb.secret"), adminPassword);
        try {
            Programs.run(
                    programs.command(
                            "initdb",
                            List.of(
                                    "-D",
                                    data.toString(),
                                    "-U",
                                    "deadwax_admin",
                                    "-A",
                                    "scram-sha-256",
                                    "--pwfile=" + secret,
                                    "-E",
                                    "UTF8",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--no-locale")),
                    "");
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** Single-user mode: the superuser never logs in over the network, not even once. */
    private static void createOwner(PostgresPrograms programs, Path data, String password, String rights)
            throws IOException {
        String sql = """
                CREATE ROLE %1$s LOGIN NOSUPERUSER %2$s PASSWORD '%3$s';
                CREATE DATABASE %4$s OWNER %1$s;
                REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
                """.formatted(OWNER, rights, password, DATABASE);
        String said = Programs.run(
                programs.command("postgres", List.of("--single", "-D", data.toString(), "-j", "postgres")),
                sql.replace(";\n", ";\n\n"));
        if (said.contains("ERROR:") || said.contains("FATAL:")) {
            throw new IOException(said.strip());
        }
    }
}
