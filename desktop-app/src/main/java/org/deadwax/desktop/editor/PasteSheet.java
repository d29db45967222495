package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** What is on the clipboard, before it goes into the tracks: which column is what, which tracks, what is wrong. */
final class PasteSheet extends StackPane {

    private static final int SHOWN = 12;

    private final EditorViewModel model;
    private final GridPane grid = new GridPane();
    private final Label said = Words.body("");
    private final Button take = new Button();
    private final CheckBox head = new CheckBox(Texts.text("editor.paste.head"));
    private PastedRows rows = new PastedRows(List.of(), List.of(), false);
    private int from;

    PasteSheet(EditorViewModel model) {
        this.model = model;
        getStyleClass().add("palette");
        setId("paste-sheet");
        grid.getStyleClass().add("paste-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(420);
        take.getStyleClass().add(Styles.ACCENT);
        take.setId("paste-take");
        take.setDefaultButton(true);
        take.setOnAction(click -> take());
        Button cancel = new Button(Texts.text("editor.cancel"));
        cancel.setOnAction(click -> close());
        head.setOnAction(click -> show(rows.headed(head.isSelected())));
        said.setWrapText(true);
        HBox foot = new HBox(head, stretch(), cancel, take);
        foot.getStyleClass().add("palette-foot");
        HBox top = new HBox(Words.cardTitle(Texts.text("editor.paste")), stretch(), new KeyHint("Esc"));
        top.getStyleClass().add("palette-head");
        VBox words = new VBox(said);
        words.getStyleClass().add("paste-said");
        VBox box = new VBox(top, words, scroll, foot);
        box.getStyleClass().addAll("palette-box", "paste-box");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private static Region stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** @param first place of the track that the first row is for, from 0 */
    void open(String text, int first) {
        from = first;
        PastedRows read = PastedRows.of(text);
        if (read.rows().isEmpty()) {
            return;
        }
        head.setSelected(read.headed());
        setVisible(true);
        show(read);
        take.requestFocus();
    }

    private void close() {
        setVisible(false);
    }

    private void take() {
        model.change("", draft -> rows.into(draft, from));
        close();
    }

    private void show(PastedRows now) {
        rows = now;
        EditorState state = model.stateProperty().get().value();
        if (state == null) {
            return;
        }
        ReleaseDraft after = rows.into(state.draft(), from);
        List<String> keys = keys(state);
        Map<String, String> errors = DraftChecks.of(after);
        grid.getChildren().clear();
        for (int column = 0; column < rows.columns().size(); column++) {
            grid.add(menu(column), column + 1, 0);
        }
        List<List<String>> body = rows.body();
        for (int i = 0; i < Math.min(SHOWN, body.size()); i++) {
            grid.add(place(state, i), 0, i + 1);
            for (int column = 0; column < rows.columns().size(); column++) {
                String key = keys.get(i);
                String wrong =
                        errors.getOrDefault(Address.track(key, rows.columns().get(column)), "");
                grid.add(
                        cell(body.get(i).get(column), rows.columns().get(column).isEmpty(), wrong), column + 1, i + 1);
            }
        }
        say(state, body.size(), wrong(keys, errors));
    }

    // as they will be filled: new tracks get the keys that the draft will give them
    private List<String> keys(EditorState state) {
        ReleaseDraft plain = new PastedRows(
                        rows.rows(), rows.columns().stream().map(none -> "").toList(), rows.headed())
                .into(state.draft(), from);
        return plain.tracks().stream().skip(from).map(TrackDraft::key).toList();
    }

    private void say(EditorState state, int count, long wrong) {
        int known = Math.clamp(state.draft().tracks().size() - from, 0, count);
        StringBuilder words =
                new StringBuilder(known == 0 ? "" : Texts.text("editor.paste.over", from + 1, from + known));
        if (count > known) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(Texts.count("editor.paste.new", count - known, Integer.toString(count - known)));
        }
        if (wrong > 0) {
            words.append(' ').append(Texts.count("editor.paste.wrong", wrong, Long.toString(wrong)));
        }
        if (count > SHOWN) {
            words.append(' ').append(Texts.text("editor.paste.more", SHOWN, count));
        }
        said.setText(words.toString());
        boolean nothing = rows.columns().stream().allMatch(String::isEmpty);
        take.setText(Texts.count("editor.paste.take", count, Integer.toString(count)));
        take.setDisable(nothing || count == 0);
    }

    private long wrong(List<String> keys, Map<String, String> errors) {
        return rows.columns().stream()
                .filter(column -> !column.isEmpty())
                .flatMap(column -> keys.stream().map(key -> Address.track(key, column)))
                .filter(errors::containsKey)
                .count();
    }

    private Node place(EditorState state, int row) {
        boolean fresh = from + row >= state.draft().tracks().size();
        Label label = Words.muted(fresh ? Texts.text("editor.paste.newTrack") : Integer.toString(from + row + 1));
        label.getStyleClass().add("paste-cell");
        return label;
    }

    private Node menu(int column) {
        ComboBox<String> menu = new ComboBox<>();
        menu.getItems().setAll(PastedRows.FIELDS);
        menu.setConverter(new StringConverter<>() {
            @Override
            public String toString(String field) {
                return Texts.text(field == null || field.isEmpty() ? "editor.paste.leftOut" : "editor.track." + field);
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        });
        menu.setValue(rows.columns().get(column));
        menu.setAccessibleText(Texts.text("editor.paste.column", column + 1));
        menu.setId("paste-column-" + (column + 1));
        menu.valueProperty().subscribe((before, now) -> {
            if (now != null && !now.equals(rows.columns().get(column))) {
                show(rows.column(column, now));
            }
        });
        return menu;
    }

    private static Node cell(String words, boolean leftOut, String wrong) {
        Label label = leftOut ? Words.muted(words) : Words.body(words);
        label.getStyleClass().add("paste-cell");
        label.setMaxWidth(260);
        if (!wrong.isEmpty()) {
            label.getStyleClass().add("danger");
            label.setGraphic(Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER));
            label.setTooltip(new javafx.scene.control.Tooltip(wrong));
            label.setAccessibleHelp(wrong);
        }
        return label;
    }
}
