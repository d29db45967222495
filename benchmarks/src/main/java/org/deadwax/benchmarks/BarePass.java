package org.deadwax.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The very ffmpeg that the server uses, run over files as anybody would: as many at a time as the server looks at, and behind
 * everybody else as there, or a busy machine would be measured.
 */
record BarePass(Path ffmpeg, int atOnce) {

    /** @param home of the server, which unpacks its own where PATH has none */
    static BarePass of(Path home, int atOnce) throws IOException {
        for (String folder : System.getenv("PATH").split(":")) {
            Path file = Path.of(folder, "ffmpeg");
            if (Files.isExecutable(file) && Files.isExecutable(file.resolveSibling("ffprobe"))) {
                return new BarePass(file, atOnce);
            }
        }
        try (Stream<Path> files = Files.walk(home.resolve("tools"))) {
            return new BarePass(
                    files.filter(file -> String.valueOf(file.getFileName()).equals("ffmpeg"))
                            .filter(Files::isRegularFile)
                            .findFirst()
                            .orElseThrow(),
                    atOnce);
        }
    }

    /** Decodes all of them to nowhere. @return nanoseconds */
    long decode(List<Path> files) throws IOException, InterruptedException {
        return each(files, file -> List.of("-i", file.toString(), "-f", "null", "-"));
    }

    /** Measures loudness and true peak of all of them, as its own filter does. @return nanoseconds */
    long measure(List<Path> files) throws IOException, InterruptedException {
        return each(
                files,
                file -> List.of("-i", file.toString(), "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"));
    }

    List<Path> toFlac(List<Path> files) throws IOException, InterruptedException {
        each(files, file -> List.of("-i", file.toString(), flac(file).toString()));
        return files.stream().map(BarePass::flac).toList();
    }

    private static Path flac(Path wav) {
        return wav.resolveSibling(String.valueOf(wav.getFileName()).replace(".wav", ".flac"));
    }

    private interface Arguments {
        List<String> of(Path file);
    }

    private long each(List<Path> files, Arguments arguments) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(atOnce)) {
            List<Callable<Void>> runs = new ArrayList<>();
            files.forEach(file -> runs.add(() -> run(arguments.of(file))));
            for (Future<Void> each : pool.invokeAll(runs)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        return System.nanoTime() - begin;
    }

    private Void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("nice", "-n", "10", ffmpeg.toString(), "-nostdin", "-v", "error", "-y"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg: " + said);
        }
        return null;
    }
}
