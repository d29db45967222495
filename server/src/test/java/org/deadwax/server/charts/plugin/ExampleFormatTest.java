package org.deadwax.server.charts.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.deadwax.plugin.ReportFormat;
import org.deadwax.plugin.conformance.FormatConformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the conformance kit says of the formats that are built in, of the example in the docs, and of a careless one. */
class ExampleFormatTest {

    private static final Path EXAMPLE = Path.of("..", "docs", "report-format-example", "src");

    static ServiceLoader<ReportFormat> builtIn() {
        return ServiceLoader.load(ReportFormat.class, ReportFormat.class.getClassLoader());
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void theBuiltInOnesKeepToIt(ReportFormat format) {
        assertThat(FormatConformance.breaches(format)).isEmpty();
    }

    @Test
    void theExampleInTheDocsCompilesAndKeepsToIt(@TempDir Path temp) throws Exception {
        Path jar = PluginJar.of(EXAMPLE).write(temp.resolve("totals.jar"));
        try (URLClassLoader loader = loader(jar)) {
            ReportFormat format = own(loader);
            assertThat(format.code()).isEqualTo("TOTALS");
            assertThat(FormatConformance.breaches(format)).isEmpty();
        }
    }

    @Test
    void aCarelessOneIsToldWhatIsWrong(@TempDir Path temp) throws Exception {
        Path jar = new PluginJar()
                .with("bad.Careless", Formats.format("Careless", "care less", """
                    out.line(unit.artist() + "\\n" + String.format("%,d", System.nanoTime()));\
                    """))
                .write(temp.resolve("careless.jar"));
        try (URLClassLoader loader = loader(jar)) {
            assertThat(String.join("\n", FormatConformance.breaches(own(loader))))
                    .contains("Its code “care less”")
                    .contains("A line is not US-ASCII")
                    .contains("A line holds a line end")
                    .contains("Other lines in another locale or zone");
        }
    }

    private static URLClassLoader loader(Path jar) throws Exception {
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ReportFormat.class.getClassLoader());
    }

    private static ReportFormat own(URLClassLoader loader) {
        return ServiceLoader.load(ReportFormat.class, loader).stream()
                .filter(provider -> provider.type().getClassLoader() == loader)
                .findFirst()
                .orElseThrow()
                .get();
    }
}
