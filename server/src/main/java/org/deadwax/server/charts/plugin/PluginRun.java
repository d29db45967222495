package org.deadwax.server.charts.plugin;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.host.Wire;
import org.deadwax.server.charts.file.FormatFailed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a plugin in a process of its own: no environment, an empty directory, little memory, no processes of its own, and
 * killed when its time is over. Whatever it does, the server goes on, and a sentence says what it was.
 */
final class PluginRun {

    private static final Logger log = LoggerFactory.getLogger(PluginRun.class);
    private static final int OUT_OF_MEMORY = 3;
    private static final int KEPT_WORDS = 2_000;

    private final PluginLimits limits;
    private final Path api;
    private final Path jar;
    private final String name;

    PluginRun(PluginLimits limits, Path api, Path jar) {
        this.limits = limits;
        this.api = api;
        this.jar = jar;
        this.name = "The plugin " + jar.getFileName();
    }

    /** Sends what the plugin needs; on the caller's thread, which may be reading it from a transaction. */
    @FunctionalInterface
    interface Question {

        void ask(DataOutputStream out) throws IOException;
    }

    /** Takes one frame after the other until the last; on another thread. */
    @FunctionalInterface
    interface Frames {

        void frame(int kind, DataInputStream in) throws IOException;
    }

    void run(List<String> words, Question question, Frames frames) throws FormatFailed, DoesNotFit {
        Path directory = null;
        Process process = null;
        try {
            directory = Files.createTempDirectory("deadwax-plugin-");
            process = new ProcessBuilder(command(words, directory))
                    .directory(directory.toFile())
                    .start();
            answered(process, question, frames);
        } catch (IOException e) {
            throw new FormatFailed(name + " could not be started: " + e.getMessage());
        } finally {
            end(process);
            forget(directory);
        }
    }

    private List<String> command(List<String> words, Path directory) {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/env",
                "-i",
                "/bin/sh",
                "-c",
                // no core dumps, no file beyond what a report may have
                "ulimit -c 0; ulimit -f " + limits.output().toKilobytes() * 2 + "; exec \"$@\"",
                "plugin",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // what it says at its end would get in among the answers
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Xlog:disable",
                "-Xlog:all=off",
                // there is no such way, so that no process can be started
                "-Djdk.lang.Process.launchMechanism=NONE",
                "--illegal-native-access=deny",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.io.tmpdir=" + directory,
                "-Duser.home=" + directory,
                "-cp",
                api.toString(),
                "org.deadwax.plugin.host.PluginProcess",
                jar.toString()));
        command.addAll(words);
        return command;
    }

    private void answered(Process process, Question question, Frames frames) throws FormatFailed, DoesNotFit {
        AtomicReference<@Nullable Exception> trouble = new AtomicReference<>();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Thread errors = Thread.ofVirtual().start(() -> keep(process.getErrorStream(), said));
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                read(process, frames);
            } catch (IOException | RuntimeException | DoesNotFit | FormatFailed e) {
                trouble.set(e);
                // whoever still asks must not wait for it
                process.destroyForcibly();
            }
        });
        Deadline deadline = new Deadline(process, limits.time());
        try {
            ask(process, question);
            reader.join();
            deadline.close();
            process.waitFor(1, TimeUnit.SECONDS);
            errors.join(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FormatFailed(name + " was stopped, since the server stops.");
        } finally {
            deadline.close();
        }
        tell(
                process,
                trouble.get(),
                deadline.over(),
                said.toString(StandardCharsets.UTF_8).strip());
    }

    private static void ask(Process process, Question question) {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16))) {
            question.ask(out);
        } catch (IOException | UncheckedIOException e) {
            // it does not listen any more; the reader knows why
        }
    }

    private void read(Process process, Frames frames) throws IOException, DoesNotFit, FormatFailed {
        CountedInput counted =
                new CountedInput(process.getInputStream(), limits.output().toBytes());
        DataInputStream in = new DataInputStream(new BufferedInputStream(counted, 1 << 16));
        while (true) {
            int kind = in.read();
            switch (kind) {
                case Wire.END -> {
                    return;
                }
                case -1 -> throw new EOFException();
                case Wire.DOES_NOT_FIT -> throw new DoesNotFit(Wire.text(in));
                case Wire.TROUBLE -> throw new FormatFailed(name + " failed: " + Wire.text(in));
                case Wire.LINE, Wire.MISFIT, Wire.ANSWER -> frames.frame(kind, in);
                default -> throw new IOException("byte " + kind);
            }
        }
    }

    private void tell(Process process, @Nullable Exception trouble, boolean late, String said)
            throws FormatFailed, DoesNotFit {
        if (!said.isEmpty()) {
            log.info("{} said: {}", name, said);
        }
        if (late) {
            throw new FormatFailed(
                    name + " was not done after " + limits.time().toSeconds() + " seconds, and was ended.");
        }
        switch (trouble) {
            case null -> {
                // it did what it was asked
            }
            case DoesNotFit e -> throw e;
            case FormatFailed e -> throw e;
            case CountedInput.TooMuch e ->
                throw new FormatFailed(
                        name + " wrote more than " + limits.output().toMegabytes() + " MB, and was ended.");
            case EOFException e -> throw new FormatFailed(ended(process));
            case IOException e ->
                throw new FormatFailed(name + " answered something that is no answer (" + e.getMessage() + ").");
            case RuntimeException e -> throw e;
            default -> throw new FormatFailed(name + " failed: " + trouble);
        }
    }

    private String ended(Process process) {
        if (process.isAlive()) {
            return name + " closed its answer before it was done.";
        }
        return process.exitValue() == OUT_OF_MEMORY
                ? name + " needed more than " + limits.memory().toMegabytes() + " MB of memory, and ended."
                : name + " ended before it was done, with exit code " + process.exitValue() + ".";
    }

    /** Read to its end, so that a plugin that talks does not hang; kept only at first. */
    private static void keep(InputStream from, ByteArrayOutputStream kept) {
        byte[] block = new byte[4_096];
        try (from) {
            for (int read = from.read(block); read >= 0; read = from.read(block)) {
                synchronized (kept) {
                    kept.write(block, 0, Math.min(read, Math.max(0, KEPT_WORDS - kept.size())));
                }
            }
        } catch (IOException e) {
            // it is gone
        }
    }

    private static void end(@Nullable Process process) {
        if (process == null) {
            return;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            log.warn("{} stays behind: {}", directory, e.getMessage());
        }
    }
}
