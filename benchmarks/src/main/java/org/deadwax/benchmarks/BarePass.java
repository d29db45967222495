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

    /**
     * Makes of all of them what fans get, in one run each, with the options that the server uses for this album.
     *
     * @return nanoseconds
     */
    long renditions(List<Path> files, Path folder) throws IOException, InterruptedException {
        return each(files, file -> {
            List<String> arguments =
                    new ArrayList<>(List.of("-threads", "1", "-max_size", "131072", "-i", file.toString()));
            String name = folder.resolve(String.valueOf(file.getFileName())).toString();
            for (String made : List.of(
                    "-c:a libmp3lame -ar 48000 -b:a 320k .320.mp3",
                    "-c:a libmp3lame -ar 48000 -q:a 0 .v0.mp3",
                    "-c:a flac -sample_fmt s32 -bits_per_raw_sample 24 -compression_level 5 .flac",
                    "-c:a pcm_s24le .wav",
                    "-c:a pcm_s24be .aiff",
                    "-c:a alac -sample_fmt s32p -movflags +faststart .alac.m4a",
                    "-c:a aac -ar 48000 -b:a 256k -movflags +faststart .aac.m4a",
                    "-c:a vorbis -strict -2 -ac 2 -ar 48000 -q:a 10 .ogg",
                    "-c:a libopus -b:a 160k -ar 48000 .opus",
                    "-t 30 -c:a libmp3lame -b:a 128k -ar 44100 .preview.mp3")) {
                List<String> words = List.of(made.split(" "));
                arguments.addAll(List.of("-map", "0:a:0", "-threads", "1"));
                arguments.addAll(words.subList(0, words.size() - 1));
                arguments.add(name + words.getLast());
            }
            return arguments;
        });
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
