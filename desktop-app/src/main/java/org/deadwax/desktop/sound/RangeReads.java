package org.deadwax.desktop.sound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A file in object storage, half a megabyte at a time; the next two pieces are on their way while one is read. Leave that has run
 * out is asked for again.
 */
public final class RangeReads implements ByteSource {

    private static final int PIECE = 1 << 19;
    private static final int AHEAD = 2;
    private static final int KEPT = 12;

    private final OkHttpClient http;
    private final Callable<String> leave;
    private final long size;
    private final Map<Long, FutureTask<byte[]>> pieces = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable String url;
    private volatile boolean closed;

    /**
     * @param http without any of the session's interceptors
     * @param leave gives an address that carries its own signature; asked on the reader's thread, again when one has run out
     * @param size in bytes
     */
    public RangeReads(OkHttpClient http, Callable<String> leave, long size) {
        this.http = http;
        this.leave = leave;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long at, byte[] into, int offset, int length) throws IOException {
        if (at >= size) {
            return -1;
        }
        long number = at / PIECE;
        byte[] piece = piece(number);
        int from = (int) (at - number * PIECE);
        int read = Math.min(length, piece.length - from);
        System.arraycopy(piece, from, into, offset, read);
        return read;
    }

    private byte[] piece(long number) throws IOException {
        FutureTask<byte[]> wanted = begin(number);
        for (int next = 1; next <= AHEAD; next++) {
            begin(number + next);
        }
        try {
            return wanted.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (ExecutionException e) {
            forget(number, wanted);
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        }
    }

    private synchronized FutureTask<byte[]> begin(long number) {
        FutureTask<byte[]> known = pieces.get(number);
        if (known != null) {
            return known;
        }
        FutureTask<byte[]> fresh = new FutureTask<>(() -> fetch(number));
        if (number * PIECE < size && !closed) {
            pieces.put(number, fresh);
            if (pieces.size() > KEPT) {
                pieces.remove(pieces.keySet().iterator().next());
            }
            Thread.ofVirtual().name("sound-" + number).start(fresh);
        }
        return fresh;
    }

    private synchronized void forget(long number, FutureTask<byte[]> failed) {
        pieces.remove(number, failed);
    }

    private byte[] fetch(long number) throws Exception {
        long from = number * PIECE;
        long to = Math.min(size, from + PIECE) - 1;
        for (boolean again = false; ; again = true) {
            String address = address(again);
            Call call = http.newCall(new Request.Builder()
                    .url(address)
                    .header("Range", "bytes=" + from + "-" + to)
                    .build());
            try (Response response = call.execute()) {
                if (response.code() == 403 && !again) {
                    continue;
                }
                if (response.code() != 206) {
                    throw new IOException("Storage answered " + response.code() + " instead of a part of the file.");
                }
                byte[] bytes = response.body().bytes();
                if (bytes.length != to - from + 1) {
                    throw new IOException("Storage gave " + bytes.length + " bytes instead of " + (to - from + 1));
                }
                return bytes;
            }
        }
    }

    private synchronized String address(boolean fresh) throws Exception {
        String known = url;
        if (known == null || fresh) {
            known = leave.call();
            url = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        closed = true;
        pieces.values().forEach(each -> each.cancel(true));
        pieces.clear();
    }
}
