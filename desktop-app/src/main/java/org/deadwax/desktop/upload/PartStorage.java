package org.deadwax.desktop.upload;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.deadwax.model.PartTicket;
import org.jspecify.annotations.Nullable;

/** Puts parts of a file to where their tickets say, straight to object storage. */
final class PartStorage {

    private final OkHttpClient http;
    private final Bandwidth bandwidth;

    PartStorage(OkHttpClient http, Bandwidth bandwidth) {
        this.http = http.newBuilder().socketFactory(new WideSockets()).build();
        this.bandwidth = bandwidth;
    }

    /** Storage answered, and took nothing. */
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1;

        final int status;
        final String code;

        Refused(int status, String code) {
            super("Storage answered " + status + " " + code);
            this.status = status;
            this.code = code;
        }
    }

    /**
     * @return the ETag that storage gave
     * @throws Refused when storage answered with an error
     */
    String put(PartTicket ticket, Path file, long from, long bytes) throws IOException {
        Request.Builder request = new Request.Builder().url(ticket.url()).put(new Slice(file, from, bytes));
        ticket.headers().forEach(request::header);
        try (Response response = http.newCall(request.build()).execute()) {
            if (!response.isSuccessful()) {
                throw new Refused(response.code(), code(response.body().string()));
            }
            String etag = response.header("ETag");
            if (etag == null) {
                throw new IOException("Storage gave no ETag");
            }
            return etag;
        }
    }

    /** What S3 names the error, as "BadDigest". */
    private static String code(String xml) {
        int from = xml.indexOf("<Code>");
        int to = xml.indexOf("</Code>");
        return from < 0 || to < from ? "" : xml.substring(from + 6, to);
    }

    private final class Slice extends RequestBody {

        private final Path file;
        private final long from;
        private final long bytes;

        Slice(Path file, long from, long bytes) {
            this.file = file;
            this.from = from;
            this.bytes = bytes;
        }

        /** None: storage would sign it. */
        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return bytes;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(bandwidth.piece());
            try (FileChannel channel = FileChannel.open(file)) {
                long at = from;
                long end = from + bytes;
                while (at < end) {
                    if (buffer.capacity() > bandwidth.piece()) {
                        buffer = ByteBuffer.allocate(bandwidth.piece());
                    }
                    buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
                    int read = channel.read(buffer, at);
                    if (read < 0) {
                        throw new IOException(file + " became shorter");
                    }
                    bandwidth.take(read);
                    sink.write(buffer.array(), 0, read);
                    at += read;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped");
            }
        }
    }
}
