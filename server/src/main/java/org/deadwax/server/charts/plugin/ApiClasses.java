package org.deadwax.server.charts.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The classes that a plugin's process sees beside the plugin: the interface and the model, and nothing of the server. They are
 * laid out as files, since the server may be one jar with jars in it.
 */
final class ApiClasses {

    private static final String[] PACKAGES = {"org/deadwax/plugin", "org/deadwax/model"};

    private final Path directory;
    private @Nullable Path written;

    /** @param directory to lay them out in; what is in it is replaced */
    ApiClasses(Path directory) {
        this.directory = directory;
    }

    synchronized Path path() {
        if (written == null) {
            try {
                written = write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return written;
    }

    private Path write() throws IOException {
        PathMatchingResourcePatternResolver resolver =
                new PathMatchingResourcePatternResolver(ApiClasses.class.getClassLoader());
        for (String of : PACKAGES) {
            for (Resource resource : resolver.getResources("classpath*:" + of + "/**/*.class")) {
                String url = resource.getURL().toString();
                Path target = directory.resolve(url.substring(url.lastIndexOf(of)));
                Files.createDirectories(target.getParent());
                try (InputStream in = resource.getInputStream()) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return directory;
    }
}
