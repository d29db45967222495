package org.deadwax.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NoWindowTest {

    @Test
    void whatJavaFxSaysInOneLine() {
        UnsupportedOperationException noGtk = new UnsupportedOperationException("Unable to load glass GTK library.");
        UnsupportedOperationException noDisplay = new UnsupportedOperationException("Unable to open DISPLAY");

        assertThat(WhyNoWindow.line(noGtk, ":0")).contains("GTK 3 is missing. Install it");
        assertThat(WhyNoWindow.line(new RuntimeException(noDisplay), ":0")).contains("display “:0” does not answer");
        assertThat(WhyNoWindow.line(noDisplay, null)).contains("DISPLAY is not set");
        assertThat(WhyNoWindow.line(new RuntimeException("a defect"), ":0")).isNull();
    }

    /** A display that nobody serves. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void theLauncherSaysNothingElse() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName());
        builder.environment().put("DISPLAY", ":4711");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(1);
        assertThat(said.lines()).hasSize(1);
        assertThat(said).startsWith("deadwax: no window can be opened: ");
    }
}
