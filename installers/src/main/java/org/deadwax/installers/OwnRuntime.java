package org.deadwax.installers;

import java.nio.file.Path;
import java.util.List;

/** A Java of our own, with the modules that the program needs and no others. */
final class OwnRuntime {

    /** JavaFX draws, the rest is HTTP with TLS, locales and what OkHttp and Jackson look for. */
    static final List<String> DESKTOP = List.of(
            "java.base",
            "java.datatransfer",
            "java.desktop",
            "java.logging",
            "java.naming",
            "java.net.http",
            "java.prefs",
            "java.scripting",
            "java.sql",
            "java.xml",
            "jdk.accessibility",
            "jdk.charsets",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** Spring, Jetty and MINA look for more than they use: all of Java SE, and the tools to ask a running server. */
    static final List<String> SERVER = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.jcmd",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported",
            "jdk.zipfs");

    private OwnRuntime() {}

    /** @param into a folder that does not exist yet */
    static void make(List<String> modules, Path into) {
        Tool.ofJdk(
                "jlink",
                List.of(
                        "--add-modules",
                        String.join(",", modules),
                        // an AOT cache is laid over it
                        "--generate-cds-archive",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        into.toString()));
    }

    static Path java(Path runtime) {
        return runtime.resolve("bin")
                .resolve(System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java");
    }
}
