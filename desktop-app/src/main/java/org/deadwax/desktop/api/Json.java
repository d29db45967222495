package org.deadwax.desktop.api;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 for Retrofit, whose own converter speaks Jackson 2 only. */
public final class Json extends Converter.Factory {

    /** Unknown keys are ignored, so that an older desktop lives with a newer server. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final MediaType TYPE = MediaType.get("application/json");

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
            Type type, Annotation[] annotations, Retrofit retrofit) {
        if (type == ResponseBody.class || type == Void.class) {
            return null;
        }
        ObjectReader reader = MAPPER.readerFor(MAPPER.constructType(type));
        return body -> {
            try (body) {
                return reader.readValue(body.byteStream());
            } catch (JacksonException unreadable) {
                throw new IOException(
                        "The answer is not what this version expects: " + unreadable.getMessage(), unreadable);
            }
        };
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameters, Annotation[] method, Retrofit retrofit) {
        return value -> RequestBody.create(MAPPER.writeValueAsBytes(value), TYPE);
    }
}
