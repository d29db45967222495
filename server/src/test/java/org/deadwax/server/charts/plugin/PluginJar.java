package org.deadwax.server.charts.plugin;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A plugin's jar, compiled here and now as its author would compile it. */
public final class PluginJar {

    private static final String SERVICE = "META-INF/services/org.deadwax.plugin.ReportFormat";

    private final Map<String, String> sources = new LinkedHashMap<>();
    private String services = "";

    /** @param name with its package; @param source of the whole file */
    public PluginJar with(String name, String source) {
        sources.put(name, source);
        services += name + "\n";
        return this;
    }

    /** What stands in a folder as it does in a project: Java files and the list of services. */
    public static PluginJar of(Path folder) throws IOException {
        PluginJar jar = new PluginJar();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".java")).sorted().toList()) {
                String name =
                        folder.relativize(file).toString().replace('/', '.').replaceAll("\\.java$", "");
                jar.sources.put(name, Files.readString(file));
            }
        }
        jar.services = Files.readString(folder.resolve(SERVICE));
        return jar;
    }

    public PluginJar withoutServices() {
        services = "";
        return this;
    }

    public Path write(Path to) throws IOException {
        Path classes = Files.createTempDirectory("plugin-classes-");
        compile(classes);
        try (OutputStream out = Files.newOutputStream(to);
                JarOutputStream jar = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
            }
            if (!services.isEmpty()) {
                jar.putNextEntry(new JarEntry(SERVICE));
                jar.write(services.getBytes(StandardCharsets.UTF_8));
            }
        }
        return to;
    }

    private void compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, source) -> files.add(new Source(name, source)));
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-cp", apiOnly(), "-proc:none", "--release", "25"),
                        null,
                        files)
                .call();
        if (!compiled) {
            throw new IllegalStateException("The plugin does not compile:\n" + said);
        }
    }

    /** Of this process's class path what a plugin's author has. */
    private static String apiOnly() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.contains("plugin-api")
                        || path.contains("shared-model")
                        || path.contains("jspecify")
                        || path.contains("jackson-annotations"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
