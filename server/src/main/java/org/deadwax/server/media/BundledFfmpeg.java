package org.deadwax.server.media;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The programs that come with Deadwax, for Linux, unpacked once. */
final class BundledFfmpeg {

    private static final String VERSION = "6.1.1";

    private BundledFfmpeg() {}

    /** @return the folder with the programs; empty where none are bundled for this kind of machine */
    static Optional<Path> in(Path tools) throws IOException {
        Optional<String> platform = platform();
        if (platform.isEmpty()) {
            return Optional.empty();
        }
        Path folder = tools.resolve("ffmpeg-" + VERSION + "-" + platform.get());
        return Files.isDirectory(folder) ? Optional.of(folder) : unpack(platform.get(), tools, folder);
    }

    private static Optional<Path> unpack(String platform, Path tools, Path folder) throws IOException {
        Resource[] files = resources(platform);
        Path fresh = Files.createTempDirectory(Files.createDirectories(tools), "unpacking");
        try {
            boolean program = false;
            for (Resource file : files) {
                String name = file.getFilename();
                if (name != null && wanted(name)) {
                    unpack(file, fresh.resolve(name));
                    program |= name.equals("ffmpeg");
                }
            }
            if (!program) {
                return Optional.empty();
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // another server was faster: a move in one step says so in words only
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
        return Optional.of(folder);
    }

    private static Resource[] resources(String platform) throws IOException {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath:org/bytedeco/ffmpeg/" + platform + "/*");
        } catch (FileNotFoundException e) {
            return new Resource[0];
        }
    }

    /** Two programs and the libraries they load; not the bindings for Java. */
    private static boolean wanted(String name) {
        boolean library = name.startsWith("lib") && name.contains(".so") && !name.startsWith("libjni");
        return name.equals("ffmpeg") || name.equals("ffprobe") || library;
    }

    private static void unpack(Resource resource, Path file) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, file);
        }
        if (!file.toFile().setExecutable(true, true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    private static Optional<String> platform() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> Optional.of("linux-x86_64");
            case "aarch64" -> Optional.of("linux-arm64");
            default -> Optional.empty();
        };
    }
}
