package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.channels.ReadableByteChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deadwax.server.testing.SystemTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The audio never passes through the application: no endpoint could take it or give it. */
@SystemTest
class NoAudioHereTest {

    private static final List<Class<?>> BYTES = List.of(
            InputStream.class,
            ReadableByteChannel.class,
            byte[].class,
            MultipartFile.class,
            Resource.class,
            HttpServletRequest.class,
            Part.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** Covers made small: a few kilobytes that a table of hundreds asks for, kept by their tags. Nothing else gives bytes. */
    private static final Set<String> THUMBNAILS = Set.of(
            "/api/labels/{label}/artwork/{artwork}/thumbnails/{pixels}",
            "/api/labels/{label}/releases/{release}/cover");

    @Test
    void mediaEndpointsTakeJsonOnly() {
        assertThat(media())
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy((mapping, method) -> assertThat(
                                Stream.of(method.getMethod().getParameters()).map(Parameter::getType))
                        .noneMatch(NoAudioHereTest::carriesBytes));
    }

    @Test
    void mediaEndpointsGiveNothingButThumbnailsAndJson() {
        assertThat(media().entrySet().stream()
                        .filter(each -> givesBytes(each.getValue().getMethod().getGenericReturnType()))
                        .flatMap(each -> each.getKey().getPatternValues().stream()))
                .containsExactlyInAnyOrderElementsOf(THUMBNAILS);
    }

    private Map<RequestMappingInfo, HandlerMethod> media() {
        Map<RequestMappingInfo, HandlerMethod> media = new HashMap<>(mappings.getHandlerMethods());
        media.values()
                .removeIf(method -> !method.getBeanType().getPackageName().startsWith("org.deadwax.server.media"));
        return media;
    }

    /** Also as the body of a {@code ResponseEntity}. */
    private static boolean givesBytes(Type type) {
        return switch (type) {
            case Class<?> plain -> carriesBytes(plain);
            case ParameterizedType wrapper ->
                givesBytes(wrapper.getRawType())
                        || Stream.of(wrapper.getActualTypeArguments()).anyMatch(NoAudioHereTest::givesBytes);
            default -> false;
        };
    }

    /** Sheets, release messages and returned mails are small and no audio. */
    private static final Set<String> SMALL = Set.of("/api/labels/{label}/imports", "/api/mail/bounces");

    @Test
    void noEndpointAnywhereTakesFiles() {
        assertThat(mappings.getHandlerMethods()).isNotEmpty().allSatisfy((mapping, method) -> {
            if (SMALL.containsAll(mapping.getPatternValues())) {
                return;
            }
            assertThat(mapping.getConsumesCondition().getConsumableMediaTypes())
                    .noneMatch(type -> type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
                            || type.isCompatibleWith(MediaType.APPLICATION_OCTET_STREAM));
            assertThat(Stream.of(method.getMethod().getParameters())
                            .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class)
                                    || HttpEntity.class.isAssignableFrom(parameter.getType()))
                            .map(Parameter::getType))
                    .noneMatch(NoAudioHereTest::carriesBytes);
        });
    }

    private static boolean carriesBytes(Class<?> type) {
        return BYTES.stream().anyMatch(bytes -> bytes.isAssignableFrom(type));
    }
}
