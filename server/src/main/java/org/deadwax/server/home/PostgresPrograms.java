package org.deadwax.server.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deadwax.server.platform.CannotStart;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, out of the jar and unpacked once for each of its versions.
 *
 * @param directory with {@code bin}, {@code lib} and {@code share} in it
 */
public record PostgresPrograms(Path directory) {

    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");

    /** @param parent where a directory of their own is made for them, if it is not there already */
    public static PostgresPrograms in(Path parent) throws IOException {
        String archive = archive();
        Path directory = parent.resolve("programs-" + digest(archive));
        if (!Files.isDirectory(directory)) {
            Path unfinished = Files.createTempDirectory(Files.createDirectories(parent), "unpacking-");
            try {
                unpack(archive, unfinished);
                Files.move(unfinished, directory);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                DirectoryTree.delete(unfinished);
            } catch (IOException e) {
                DirectoryTree.delete(unfinished);
                throw e;
            }
        }
        return new PostgresPrograms(directory);
    }

    /**
     * A command line for one of them. PostgreSQL refuses to run as root; in a user namespace without a mapping it is nobody
     * to itself and root to the files.
     */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(asNobody());
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    static List<String> asNobody() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String archive = system.equals("linux") ? ARCHIVES.get(machine) : null;
        if (archive == null || PostgresPrograms.class.getResource(archive) == null) {
            throw new CannotStart("There is no built-in PostgreSQL for " + system + " on " + machine
                    + ". Set DEADWAX_DATABASE_URL to a PostgreSQL 18.");
        }
        return archive;
    }

    private static InputStream open(String archive) throws IOException {
        InputStream stream = PostgresPrograms.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IOException(archive + " is not on the class path");
        }
        return stream;
    }

    private static String digest(String archive) throws IOException {
        try (InputStream in = open(archive)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        Process tar = new ProcessBuilder("tar", "-x", "--no-same-owner", "-C", target.toString(), "-f", "-")
                .redirectErrorStream(true)
                .start();
        IOException broken = null;
        try (InputStream in = new XZInputStream(open(archive));
                OutputStream out = tar.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            broken = e;
        }
        String said = Programs.output(tar);
        if (tar.exitValue() != 0) {
            throw new IOException("tar: " + said.strip(), broken);
        }
        if (broken != null) {
            throw broken;
        }
    }
}
