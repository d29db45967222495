package org.deadwax.installers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The server as a Debian package: program under /opt, settings in /etc, a system service with a user of its own, data in
 * /var/lib. A greater version takes its place; the data stays, also when the package goes.
 */
final class ServerPackage {

    private static final String NAME = "deadwax-server";
    private static final String JAR = NAME + ".jar";

    private final Order order;
    private final Path work;

    ServerPackage(Order order) {
        this.order = order;
        this.work = order.into().resolve("server-work");
    }

    /** @return the .deb */
    Path make() throws IOException, InterruptedException {
        Path root = Folders.fresh(work).resolve("root");
        try {
            program(root.resolve("opt").resolve(NAME));
            put("deadwax-server.service", root.resolve("lib/systemd/system/deadwax-server.service"), "rw-r--r--");
            put("server.env", root.resolve("etc/deadwax/server.env"), "rw-r-----");
            put("copyright", root.resolve("usr/share/doc/deadwax-server/copyright"), "rw-r--r--");
            Path control = root.resolve("DEBIAN");
            put("control", control.resolve("control"), "rw-r--r--");
            put("conffiles", control.resolve("conffiles"), "rw-r--r--");
            put("postinst", control.resolve("postinst"), "rwxr-xr-x");
            put("prerm", control.resolve("prerm"), "rwxr-xr-x");
            put("postrm", control.resolve("postrm"), "rwxr-xr-x");
            Path made = order.into().resolve(NAME + "_" + order.version() + "_" + architecture() + ".deb");
            Tool.ofSystem(
                    List.of("dpkg-deb", "--root-owner-group", "--build", root.toString(), made.toString()), Map.of());
            return made;
        } finally {
            Folders.remove(work);
        }
    }

    private void program(Path opt) throws IOException, InterruptedException {
        Path jar = order.root().resolve("server").resolve("target").resolve(JAR);
        if (!Files.exists(jar)) {
            throw new Tool.Failed(jar + " is not there. Build first: ./deadwax package does.");
        }
        Files.createDirectories(opt);
        OwnRuntime.make(OwnRuntime.SERVER, opt.resolve("runtime"));
        // beside its libraries it starts in half the time of the one jar
        Tool.ofSystem(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        opt.resolve("lib").toString()),
                Map.of());
    }

    private void put(String name, Path to, String permissions) throws IOException, InterruptedException {
        String text;
        try (InputStream in = ServerPackage.class.getResourceAsStream("server/" + name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.createDirectories(to.getParent());
        Files.writeString(to, text.replace("@VERSION@", order.version()).replace("@ARCHITECTURE@", architecture()));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(permissions));
    }

    private static String architecture() throws IOException, InterruptedException {
        return Tool.ofSystem(List.of("dpkg", "--print-architecture"), Map.of()).strip();
    }
}
