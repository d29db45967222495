package org.deadwax.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AppBar;
import org.deadwax.desktop.charm.NavDrawer;
import org.deadwax.desktop.charm.ViewStack;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.player.PlayerBar;
import org.deadwax.model.LabelAccess;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The window of one label: drawer, app bar, and the screen that is shown. */
public final class Window extends StackPane {

    private static final double NARROW_BELOW = 1100;

    private final Desk desk;
    private final Map<String, Screen> screens = new HashMap<>();
    private final List<Screen> entries;
    private final Map<String, View> views = new HashMap<>();
    private final AppBar bar = new AppBar();
    private final ViewStack stack = new ViewStack();
    private final NavDrawer drawer;
    private final Palette palette;
    private final ShortcutSheet sheet;
    private @Nullable View shown;

    /** @param screens in the order of the drawer */
    public Window(Desk desk, List<Screen> screens, Consumer<LabelAccess> switchTo, Runnable signOut) {
        this.desk = desk;
        this.entries = screens.stream()
                .filter(Screen::inDrawer)
                .filter(screen -> !screen.id().equals("settings"))
                .toList();
        screens.forEach(screen -> this.screens.put(screen.id(), screen));
        getStyleClass().add("window");
        drawer = new NavDrawer(new DrawerHead(desk, switchTo, signOut));
        palette = new Palette(desk);
        sheet = new ShortcutSheet();
        desk.commands().add(new Command(Texts.text("keys.help"), Feather.COMMAND, Shortcut.HELP.shown(), sheet::open));
        VBox.setVgrow(stack, Priority.ALWAYS);
        BorderPane screen = new BorderPane(new VBox(bar, new OfflineBanner(desk), stack));
        screen.setBottom(new PlayerBar(
                desk.player(),
                desk.appearance().tokensProperty(),
                release -> desk.navigation().go("release", release)));
        HBox main = new HBox(drawer, grow(screen));
        getChildren().setAll(main, desk.snackbar(), palette, sheet);
        fillDrawer();
        bar.back().setOnAction(click -> desk.navigation().back());
        bar.forward().setOnAction(click -> desk.navigation().forward());
        bar.back().disableProperty().bind(desk.navigation().canGoBackProperty().not());
        bar.forward()
                .disableProperty()
                .bind(desk.navigation().canGoForwardProperty().not());
        bar.search().setOnAction(click -> palette.open());
        // on the scene: while nothing has the focus, keys never come to its root
        EventHandler<KeyEvent> keys = this::shortcut;
        EventHandler<KeyEvent> typed = this::typed;
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
                before.removeEventFilter(KeyEvent.KEY_TYPED, typed);
            }
            if (now != null) {
                desk.covers().serve(now);
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
                now.addEventFilter(KeyEvent.KEY_TYPED, typed);
            }
        });
        widthProperty().subscribe(width -> drawer.narrow(width.doubleValue() < NARROW_BELOW));
        if (!this.screens.containsKey(desk.navigation().placeProperty().get().screen())) {
            desk.navigation().instead(entries.getFirst().id());
        }
        desk.navigation().placeProperty().subscribe(this::show);
    }

    public Palette palette() {
        return palette;
    }

    private void fillDrawer() {
        for (int i = 0; i < entries.size(); i++) {
            Screen screen = entries.get(i);
            desk.commands()
                    .add(new Command(
                            Texts.text("shell.goTo", screen.title()),
                            screen.icon(),
                            "Ctrl+" + (i + 1),
                            () -> desk.navigation().go(screen.id())));
            drawer.entry(
                    screen.id(),
                    screen.title(),
                    screen.icon(),
                    "Ctrl+" + (i + 1),
                    screen.badge(),
                    () -> desk.navigation().go(screen.id()));
        }
        drawer.foot(new TaskCards(desk.tasks()));
        if (screens.containsKey("settings")) {
            drawer.footEntry(
                    "settings",
                    Objects.requireNonNull(screens.get("settings")).title(),
                    Feather.SETTINGS,
                    Shortcut.SETTINGS.shown(),
                    () -> desk.navigation().go("settings"));
        }
        drawer.foot(new Person(desk));
    }

    private void show(Navigation.Place place) {
        Screen screen = screens.get(place.screen());
        if (screen == null) {
            throw new IllegalStateException("There is no screen “" + place.screen() + "”.");
        }
        if (shown != null) {
            shown.hidden();
        }
        View view = views.computeIfAbsent(screen.id(), id -> screen.view().get());
        shown = view;
        bar.show(view.bar());
        stack.show(view.node());
        drawer.select(screen.place());
        view.shown(place.argument());
    }

    // by the character, not by the key: where "?" lies differs from keyboard to keyboard
    private void typed(KeyEvent event) {
        boolean writing = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
        if (event.getCharacter().equals("?") && !writing && !palette.isVisible()) {
            sheet.open();
            event.consume();
        }
    }

    private void shortcut(KeyEvent event) {
        if (palette.isVisible() || sheet.isVisible()) {
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (Shortcut.screen(i + 1).match(event)) {
                desk.navigation().go(entries.get(i).id());
                event.consume();
                return;
            }
        }
        if (Shortcut.SEARCH.matches(event)) {
            palette.open();
        } else if (Shortcut.HELP.matches(event)) {
            sheet.open();
        } else if (Shortcut.BACK.matches(event)) {
            desk.navigation().back();
        } else if (Shortcut.FORWARD.matches(event)) {
            desk.navigation().forward();
        } else if (Shortcut.PLAY.matches(event)
                || event.getCode() == KeyCode.PLAY
                || event.getCode() == KeyCode.PAUSE) {
            desk.player().playOrPause();
        } else if (event.getCode() == KeyCode.TRACK_NEXT) {
            desk.player().next();
        } else if (event.getCode() == KeyCode.TRACK_PREV) {
            desk.player().previous();
        } else if (Shortcut.SETTINGS.matches(event) && screens.containsKey("settings")) {
            desk.navigation().go("settings");
        } else {
            if (shown != null) {
                shown.key(event);
            }
            return;
        }
        event.consume();
    }

    private static BorderPane grow(BorderPane pane) {
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }
}
