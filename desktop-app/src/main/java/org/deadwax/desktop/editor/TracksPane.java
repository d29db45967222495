package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Master;
import org.kordamp.ikonli.feather.Feather;

/** The tracks: titles and ISRCs are written in the table, masters are shown as the server has them. */
final class TracksPane extends StackPane {

    static final double ROW = 30;

    /** @param number its place, from 1 */
    record Row(TrackDraft track, int number, EditorState state) {}

    private final EditorViewModel model;
    private final TableView<Row> table;
    private final StackPane count = new StackPane();
    private List<TrackDraft> told = List.of();

    TracksPane(Desk desk, EditorViewModel model) {
        this.model = model;
        boolean may = desk.mayEdit();
        TableColumn<Row, ?> number =
                Columns.units(Texts.text("editor.no"), 52, desk.figures(), row -> (long) row.number());
        number.getStyleClass().addAll("first", "quiet");
        TableColumn<Row, ?> isrc = TrackCells.isrc(model, may);
        TableColumn<Row, ?> length = Columns.words(
                Texts.text("editor.length"),
                70,
                row -> length(row.state().masters().get(row.track().key())));
        length.getStyleClass().add("figure");
        TableColumn<Row, ?> master = Columns.node(
                Texts.text("editor.master"),
                150,
                row -> MasterState.of(row.state().masters().get(row.track().key())));
        master.getStyleClass().add("last");
        table = Tables.of(Texts.text("editor.tracks"), ROW, number, TrackCells.title(model, may), isrc, length, master);
        table.setId("tracks");
        table.setEditable(may);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Words.muted(Texts.text("editor.noTracks")));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Button add = flat(Texts.text("editor.addTrack"), this::add);
        add.setGraphic(Icons.of(Feather.PLUS));
        Button paste = flat(Texts.text("editor.paste"), this::paste);
        add.setDisable(!may);
        paste.setDisable(!may);
        getChildren()
                .setAll(new CardPane(Texts.text("editor.tracks"), table)
                        .facts(count)
                        .actions(paste, add));
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
    }

    ObservableList<Row> selected() {
        return table.getSelectionModel().getSelectedItems();
    }

    private void tell(EditorState state) {
        List<TrackDraft> tracks = state.draft().tracks();
        List<Row> rows = IntStream.range(0, tracks.size())
                .mapToObj(i -> new Row(tracks.get(i), i + 1, state))
                .toList();
        List<Integer> selected = new ArrayList<>(table.getSelectionModel().getSelectedIndices());
        int focused = table.getFocusModel().getFocusedIndex();
        table.getItems().setAll(rows);
        table.getSelectionModel().clearSelection();
        selected.stream()
                .filter(i -> i < rows.size())
                .forEach(i -> table.getSelectionModel().select(i));
        if (focused < rows.size()) {
            table.getFocusModel().focus(focused);
        }
        count.getChildren().setAll(new Badge(tracks.size(), Tone.NEUTRAL).label());
        count.setVisible(!tracks.isEmpty());
        double height = 29 + ROW * Math.max(3, tracks.size()) + 1;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        told = tracks;
    }

    void focus(String field) {
        String[] parts = field.split("\\.");
        for (int i = 0; i < told.size(); i++) {
            if (parts.length > 1 && told.get(i).key().equals(parts[1])) {
                table.requestFocus();
                table.getSelectionModel().clearAndSelect(i);
                table.edit(i, table.getColumns().get(parts[2].equals("isrc") ? 2 : 1));
                return;
            }
        }
        table.requestFocus();
    }

    private void add() {
        model.change("", draft -> draft.plus(TrackDraft.blank(draft.newKey())));
        int last = table.getItems().size() - 1;
        table.getSelectionModel().clearAndSelect(last);
        table.requestFocus();
        table.edit(last, table.getColumns().get(1));
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            model.change("", draft -> PastedTracks.into(draft, text));
        }
    }

    private void key(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            List<String> gone =
                    selected().stream().map(row -> row.track().key()).toList();
            model.change("", draft -> draft.withoutTracks(gone));
        } else if (event.getCode() == KeyCode.ESCAPE) {
            table.getSelectionModel().clearSelection();
        } else {
            return;
        }
        event.consume();
    }

    private static String length(@org.jspecify.annotations.Nullable Master master) {
        return master == null || master.audio() == null
                ? ""
                : Figures.length(Duration.ofMillis(master.audio().durationMillis()));
    }

    private static Button flat(String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(click -> action.run());
        return button;
    }

    /** A master's state in an icon and a word or two. */
    static final class MasterState {

        private MasterState() {}

        static Node of(@org.jspecify.annotations.Nullable Master master) {
            if (master == null) {
                return line(Icons.of(Feather.MINUS_CIRCLE), "editor.master.none", "muted");
            }
            return switch (master.state()) {
                case VERIFYING -> line(Icons.of(Feather.CLOCK, Tone.ACCENT), "editor.master.verifying", "accent");
                case REJECTED -> line(Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER), "editor.master.rejected", "danger");
                case ACCEPTED -> accepted(master);
            };
        }

        private static Node accepted(Master master) {
            boolean warned = !master.warnings().isEmpty();
            Tone tone = warned ? Tone.WARNING : Tone.SUCCESS;
            Master.Audio audio = master.audio();
            String words = audio == null
                    ? Texts.text("editor.master.accepted")
                    : audio.bitDepth() + "/" + rate(audio.sampleRateHz());
            Node node =
                    line(Icons.of(warned ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE, tone), words, tone.style());
            node.setAccessibleText(Texts.text("editor.master.accepted") + " " + words);
            return node;
        }

        private static String rate(int hertz) {
            return hertz % 1000 == 0 ? Integer.toString(hertz / 1000) : Double.toString(hertz / 1000.0);
        }

        private static Node line(Node icon, String text, String style) {
            javafx.scene.control.Label words = Words.body(Texts.text(text));
            words.getStyleClass().add(style);
            javafx.scene.layout.HBox box = new javafx.scene.layout.HBox(icon, words);
            box.getStyleClass().add("line");
            return box;
        }
    }
}
