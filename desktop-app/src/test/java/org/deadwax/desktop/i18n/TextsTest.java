package org.deadwax.desktop.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCE = Path.of("src", "main", "java");
    private static final Path BUNDLE =
            Path.of("src", "main", "resources", "org", "deadwax", "desktop", "i18n", "texts.properties");
    /** A whole key; one that goes on after the quote is put together and looked for elsewhere. */
    private static final Pattern USED =
            Pattern.compile("Texts\\s*\\.(?:text|count)\\(\\s*\"([a-zA-Z0-9_.]+)\"\\s*[,)]");

    @Test
    void every_key_that_is_asked_for_has_its_words() throws IOException {
        ResourceBundle bundle = ResourceBundle.getBundle("org.deadwax.desktop.i18n.texts", Locale.ENGLISH);
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    if (!bundle.containsKey(used.group(1))) {
                        missing.add(used.group(1) + " in " + file.getFileName());
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_key_stands_twice_and_no_words_shout_or_hold_a_straight_apostrophe() throws IOException {
        List<String> lines = Files.readAllLines(BUNDLE).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .toList();
        List<String> keys =
                lines.stream().map(line -> line.substring(0, line.indexOf('='))).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(lines).noneMatch(line -> line.endsWith("!") || line.contains("'"));
    }

    @Test
    void a_key_without_words_shows_itself() {
        assertThat(Texts.text("no.such.key")).isEqualTo("no.such.key");
        assertThat(Texts.count("releases.count", 1, "1")).isEqualTo("1 release");
        assertThat(Texts.count("releases.count", 2, "2")).isEqualTo("2 releases");
    }
}
