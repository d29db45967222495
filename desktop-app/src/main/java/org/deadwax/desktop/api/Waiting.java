package org.deadwax.desktop.api;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import okhttp3.ResponseBody;
import org.deadwax.model.Problem;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Response;
import retrofit2.Retrofit;
import tools.jackson.core.JacksonException;

/** Lets a Retrofit method return its answer instead of a call: on a virtual thread, waiting is the simplest thing. */
final class Waiting extends CallAdapter.Factory {

    private final String server;

    /** @param server its address, for the sentence of {@link NotConnected} */
    Waiting(String server) {
        this.server = server;
    }

    @Override
    public CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
        return new CallAdapter<Object, @Nullable Object>() {
            @Override
            public Type responseType() {
                return returnType;
            }

            @Override
            public @Nullable Object adapt(Call<Object> call) {
                return await(call);
            }
        };
    }

    private @Nullable Object await(Call<Object> call) {
        try {
            Response<Object> response = call.execute();
            if (!response.isSuccessful()) {
                throw problem(response);
            }
            return response.body();
        } catch (IOException away) {
            throw new NotConnected(server, away);
        }
    }

    private static ApiProblem problem(Response<?> response) throws IOException {
        String wait = response.headers().get("Retry-After");
        Duration retryAfter =
                wait != null && wait.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(wait)) : null;
        try (ResponseBody body = response.errorBody()) {
            String text = body == null ? "" : body.string();
            try {
                return new ApiProblem(Json.MAPPER.readValue(text, Problem.class), retryAfter);
            } catch (JacksonException notOurs) {
                String said = "The server answered " + response.code() + " without saying why.";
                return new ApiProblem(
                        new Problem("about:blank", said, response.code(), said, null, List.of()), retryAfter);
            }
        }
    }
}
