package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The editor's part of the app bar: what it is, how it stands, undo, redo, save, and the one next step. */
final class EditorBar {

    private final Desk desk;
    private final ScreenBar bar = new ScreenBar("");
    private final Button undo = icon(Feather.ROTATE_CCW, Shortcut.UNDO);
    private final Button redo = icon(Feather.ROTATE_CW, Shortcut.REDO);
    private final Button save = new Button(Texts.text("editor.save"));
    private final Button next = new Button();
    private final Button stores = new Button(Texts.text("releases.stores"));
    private final Tooltip whySave = new Tooltip();
    private final Tooltip whyNext = new Tooltip();
    private final Chip chip = new Chip("", Tone.NEUTRAL);
    private final Label kept = Words.small("");

    /** @param export asks how the release becomes a message */
    EditorBar(Desk desk, EditorViewModel model, Runnable export) {
        this.desk = desk;
        undo.setOnAction(click -> model.undo());
        redo.setOnAction(click -> model.redo());
        save.setId("save");
        save.setOnAction(click -> model.save());
        next.getStyleClass().add(Styles.ACCENT);
        next.setId("next-step");
        next.setOnAction(click -> model.steps().takeNext());
        // a disabled button shows no tooltip: what holds it does
        HBox saving = new HBox(save);
        saving.setAlignment(Pos.CENTER);
        Tooltip.install(saving, whySave);
        stores.setId("editor-stores");
        stores.getStyleClass().add(Styles.FLAT);
        stores.setOnAction(click -> open(desk, model.stateProperty().get().value()));
        bar.tools().setAll(stores, undo, redo, link(model), message(model, export), saving);
        bar.pickers().setAll(chip, kept);
        bar.actionProperty().set(next);
        next.parentProperty().subscribe((before, now) -> {
            if (before != null) {
                Tooltip.uninstall(before, whyNext);
            }
            if (now != null) {
                Tooltip.install(now, whyNext);
            }
        });
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
    }

    private HBox link(EditorViewModel model) {
        HBox held = new HBox(new ReleaseLink(
                        desk,
                        model.stateProperty()
                                .map(load -> load.value() == null
                                        ? null
                                        : load.value().base()))
                .button());
        held.setAlignment(Pos.CENTER);
        return held;
    }

    private HBox message(EditorViewModel model, Runnable export) {
        Button message = new Button(null, Icons.of(Feather.SHARE));
        message.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        message.setId("export-ern");
        message.setAccessibleText(Texts.text("editor.ern"));
        message.setTooltip(new Tooltip(Texts.text("editor.ern")));
        message.setOnAction(click -> export.run());
        Reason.tie(message, model.stateProperty().map(load -> whyNoMessage(load.value())));
        HBox held = new HBox(message);
        held.setAlignment(Pos.CENTER);
        return held;
    }

    private String whyNoMessage(@Nullable EditorState state) {
        if (desk.label().role() == Role.ARTIST) {
            return Texts.text("editor.ern.notArtist");
        }
        return state == null || state.base() == null || state.changed() ? Texts.text("editor.ern.unsaved") : "";
    }

    ScreenBar bar() {
        return bar;
    }

    /** How it stands in each store, and publishing it there. */
    private static void open(Desk desk, @Nullable EditorState state) {
        if (state != null && state.base() != null) {
            desk.navigation().go("listing", state.base().id().toString());
        }
    }

    private void tell(EditorState state) {
        stores.setDisable(state.base() == null || desk.label().role() == Role.ARTIST);
        stores.setAccessibleHelp(state.base() == null ? Texts.text("editor.storesNotSaved") : "");
        ReleaseDraft draft = state.draft();
        bar.titleProperty().set(draft.title().isBlank() ? Texts.text("editor.untitled") : draft.title());
        bar.factProperty().set(draft.number().isBlank() ? draft.artist() : draft.artist() + ", " + draft.number());
        chip.show(Texts.text("editor.state." + state.state().name().toLowerCase(java.util.Locale.ROOT)), tone(state));
        kept.setText(said(state));
        undo.setDisable(!state.canUndo());
        redo.setDisable(!state.canRedo());
        reason(save, whySave, state.whyNotSave());
        next.setText(state.next().words());
        reason(next, whyNext, state.whyNotNext());
    }

    private static void reason(Button button, Tooltip tooltip, String why) {
        button.setDisable(!why.isEmpty());
        button.setAccessibleHelp(why);
        tooltip.setText(why.isEmpty() ? button.getText() : why);
    }

    private static Tone tone(EditorState state) {
        return switch (state.state()) {
            case DRAFT, REVISED -> Tone.NEUTRAL;
            case SUBMITTED, CHANGES_ASKED -> Tone.WARNING;
            case PUBLISHED -> Tone.SUCCESS;
        };
    }

    private String said(EditorState state) {
        if (state.busy()) {
            return Texts.text("editor.saving");
        }
        if (!state.changed()) {
            return state.base() == null ? "" : Texts.text("editor.unchanged");
        }
        return state.kept() == null
                ? ""
                : Texts.text(
                        "editor.kept",
                        desk.figures().minute(state.kept()),
                        Figures.zoneName(desk.figures().zone()));
    }

    private static Button icon(Ikon icon, Shortcut shortcut) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(shortcut.meaning());
        button.setTooltip(new Tooltip(shortcut.meaning() + "  " + shortcut.shown()));
        return button;
    }
}
