package org.deadwax.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** Light, dark, or as the system has it; keeps every scene it dressed up to date. FX thread only. */
public final class Appearance {

    /** What a person chose. */
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** In this order; the last ones are the screens' own. */
    private static final List<String> SHEETS = Stream.of(
                    "base",
                    "frame",
                    "parts",
                    "signin",
                    "releases",
                    "editor",
                    "uploads",
                    "player",
                    "files",
                    "live",
                    "charts",
                    "rules",
                    "settings",
                    "stores",
                    "orders")
            .map(name -> Appearance.class.getResource(name + ".css"))
            .filter(Objects::nonNull)
            .map(URL::toExternalForm)
            .toList();

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyObjectWrapper<Tokens> tokens = new ReadOnlyObjectWrapper<>(Tokens.of(Scheme.LIGHT));
    private final List<Scene> scenes = new ArrayList<>();

    /** Reads fonts and colours from the application's files, so that no window waits for them. Not on the FX thread. */
    public static void prepare() {
        Fonts.load();
        Tokens.of(Scheme.LIGHT);
    }

    /** After {@link #prepare}. */
    public Appearance() {
        choice.subscribe(this::refresh);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::refresh);
        refresh();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** The tokens in use: what draws on a canvas listens here and draws again. */
    public ReadOnlyObjectProperty<Tokens> tokensProperty() {
        return tokens.getReadOnlyProperty();
    }

    public void dress(Scene scene) {
        scenes.add(scene);
        dress(scene, tokens.get());
    }

    private void refresh() {
        Scheme scheme = switch (choice.get()) {
            case LIGHT -> Scheme.LIGHT;
            case DARK -> Scheme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Scheme.DARK : Scheme.LIGHT;
        };
        // of the whole application: scenes of menus and tooltips take it from here
        Application.setUserAgentStylesheet(
                scheme == Scheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        Tokens now = Tokens.of(scheme);
        scenes.forEach(scene -> dress(scene, now));
        tokens.set(now);
    }

    private static void dress(Scene scene, Tokens tokens) {
        scene.getProperties().put(Tokens.class, tokens);
        List<String> sheets = new ArrayList<>(SHEETS);
        sheets.addFirst(tokens.styleSheet());
        scene.getStylesheets().setAll(sheets);
    }
}
