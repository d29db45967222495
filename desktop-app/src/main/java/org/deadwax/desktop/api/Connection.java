package org.deadwax.desktop.api;

import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** One server, and who we are to it. Thread-safe. */
public final class Connection {

    private final HttpUrl server;
    private final OkHttpClient http;
    private final OkHttpClient storage;
    private final DeadwaxApi api;
    private volatile @Nullable String token;

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
                .addInterceptor(chain -> {
                    String known = token;
                    return chain.proceed(
                            known == null
                                    ? chain.request()
                                    : chain.request()
                                            .newBuilder()
                                            .header("Authorization", "Bearer " + known)
                                            .build());
                })
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
