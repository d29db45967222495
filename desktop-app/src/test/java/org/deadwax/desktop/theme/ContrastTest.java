package org.deadwax.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2, 1.4.3 and 1.4.11: text against what it stands on, and the border of fields. */
class ContrastTest {

    private static final List<String> GROUNDS =
            List.of("bg-default", "bg-overlay", "bg-subtle", "bg-inset", "neutral-subtle", "accent-subtle");

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void every_text_can_be_read_on_what_it_stands_on(Scheme scheme) {
        Tokens tokens = Tokens.of(scheme);
        List<String> tooWeak = new ArrayList<>();
        for (String ground : GROUNDS) {
            Stream.of("fg-default", "fg-muted", "fg-subtle", "accent-fg", "success-fg", "warning-fg", "danger-fg")
                    .forEach(text -> check(tokens, text, ground, 4.5, tooWeak));
        }
        Stream.of("accent", "success", "warning", "danger").forEach(tone -> {
            check(tokens, tone + "-fg", tone + "-subtle", 4.5, tooWeak);
            check(tokens, "fg-default", tone + "-subtle", 4.5, tooWeak);
            check(tokens, "fg-muted", tone + "-subtle", 4.5, tooWeak);
            check(tokens, "fg-emphasis", tone + "-emphasis", 4.5, tooWeak);
        });
        check(tokens, "border-field", "bg-default", 3, tooWeak);
        assertThat(tooWeak).isEmpty();
    }

    private static void check(Tokens tokens, String text, String ground, double least, List<String> tooWeak) {
        double contrast = contrast(tokens.color(text), tokens.color(ground));
        if (contrast < least) {
            tooWeak.add(String.format("%s on %s: %.2f", text, ground, contrast));
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
