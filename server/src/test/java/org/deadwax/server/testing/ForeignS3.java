package org.deadwax.server.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3 API that is not ours: another process, with keys and buckets of its own. */
public final class ForeignS3 implements AutoCloseable {

    public static final String ACCESS_KEY = "AKELSEWHERE";
    public static final String SECRET_KEY = "a secret / of + elsewhere";

    private final Process process;
    private final URI endpoint;

    private ForeignS3(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** @param files where each directory is a bucket */
    public static ForeignS3 start(Path files) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForeignS3.class.getName(),
                        files.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("port ")) {
                return new ForeignS3(process, URI.create("http://127.0.0.1:" + line.substring("port ".length())));
            }
        }
        throw new IOException(
                "The S3 API of elsewhere ended with " + process.onExit().join().exitValue());
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Ends with whoever started it: its standard input closes then. */
    public static void main(String[] args) throws Exception {
        S3Proxy proxy = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .blobStore(new FilesystemNio2BlobStore(
                        Files.createDirectories(Path.of(args[0])).toString()))
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
        System.out.println("port " + proxy.getPort());
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        Runtime.getRuntime().halt(0);
    }
}
