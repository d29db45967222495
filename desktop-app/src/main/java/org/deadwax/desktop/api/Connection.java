package org.deadwax.desktop.api;

import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** One server, and who we are to it. Thread-safe. */
public final class Connection {

    private static final int SIGNED_OUT = 401;

    private final HttpUrl server;
    private final OkHttpClient http;
    private final OkHttpClient storage;
    private final DeadwaxApi api;
    private volatile @Nullable String token;
    private volatile Runnable sessionEnded = () -> {};

    /**
     * @param server as "http://localhost:8480"
     * @throws IllegalArgumentException when that is no http or https address
     */
    public Connection(String server) {
        HttpUrl url = HttpUrl.parse(server.strip().endsWith("/") ? server.strip() : server.strip() + "/");
        if (url == null) {
            throw new IllegalArgumentException(
                    "“" + server + "” is no server address. Write it as http://localhost:8480 or https://…");
        }
        this.server = url;
        this.http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(30))
                .addInterceptor(this::asSomebody)
                .build();
        OkHttpClient.Builder plain = http.newBuilder();
        plain.interceptors().clear();
        this.storage = plain.build();
        this.api = new Retrofit.Builder()
                .baseUrl(url)
                .client(http)
                .addConverterFactory(new Json())
                .addCallAdapterFactory(new Waiting(url.host() + ":" + url.port()))
                .build()
                .create(DeadwaxApi.class);
    }

    private Response asSomebody(Interceptor.Chain chain) throws IOException {
        String known = token;
        if (known == null) {
            return chain.proceed(chain.request());
        }
        Response response = chain.proceed(chain.request()
                .newBuilder()
                .header("Authorization", "Bearer " + known)
                .build());
        // an answer to an older session says nothing of the one that came after it
        if (response.code() == SIGNED_OUT && known.equals(token)) {
            sessionEnded.run();
        }
        return response;
    }

    /** @param sessionEnded called off the FX thread, maybe more than once, when the server no longer knows our session */
    public void onSessionEnded(Runnable sessionEnded) {
        this.sessionEnded = sessionEnded;
    }

    /** @param token of a session; null after signing out */
    public void use(@Nullable String token) {
        this.token = token;
    }

    public DeadwaxApi api() {
        return api;
    }

    public HttpUrl server() {
        return server;
    }

    /** For audio that goes straight to object storage: whoever signed the address must not see our session. */
    public OkHttpClient storage() {
        return storage;
    }

    /** For the live stream: the same session, without a limit on silence shorter than the heartbeat. */
    OkHttpClient http() {
        return http;
    }

    /** Lets go of idle connections and threads. */
    public void shutDown() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
