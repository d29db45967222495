package org.deadwax.desktop.charm;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Back, forward, title, what it stands for, pickers, tools, search, and one filled button. */
public final class AppBar extends HBox {

    private final Button back = icon(Feather.CHEVRON_LEFT, Texts.text("shell.back"), Shortcut.BACK);
    private final Button forward = icon(Feather.CHEVRON_RIGHT, Texts.text("shell.forward"), Shortcut.FORWARD);
    private final Label title = Words.strong("");
    private final Label fact = Words.small("");
    private final HBox pickers = group();
    private final HBox tools = group();
    private final Button search = new Button(Texts.text("shell.search"));
    private final HBox action = group();

    public AppBar() {
        getStyleClass().add("app-bar");
        title.getStyleClass().add("screen-title");
        title.setMinWidth(USE_PREF_SIZE);
        search.getStyleClass().add("search-box");
        search.setId("search");
        search.setAccessibleText(Texts.text("shell.search"));
        HBox inside = new HBox(
                Icons.of(Feather.SEARCH),
                Words.muted(Texts.text("shell.search")),
                stretch(),
                new KeyHint(Shortcut.SEARCH));
        inside.getStyleClass().add("search-inside");
        search.setText("");
        search.setGraphic(inside);
        HBox turn = new HBox(back, forward);
        turn.getStyleClass().add("bar-group");
        getChildren().setAll(turn, title, fact, pickers, stretch(), tools, search, action);
        HBox.setMargin(title, new javafx.geometry.Insets(0, 0, 0, 4));
        fact.managedProperty().bind(fact.textProperty().isNotEmpty());
    }

    public void show(ScreenBar bar) {
        title.textProperty().bind(bar.titleProperty());
        fact.textProperty().bind(bar.factProperty());
        Bindings.bindContent(pickers.getChildren(), bar.pickers());
        Bindings.bindContent(tools.getChildren(), bar.tools());
        shown.unsubscribe();
        shown = bar.actionProperty().subscribe(this::showAction);
    }

    private javafx.util.Subscription shown = () -> {};

    private void showAction(@Nullable Button button) {
        action.getChildren().clear();
        if (button != null) {
            action.getChildren().add(button);
        }
    }

    public Button back() {
        return back;
    }

    public Button forward() {
        return forward;
    }

    /** Opens the palette. */
    public Button search() {
        return search;
    }

    private static HBox group() {
        HBox box = new HBox();
        box.getStyleClass().add("bar-group");
        box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
        return box;
    }

    private static Node stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private static Button icon(Ikon icon, String text, Shortcut shortcut) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text + "  " + shortcut.shown()));
        return button;
    }
}
