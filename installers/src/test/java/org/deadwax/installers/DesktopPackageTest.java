package org.deadwax.installers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each package is made, unpacked as the system would, started on a screen and driven by keys. */
@Tag("packages")
class DesktopPackageTest {

    @TempDir
    private Path folder;

    @Test
    void theImageStartsWithItsCacheAndSignsIn() throws Exception {
        Needs.built("desktop-app/target/deadwax-desktop.jar");
        Needs.tools("Xvfb", "xdotool", "import");

        Path image = make("app-image", "1.4.2");

        signsIn(image.resolve("bin/Deadwax"), "image");
    }

    @Test
    void theDebBringsItsMenuEntryItsIconAndItsFileTypeAndSignsIn() throws Exception {
        Needs.built("desktop-app/target/deadwax-desktop.jar");
        Needs.tools("dpkg-deb", "fakeroot", "Xvfb", "xdotool", "import");

        Path deb = make("deb", "1.4.2");
        Path root = folder.resolve("root");
        Tool.ofSystem(List.of("dpkg-deb", "-x", deb.toString(), root.toString()), Map.of());

        Path app = root.resolve("opt/deadwax-desktop");
        String menu = Files.readString(Needs.only(app.resolve("lib"), ".desktop"));
        assertThat(menu)
                .contains("Name=Deadwax", "Icon=/opt/deadwax-desktop/lib/Deadwax.png")
                .contains("MimeType=application/vnd.deadwax.release+json")
                .contains("Exec=/opt/deadwax-desktop/bin/Deadwax %f");
        assertThat(app.resolve("lib/Deadwax.png")).exists();
        assertThat(Files.readString(Needs.only(app.resolve("lib"), "MimeInfo.xml")))
                .contains("*.deadwax");
        assertThat(Tool.ofSystem(List.of("dpkg-deb", "-f", deb.toString(), "Version", "Package"), Map.of()))
                .contains("Version: 1.4.2", "Package: deadwax-desktop");
        signsIn(app.resolve("bin/Deadwax"), "deb");
    }

    private Path make(String type, String version) throws IOException, InterruptedException {
        // the best packing takes minutes, and is not what is tested
        String said = Tool.ofSystem(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.deadwax.installers.Package",
                        Needs.project().toString(),
                        "desktop",
                        "--type",
                        type,
                        "--version",
                        version,
                        "--into",
                        folder.toString()),
                Map.of("DPKG_DEB_COMPRESSOR_TYPE", "gzip", "DPKG_DEB_COMPRESSOR_LEVEL", "1"));
        return Path.of(said.lines().toList().getLast());
    }

    /** Types address and password as a person does; what reaches the server proves the window, its keys and its network. */
    private void signsIn(Path program, String name) throws Exception {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/sign-in", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        try (Screen screen = Screen.open()) {
            Process desktop = start(program, server.getAddress().getPort(), screen);
            try {
                screen.await("Deadwax");
                screen.type("ada@label.example");
                screen.press("Tab");
                screen.type("a long enough password");
                screen.picture(
                        Files.createDirectories(Path.of("target/screens")).resolve(name + ".png"));
                screen.press("Return");

                assertThat(asked.poll(60, TimeUnit.SECONDS))
                        .as("what reached the server; the window said: %s", Files.readString(folder.resolve("log")))
                        .contains("ada@label.example", "a long enough password");
            } finally {
                desktop.destroy();
                desktop.waitFor();
            }
        } finally {
            server.stop(0);
        }
    }

    private Process start(Path program, int port, Screen screen) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--server", "http://127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().put("LC_ALL", "C.UTF-8");
        // "on": a cache that does not fit this image, its jars or its options ends the program
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-XX:AOTMode=on -Dprism.order=sw -Ddeadwax.desktop.folder=" + folder.resolve("kept"));
        return builder.start();
    }
}
