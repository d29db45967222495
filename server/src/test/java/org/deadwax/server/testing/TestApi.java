package org.deadwax.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.NewMember;
import org.deadwax.model.Role;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A person who asks the running server over real HTTP. */
public final class TestApi {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final URI server;
    private final @Nullable String token;
    private final @Nullable String password;

    private TestApi(URI server, @Nullable String token, @Nullable String password) {
        this.server = server;
        this.token = token;
        this.password = password;
    }

    public static TestApi anonymous(int port) {
        return new TestApi(URI.create("http://127.0.0.1:" + port), null, null);
    }

    /** The installation's owner, signed in. */
    public static TestApi owner(int port) {
        return anonymous(port).signedIn(SystemTestHome.OWNER_EMAIL, SystemTestHome.OWNER_PASSWORD);
    }

    public TestApi signedIn(String email, String password) {
        Session session =
                post("/api/sign-in", new SignIn(email, password, "a test")).as(Session.class);
        return new TestApi(server, session.token(), password);
    }

    public TestApi withToken(String other) {
        return new TestApi(server, other, null);
    }

    /** What they signed in with. */
    public String password() {
        if (password == null) {
            throw new IllegalStateException("Signed in by a token.");
        }
        return password;
    }

    public String token() {
        if (token == null) {
            throw new IllegalStateException("Nobody is signed in.");
        }
        return token;
    }

    /** A new label of this owner, in USD and Eastern time. */
    public UUID newLabel() {
        LabelEdit edit = new LabelEdit("Label " + COUNT.incrementAndGet(), "USD", "America/New_York");
        return post("/api/labels", edit).as(LabelAccess.class).id();
    }

    /** A new person in that label, signed in; @param artistIds for an ARTIST */
    public TestApi newMember(UUID labelId, Role role, UUID... artistIds) {
        String email = "person" + COUNT.incrementAndGet() + "@deadwax.test";
        NewMember made = post(
                        "/api/labels/" + labelId + "/members",
                        new MemberEdit(email, "Person", role, List.of(artistIds)))
                .as(NewMember.class);
        if (made.password() == null) {
            throw new IllegalStateException(email + " was there already");
        }
        return anonymous(server.getPort()).signedIn(email, made.password());
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, @Nullable Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** @param body as JSON; a String is sent as it is, null as no body; @param headers names and values in turn */
    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        return answer(send(request, BodyHandlers.ofString()));
    }

    /** The status of an answer whose body may never end, as a stream's. */
    public int status(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = request(path);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        HttpResponse<java.io.InputStream> response = send(request, BodyHandlers.ofInputStream());
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.statusCode();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response);
    }

    /** @param text the body */
    public record Answer(int status, String text, HttpResponse<String> response) {

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** @throws AssertionError when the server refused */
        public <T> T as(Class<T> type) {
            return JSON.readValue(good(), type);
        }

        public <T> T as(TypeReference<T> type) {
            return JSON.readValue(good(), type);
        }

        private String good() {
            if (status < 200 || status > 299) {
                throw new AssertionError(
                        response.request().method() + " " + response.uri() + " answered " + status + ": " + text);
            }
            return text;
        }
    }
}
