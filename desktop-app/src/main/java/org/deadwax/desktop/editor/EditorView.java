package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One release: facts at the top, tracks, products and prices below, the chosen track and readiness at the right. */
public final class EditorView implements View {

    private final Desk desk;
    private final EditorViewModel model;
    private final ScreenBar bar = new ScreenBar("");
    private final StackPane root;
    private final Button undo = icon(Feather.ROTATE_CCW, Shortcut.UNDO);
    private final Button redo = icon(Feather.ROTATE_CW, Shortcut.REDO);
    private final Button save = new Button(Texts.text("editor.save"));
    private final Chip chip = new Chip("", Tone.NEUTRAL);
    private final javafx.scene.control.Label kept = Words.small("");

    public EditorView(Desk desk, EditorViewModel model) {
        this.desk = desk;
        this.model = model;
        FactsPane facts = new FactsPane(desk, model);
        TracksPane tracks = new TracksPane(desk, model);
        ProductsPane products = new ProductsPane(desk, model);
        ConflictPane conflicts = new ConflictPane(model);
        VBox left = new VBox(facts, tracks, products);
        left.getStyleClass().add("editor-column");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(
                new TrackInspector(desk, model, tracks.selected()),
                new ReadinessCard(desk, model, field -> goTo(field, facts, tracks, products)));
        right.getStyleClass().addAll("editor-column", "editor-side");
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("row");
        VBox all = new VBox(conflicts, columns);
        all.getStyleClass().addAll("screen", "editor");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        root = new StackPane(new LoadPane<>(model.stateProperty(), scroll, this::again));
        undo.setOnAction(click -> model.undo());
        redo.setOnAction(click -> model.redo());
        save.getStyleClass().add(Styles.ACCENT);
        save.setId("save");
        save.setOnAction(click -> model.save());
        bar.tools().setAll(undo, redo);
        bar.pickers().setAll(chip, kept);
        // a disabled button shows no tooltip: what holds it is around it
        HBox holder = new HBox(save);
        Tooltip.install(holder, reason);
        bar.actionProperty().set(save);
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
        model.noticeProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                desk.snackbar().show(now);
            }
        });
    }

    private final Tooltip reason = new Tooltip();
    private String open = EditorViewModel.NEW;

    private void again() {
        model.open(open);
    }

    private void tell(EditorState state) {
        ReleaseDraft draft = state.draft();
        bar.titleProperty().set(draft.title().isBlank() ? Texts.text("editor.untitled") : draft.title());
        bar.factProperty().set(draft.number().isBlank() ? draft.artist() : draft.artist() + ", " + draft.number());
        boolean published = state.base() != null && state.base().state() == org.deadwax.model.ReleaseState.PUBLISHED;
        chip.show(Texts.text(published ? "editor.published" : "editor.draft"), published ? Tone.SUCCESS : Tone.NEUTRAL);
        kept.setText(said(state));
        undo.setDisable(!state.canUndo());
        redo.setDisable(!state.canRedo());
        save.setDisable(!state.saveable() || !desk.mayEdit());
        reason.setText(why(state));
        save.setAccessibleText(Texts.text("editor.save"));
        save.setAccessibleHelp(why(state));
    }

    private String said(EditorState state) {
        if (state.busy()) {
            return Texts.text("editor.saving");
        }
        if (!state.changed()) {
            return Texts.text("editor.unchanged");
        }
        return state.kept() == null
                ? ""
                : Texts.text(
                        "editor.kept",
                        desk.figures().minute(state.kept()),
                        org.deadwax.desktop.ui.Figures.zoneName(desk.figures().zone()));
    }

    private String why(EditorState state) {
        if (!desk.mayEdit()) {
            return Texts.text("editor.mayNot");
        }
        if (state.merge() != null) {
            return Texts.text("editor.settleFirst");
        }
        if (!state.changed()) {
            return Texts.text("editor.nothingChanged");
        }
        return state.errors().values().stream().findFirst().orElse("");
    }

    private void goTo(String field, FactsPane facts, TracksPane tracks, ProductsPane products) {
        if (field.equals("masters")) {
            desk.navigation().go("uploads");
        } else if (field.startsWith("track")) {
            tracks.focus(field);
        } else if (field.startsWith("product")) {
            products.focus(field);
        } else {
            facts.focus(field);
        }
    }

    @Override
    public void key(KeyEvent event) {
        if (Shortcut.UNDO.matches(event)) {
            model.undo();
        } else if (Shortcut.REDO.matches(event)) {
            model.redo();
        } else if (Shortcut.SAVE.matches(event)) {
            model.save();
        } else {
            return;
        }
        event.consume();
    }

    private static Button icon(Ikon icon, Shortcut shortcut) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(shortcut.meaning());
        button.setTooltip(new Tooltip(shortcut.meaning() + "  " + shortcut.shown()));
        return button;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    @Override
    public void shown(@Nullable String argument) {
        open = argument == null ? EditorViewModel.NEW : argument;
        model.open(open);
        model.refreshMasters();
    }
}
