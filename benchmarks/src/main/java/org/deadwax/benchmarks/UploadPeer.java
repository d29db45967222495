package org.deadwax.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that sends a file to S3, as it comes out of the box.
 *
 * @param remove what takes the file away again, with its own arguments
 */
record UploadPeer(String name, List<String> send, List<String> remove, Map<String, String> environment) {

    private static final String KEY = "bench/peer.wav";

    /** Those that are installed; says of each that is not. */
    static List<UploadPeer> installed(ObjectStorage storage) {
        String target = storage.bucket() + "/" + KEY;
        List<UploadPeer> peers = new ArrayList<>();
        String rclone = onPath("rclone");
        if (rclone != null) {
            peers.add(new UploadPeer(
                    "rclone",
                    List.of(rclone, "copyto", "FILE", "bench:" + target),
                    List.of(rclone, "deletefile", "bench:" + target),
                    Map.of(
                            "RCLONE_CONFIG", "/dev/null",
                            "RCLONE_CONFIG_BENCH_TYPE", "s3",
                            "RCLONE_CONFIG_BENCH_PROVIDER", "Other",
                            "RCLONE_CONFIG_BENCH_ENDPOINT", storage.endpoint(),
                            "RCLONE_CONFIG_BENCH_ACCESS_KEY_ID", storage.accessKey(),
                            "RCLONE_CONFIG_BENCH_SECRET_ACCESS_KEY", storage.secretKey(),
                            "RCLONE_S3_NO_CHECK_BUCKET", "true")));
        }
        String aws = onPath("aws");
        if (aws != null) {
            List<String> s3 = List.of(aws, "--endpoint-url", storage.endpoint(), "s3");
            peers.add(new UploadPeer(
                    "aws s3 cp",
                    with(s3, "cp", "--only-show-errors", "FILE", "s3://" + target),
                    with(s3, "rm", "--only-show-errors", "s3://" + target),
                    Map.of(
                            "AWS_ACCESS_KEY_ID", storage.accessKey(),
                            "AWS_SECRET_ACCESS_KEY", storage.secretKey(),
                            "AWS_DEFAULT_REGION", "us-east-1",
                            "AWS_CONFIG_FILE", "/dev/null",
                            // checksums that came after what S3 on other machines understands
                            "AWS_REQUEST_CHECKSUM_CALCULATION", "when_required",
                            "AWS_RESPONSE_CHECKSUM_VALIDATION", "when_required")));
        }
        return peers;
    }

    private static List<String> with(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    private static @org.jspecify.annotations.Nullable String onPath(String program) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path file = Path.of(folder, program);
            if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                return file.toString();
            }
        }
        System.err.println("upload: " + program + " is not on the PATH and is left out");
        return null;
    }

    /** @return nanoseconds from the start of the program to its end */
    long send(Path file) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        run(send.stream()
                .map(word -> word.equals("FILE") ? file.toString() : word)
                .toList());
        long nanos = System.nanoTime() - begin;
        run(remove);
        return nanos;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("RCLONE_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(name + " failed: " + output);
        }
    }
}
