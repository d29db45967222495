package org.deadwax.server.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk of some megabytes that only the processes see that are started in it; it is gone when this is closed. */
final class SmallDisk implements AutoCloseable {

    private static final int MEGABYTE = 1 << 20;

    private final Process holder;
    private final Path mount;

    private SmallDisk(Process holder, Path mount) {
        this.holder = holder;
        this.mount = mount;
    }

    /**
     * @param mount an empty directory, which others go on seeing empty
     * @throws IOException where containers forbid it; the message is why
     */
    static SmallDisk make(Path mount, int megabytes) throws IOException {
        List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
        if (!PostgresPrograms.isRoot()) {
            command.addAll(List.of("--user", "--map-root-user"));
        }
        command.addAll(List.of(
                "sh",
                "-c",
                "mount -t tmpfs -o mode=0700,size=" + megabytes + "m small \"$1\" && echo made && exec cat",
                "small-disk",
                mount.toString()));
        Process holder = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = holder.inputReader(UTF_8).readLine();
        if (!"made".equals(said)) {
            holder.destroyForcibly();
            throw new IOException("no small disk can be made here: " + said);
        }
        return new SmallDisk(holder, mount);
    }

    /** What to put in front of a command that shall see it. */
    List<String> inside() {
        List<String> command =
                new ArrayList<>(List.of("nsenter", "--target", String.valueOf(holder.pid()), "--mount", "--wd=/"));
        if (!PostgresPrograms.isRoot()) {
            command.addAll(List.of("--user", "--preserve-credentials"));
        }
        return command;
    }

    /** Where we reach into it from outside. */
    Path seenFromOutside() {
        return Path.of("/proc", String.valueOf(holder.pid()), "root")
                .resolve(Path.of("/").relativize(mount));
    }

    long freeMegabytes() throws IOException {
        return Files.getFileStore(seenFromOutside()).getUsableSpace() / MEGABYTE;
    }

    /** Takes all but so much of the room that is left; 0 takes the last byte. */
    void fill(long leftMegabytes) throws IOException {
        byte[] megabyte = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (freeMegabytes() > leftMegabytes) {
                out.write(megabyte);
            }
            for (int part = MEGABYTE; leftMegabytes == 0 && part > 0; part /= 2) {
                fillWith(out, megabyte, part);
            }
        }
    }

    private static void fillWith(OutputStream out, byte[] bytes, int part) {
        try {
            while (true) {
                out.write(bytes, 0, part);
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    void makeRoom() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return seenFromOutside().resolve("filler");
    }

    @Override
    public void close() {
        holder.destroyForcibly();
    }
}
