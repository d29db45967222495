package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
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

    @Test
    void mediaEndpointsTakeJsonOnly() {
        Stream<HandlerMethod> media = mappings.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getPackageName().startsWith("org.deadwax.server.media"));

        assertThat(media).hasSizeGreaterThanOrEqualTo(8).allSatisfy(method -> {
            assertThat(Stream.of(method.getMethod().getParameters()).map(Parameter::getType))
                    .noneMatch(NoAudioHereTest::carriesBytes);
            assertThat(carriesBytes(method.getMethod().getReturnType())).isFalse();
        });
    }

    /** Sheets and release messages are small and no audio. */
    private static boolean takesCatalogues(RequestMappingInfo mapping) {
        return mapping.getPatternValues().contains("/api/labels/{label}/imports");
    }

    @Test
    void noEndpointAnywhereTakesFiles() {
        assertThat(mappings.getHandlerMethods()).isNotEmpty().allSatisfy((mapping, method) -> {
            if (takesCatalogues(mapping)) {
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
