package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CreditRole;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The chosen tracks, one or many: what is written here is written in all of them, in one step. */
final class TrackInspector extends StackPane {

    private static final String MORE = "editor.track.more";

    private final Desk desk;
    private final EditorViewModel model;
    private final TrackSelection selection;
    private final Label changes = Words.small("");
    private final Button undo = new Button(Texts.text("keys.undo"));
    private final StackPane master = new StackPane();
    private final Label numbers = Words.muted("");
    private final ToggleButton more = new ToggleButton(Texts.text("editor.moreOfTrack"));
    private @Nullable Form form;
    private @Nullable Form rest;
    private List<String> shown = List.of();

    TrackInspector(Desk desk, EditorViewModel model, TrackSelection selection) {
        this.desk = desk;
        this.model = model;
        this.selection = selection;
        managedProperty().bind(visibleProperty());
        undo.setOnAction(click -> model.undo());
        undo.getStyleClass().add(Styles.SMALL);
        more.setId("more-of-track");
        more.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        more.setSelected(Boolean.parseBoolean(desk.settings().get(MORE, "false")));
        more.selectedProperty().subscribe(open -> {
            desk.settings().set(MORE, Boolean.toString(open));
            more.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        });
        selection.chosenProperty().subscribe(chosen -> show());
        model.stateProperty().subscribe(load -> show());
    }

    private void show() {
        EditorState state = model.stateProperty().get().value();
        TrackSelection.Chosen chosen = selection.get();
        setVisible(state != null && !chosen.keys().isEmpty());
        if (state == null || chosen.keys().isEmpty()) {
            shown = List.of();
            return;
        }
        if (!chosen.keys().equals(shown)) {
            shown = chosen.keys();
            form = form(shown);
            rest = rest(shown);
            getChildren().setAll(card(form, rest));
        }
        if (form != null && rest != null) {
            tell(form, rest, state, chosen);
        }
    }

    private Form empty(List<String> keys) {
        return new Form(
                model,
                "editor.track.",
                2,
                name -> keys.stream().map(key -> Address.track(key, name)).toList(),
                EditorState::writable);
    }

    private Form form(List<String> keys) {
        Form made = empty(keys);
        made.line("title", 0, 0, 2)
                .line(DraftOf.credit(CreditRole.COMPOSER), 0, 1, 2)
                .line(DraftOf.credit(CreditRole.LYRICIST), 0, 2, 1)
                .line(DraftOf.credit(CreditRole.PRODUCER), 1, 2, 1)
                .explicit("explicit", 0, 3)
                .language("language", 1, 3)
                .line("pline", 0, 4, 2)
                .code("isrc", 0, 5, 2);
        return made;
    }

    /** What few tracks have: folded away, so that readiness is seen beneath. */
    private Form rest(List<String> keys) {
        Form made = empty(keys);
        made.line("version", 0, 0, 2)
                .line("artist", 0, 1, 2)
                .line("featured", 0, 2, 1)
                .line("remixer", 1, 2, 1)
                .line("disc", 0, 3, 1)
                .line("grat", 1, 3, 1);
        if (keys.size() == 1) {
            made.area("lyrics", 0, 4, 2, 4);
        }
        made.visibleProperty().bind(more.selectedProperty());
        made.managedProperty().bind(made.visibleProperty());
        return made;
    }

    private Node card(Form made, Form folded) {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox foot = new HBox(changes, stretch, undo);
        foot.getStyleClass().add("line");
        VBox body = new VBox(made, more, folded, foot, master);
        body.getStyleClass().add("card-body");
        String title = shown.size() == 1 ? "" : Texts.text("editor.tracksSelected", shown.size());
        return new CardPane(title.isEmpty() ? Texts.text("editor.oneTrack") : title, body)
                .facts(numbers)
                .actions(new KeyHint("Esc"));
    }

    private void tell(Form made, Form folded, EditorState state, TrackSelection.Chosen chosen) {
        made.tell(state);
        folded.tell(state);
        boolean many = chosen.keys().size() > 1;
        if (many) {
            made.changed(chosen.begun(), state.draft());
            folded.changed(chosen.begun(), state.draft());
        }
        long changed = made.changes(chosen.begun(), state.draft()) + folded.changes(chosen.begun(), state.draft());
        changes.setText(
                changed == 0
                        ? Texts.text(many ? "editor.manyHint" : "editor.oneHint")
                        : changed == 1
                                ? Texts.text(
                                        "editor.fieldChanged", chosen.keys().size())
                                : Texts.text(
                                        "editor.fieldsChanged",
                                        changed,
                                        chosen.keys().size()));
        undo.setDisable(!state.canUndo());
        undo.setVisible(changed > 0);
        List<TrackRow> rows = TrackRow.of(state).stream()
                .filter(row -> chosen.keys().contains(row.track().key()))
                .toList();
        numbers.setText(rows.stream().map(TrackRow::place).collect(Collectors.joining(", ")));
        master.getChildren().clear();
        if (rows.size() == 1) {
            master.getChildren()
                    .add(new MasterFacts(
                            rows.getFirst().master(), () -> desk.navigation().go("uploads")));
        }
    }

    boolean focus(String field) {
        if (form != null && form.focus(field)) {
            return true;
        }
        boolean before = more.isSelected();
        more.setSelected(true);
        boolean found = rest != null && rest.focus(field);
        more.setSelected(before || found);
        return found;
    }
}
