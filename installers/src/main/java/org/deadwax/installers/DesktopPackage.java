package org.deadwax.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desktop with a Java of its own and an AOT cache, as a folder or as the system's package. */
final class DesktopPackage {

    private static final String NAME = "Deadwax";
    private static final String CACHE = "deadwax.aot";
    private static final String JAR = "deadwax-desktop.jar";

    /** The same when the cache is made and when it is used, or it would not be used. */
    private static final List<String> JVM = List.of(
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8");

    private final Order order;
    private final Path work;

    DesktopPackage(Order order) {
        this.order = order;
        this.work = order.into().resolve("desktop-work");
    }

    /** @return the folder or file that was made */
    Path make() throws IOException, InterruptedException {
        Folders.fresh(work);
        try {
            Path image = image();
            if (order.type().equals("app-image")) {
                Path made = order.into().resolve(image.getFileName());
                Folders.remove(made);
                Folders.copy(image, made);
                return made;
            }
            return installer(image);
        } finally {
            Folders.remove(work);
        }
    }

    private Path image() throws IOException, InterruptedException {
        Path runtime = work.resolve("runtime");
        OwnRuntime.make(OwnRuntime.DESKTOP, runtime);
        Path input = jars();
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                order.version(),
                "--vendor",
                "Deadwax",
                "--runtime-image",
                runtime.toString(),
                "--input",
                input.toString(),
                "--main-jar",
                JAR,
                "--main-class",
                "org.deadwax.desktop.Launcher",
                "--icon",
                icon().toString(),
                "--java-options",
                "-XX:AOTCache=$APPDIR/" + CACHE,
                "--dest",
                work.toString()));
        JVM.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        Tool.ofJdk("jpackage", arguments);
        Path image = work.resolve(isMac() ? NAME + ".app" : NAME);
        cache(image);
        return image;
    }

    private Path jars() throws IOException {
        Path built = order.root().resolve("desktop-app").resolve("target");
        if (!Files.exists(built.resolve(JAR))) {
            throw new Tool.Failed(built.resolve(JAR) + " is not there. Build first: ./deadwax package does.");
        }
        Path input = Files.createDirectories(work.resolve("input"));
        Files.copy(built.resolve(JAR), input.resolve(JAR), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Folders.copy(built.resolve("lib"), input);
        return input;
    }

    /** Starts the image's own Java on the image's own jars, in the order in which its launcher names them. */
    private void cache(Path image) throws IOException, InterruptedException {
        Path app = appFolder(image);
        List<String> command = new ArrayList<>();
        command.add(OwnRuntime.java(runtime(image)).toString());
        command.addAll(JVM);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + app.resolve(CACHE),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djavafx.cachedir=" + work.resolve("javafx"),
                "-cp",
                classPath(app),
                "org.deadwax.desktop.Rehearsal"));
        String said = Tool.ofSystem(command, Map.of());
        if (!Files.exists(app.resolve(CACHE))) {
            throw new Tool.Failed("Java made no AOT cache and said: " + said.strip());
        }
    }

    private static String classPath(Path app) throws IOException {
        try (Stream<String> lines = Files.lines(app.resolve(NAME + ".cfg"))) {
            return lines.filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app.toString()))
                    .collect(Collectors.joining(java.io.File.pathSeparator));
        }
    }

    private Path installer(Path image) throws IOException {
        Path made = Folders.fresh(work.resolve("made"));
        List<String> arguments = new ArrayList<>(List.of(
                "--type",
                order.type(),
                "--app-image",
                image.toString(),
                "--name",
                NAME,
                "--app-version",
                order.version(),
                "--vendor",
                "Deadwax",
                "--description",
                "Label management: masters, prices and the way to the charts",
                "--license-file",
                order.root().resolve("desktop-app").resolve("LICENSE").toString(),
                "--resource-dir",
                order.root().resolve("installers").resolve("linux").toString(),
                "--file-associations",
                association().toString(),
                "--dest",
                made.toString()));
        arguments.addAll(
                switch (order.type()) {
                    case "deb", "rpm" ->
                        List.of(
                                "--linux-shortcut",
                                "--linux-menu-group",
                                "AudioVideo;Office",
                                "--linux-package-name",
                                "deadwax-desktop",
                                "--linux-package-deps",
                                order.type().equals("deb") ? "libgtk-3-0, libgl1" : "gtk3");
                    case "msi", "exe" -> List.of("--win-menu", "--win-shortcut", "--win-per-user-install");
                    default -> List.of();
                });
        Tool.ofJdk("jpackage", arguments);
        try (Stream<Path> files = Files.list(made)) {
            Path file = files.findFirst().orElseThrow(() -> new Tool.Failed("jpackage said yes and made nothing."));
            return Files.move(
                    file, order.into().resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A release's file, which opens that release; see docs/desktop.md. */
    private Path association() throws IOException {
        String icon = icon().toString().replace("\\", "\\\\");
        return Files.writeString(work.resolve("release.properties"), """
                extension=deadwax
                mime-type=application/vnd.deadwax.release+json
                description=Deadwax release
                icon=%s
                """.formatted(icon));
    }

    private Path icon() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String ending = system.startsWith("windows") ? "ico" : system.startsWith("mac") ? "icns" : "png";
        return order.root().resolve("installers").resolve("icons").resolve("deadwax." + ending);
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    private static Path appFolder(Path image) {
        return isMac()
                ? image.resolve("Contents/app")
                : System.getProperty("os.name").startsWith("Windows") ? image.resolve("app") : image.resolve("lib/app");
    }

    private static Path runtime(Path image) {
        return isMac()
                ? image.resolve("Contents/runtime/Contents/Home")
                : System.getProperty("os.name").startsWith("Windows")
                        ? image.resolve("runtime")
                        : image.resolve("lib/runtime");
    }
}
