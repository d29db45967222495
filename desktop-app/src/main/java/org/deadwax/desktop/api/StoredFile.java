package org.deadwax.desktop.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.deadwax.model.Download;
import org.jspecify.annotations.Nullable;

/** Whole files from and to object storage, by addresses that carry their own signature. All of it waits. */
public final class StoredFile {

    private static final int PIECE = 1 << 16;

    private StoredFile() {}

    /**
     * Under its name only once all of it is there.
     *
     * @param storage without the session's interceptors
     * @param progress bytes so far
     */
    public static void fetch(OkHttpClient storage, Download from, Path to, LongConsumer progress) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Request request = new Request.Builder().url(from.url()).build();
        try (Response response = storage.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("Storage answered " + response.code() + " instead of " + from.fileName() + ".");
            }
            try (InputStream in = response.body().byteStream();
                    OutputStream out = Files.newOutputStream(part)) {
                copy(in, out, progress);
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copy(InputStream in, OutputStream out, LongConsumer progress) throws IOException {
        byte[] piece = new byte[PIECE];
        long done = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            if (Thread.interrupted()) {
                throw new InterruptedIOException("stopped");
            }
            out.write(piece, 0, read);
            done += read;
            progress.accept(done);
        }
    }

    /** All of it in one piece. @param progress bytes so far */
    public static void send(OkHttpClient storage, Path file, org.deadwax.model.PartTicket to, LongConsumer progress)
            throws IOException {
        Request.Builder request = new Request.Builder().url(to.url()).put(new Body(file, progress));
        to.headers().forEach(request::header);
        try (Response response = storage.newCall(request.build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException(
                        "Storage answered " + response.code() + " to " + file.getFileName() + ". Drop it once more.");
            }
        }
    }

    private static final class Body extends RequestBody {

        private final Path file;
        private final LongConsumer progress;

        Body(Path file, LongConsumer progress) {
            this.file = file;
            this.progress = progress;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() throws IOException {
            return Files.size(file);
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            try (Source source = Okio.source(file)) {
                long done = 0;
                for (long read = source.read(sink.getBuffer(), PIECE);
                        read >= 0;
                        read = source.read(sink.getBuffer(), PIECE)) {
                    sink.emitCompleteSegments();
                    done += read;
                    progress.accept(done);
                }
            }
        }
    }
}
