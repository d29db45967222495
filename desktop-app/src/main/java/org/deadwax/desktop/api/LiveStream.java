package org.deadwax.desktop.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Follows a label's sales and comes back by itself when the connection breaks. Listeners are called on its own thread. */
public final class LiveStream implements Following {

    /** Longer than two of the server's heartbeats of 15 s: silence beyond it is a dead connection. */
    private static final Duration SILENCE = Duration.ofSeconds(40);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    /** What one hears. */
    public interface Listener {
        /** The connection stands, for the first time or again. */
        void connected();

        /** The whole state: at the start and after every gap. */
        void board(LiveBoard board);

        /** What came since. */
        void batch(LiveBatch batch);

        /**
         * @param since when the last word came
         * @param nextTry null when there is none: the session has ended
         * @param reason a sentence to show
         */
        void disconnected(Instant since, @Nullable Instant nextTry, String reason);
    }

    private final OkHttpClient http;
    private final Request request;
    private final Listener listener;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("live-stream").factory());
    private volatile @Nullable EventSource source;
    private volatile boolean closed;
    private volatile Instant lastWord;
    private volatile long lastSeq = -1;
    private Duration wait = FIRST_WAIT;
    private @Nullable ScheduledFuture<?> nextTry;
    private boolean ended;

    private LiveStream(Connection connection, UUID label, Listener listener, Clock clock) {
        this.http = connection.http().newBuilder().readTimeout(SILENCE).build();
        this.request = new Request.Builder()
                .url(connection
                        .server()
                        .newBuilder()
                        .addPathSegments("api/labels/" + label + "/live")
                        .build())
                .header("Accept", "text/event-stream")
                .build();
        this.listener = listener;
        this.clock = clock;
        this.lastWord = clock.instant();
    }

    /** Starts to follow at once. */
    public static LiveStream open(Connection connection, UUID label, Listener listener, Clock clock) {
        LiveStream stream = new LiveStream(connection, label, listener, clock);
        stream.thread.execute(stream::connect);
        return stream;
    }

    @Override
    public void tryNow() {
        thread.execute(() -> {
            ScheduledFuture<?> waiting = nextTry;
            if (ended || waiting != null && waiting.cancel(false)) {
                ended = false;
                nextTry = null;
                connect();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
        EventSource open = source;
        if (open != null) {
            open.cancel();
        }
    }

    private void connect() {
        if (closed) {
            return;
        }
        Request again = lastSeq < 0
                ? request
                : request.newBuilder()
                        .header("Last-Event-ID", Long.toString(lastSeq))
                        .build();
        source = EventSources.createFactory(http).newEventSource(again, new Ear());
    }

    private void lost(String reason, boolean forGood) {
        if (closed) {
            return;
        }
        if (forGood) {
            thread.execute(() -> ended = true);
            listener.disconnected(lastWord, null, reason);
            return;
        }
        Duration pause = wait;
        listener.disconnected(lastWord, clock.instant().plus(pause), reason);
        thread.execute(() -> nextTry = thread.schedule(this::connect, pause.toMillis(), TimeUnit.MILLISECONDS));
        Duration doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private final class Ear extends EventSourceListener {
        private @Nullable String unread;

        @Override
        public void onOpen(EventSource opened, Response response) {
            lastWord = clock.instant();
            wait = FIRST_WAIT;
            listener.connected();
        }

        @Override
        public void onEvent(EventSource from, @Nullable String id, @Nullable String type, String data) {
            lastWord = clock.instant();
            try {
                if ("board".equals(type)) {
                    LiveBoard board = Json.MAPPER.readValue(data, LiveBoard.class);
                    lastSeq = board.seq();
                    listener.board(board);
                } else if ("batch".equals(type)) {
                    LiveBatch batch = Json.MAPPER.readValue(data, LiveBatch.class);
                    lastSeq = batch.seq();
                    listener.batch(batch);
                }
            } catch (JacksonException unreadable) {
                // A stream that cannot be understood must not look alive: start again from a whole board.
                lastSeq = -1;
                unread = "The server speaks a newer language than this desktop: " + unreadable.getOriginalMessage();
                from.cancel();
            }
        }

        @Override
        public void onClosed(EventSource from) {
            lost("The server ended the stream.", false);
        }

        @Override
        public void onFailure(EventSource from, @Nullable Throwable broken, @Nullable Response response) {
            if (unread != null) {
                lost(unread, false);
            } else if (response != null && (response.code() == 401 || response.code() == 404)) {
                lost("This session has ended. Sign in again.", true);
            } else if (response != null && !response.isSuccessful()) {
                lost("The server answered " + response.code() + ".", false);
            } else {
                lost(
                        broken == null || broken.getMessage() == null ? "The connection broke." : broken.getMessage(),
                        false);
            }
        }
    }
}
