package org.deadwax.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * The colours of one scheme, read from {@code tokens.css}, the only place where a colour is written down.
 *
 * <p>Style sheets use them as looked-up colours ({@code -color-fg-muted}); what draws on a canvas asks {@link #color}.
 */
public final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("--(color-[a-z0-9-]+):\\s*([^;]+);");
    private static final Map<Scheme, Tokens> KNOWN = Map.of(
            Scheme.LIGHT, new Tokens(Scheme.LIGHT),
            Scheme.DARK, new Tokens(Scheme.DARK));

    private final Scheme scheme;
    private final Map<String, String> colors = new LinkedHashMap<>();

    private Tokens(Scheme scheme) {
        this.scheme = scheme;
        String sheet = sheet();
        int start = sheet.indexOf("." + scheme.name().toLowerCase(Locale.ROOT) + " {");
        Matcher matcher = TOKEN.matcher(sheet.substring(start, sheet.indexOf('}', start)));
        while (matcher.find()) {
            colors.put(matcher.group(1), matcher.group(2).strip());
        }
    }

    public static Tokens of(Scheme scheme) {
        return Objects.requireNonNull(KNOWN.get(scheme));
    }

    /** The tokens a scene was dressed with; light ones before that. */
    public static Tokens in(Scene scene) {
        return scene.getProperties().get(Tokens.class) instanceof Tokens tokens ? tokens : of(Scheme.LIGHT);
    }

    public Scheme scheme() {
        return scheme;
    }

    /**
     * @param name without "color-", as "chart-1"
     * @throws IllegalArgumentException when there is none of that name
     */
    public Color color(String name) {
        String value = colors.get("color-" + name);
        if (value == null) {
            throw new IllegalArgumentException("There is no colour “" + name + "” in tokens.css.");
        }
        return Color.web(value);
    }

    /** All of them as looked-up colours of the root, as a data URI that a scene takes among its style sheets. */
    String styleSheet() {
        StringBuilder css = new StringBuilder(".root {\n");
        colors.forEach((name, value) ->
                css.append("  -").append(name).append(": ").append(value).append(";\n"));
        byte[] bytes = css.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(Tokens.class.getResourceAsStream("tokens.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
