package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;

/** The release's tracks as a table, chosen and moved by keyboard or pointer; its columns are the tab's. */
final class TrackTable extends StackPane {

    static final double ROW = 30;
    private static final double HEAD = 29;
    private static final int LEAST = 3;

    private final EditorViewModel model;
    private final TrackSelection selection;
    private final TableView<TrackRow> table;
    private Consumer<String> play = key -> {};
    private boolean telling;

    @SafeVarargs
    TrackTable(EditorViewModel model, TrackSelection selection, String id, TableColumn<TrackRow, ?>... columns) {
        this.model = model;
        this.selection = selection;
        table = Tables.of(Texts.text("editor.tracks"), ROW, columns);
        table.setId(id);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Words.muted(Texts.text("editor.noTracks")));
        table.setRowFactory(any -> row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> chosen());
        getChildren().setAll(table);
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                tell(state);
            }
        });
        selection.chosenProperty().subscribe(now -> choose(now.keys()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static TableColumn<TrackRow, ?>[] columns(int count) {
        return (TableColumn<TrackRow, ?>[]) new TableColumn[count];
    }

    /** @param plays what the space bar does, with the key of the chosen track */
    void onPlay(Consumer<String> plays) {
        play = plays;
    }

    TableView<TrackRow> table() {
        return table;
    }

    // a draft is told anew with every letter: the selection goes with the tracks, wherever they went
    private void tell(EditorState state) {
        telling = true;
        table.setEditable(state.writable());
        int focused = table.getFocusModel().getFocusedIndex();
        String focusedKey = focused >= 0 && focused < table.getItems().size()
                ? table.getItems().get(focused).track().key()
                : "";
        List<TrackRow> rows = TrackRow.of(state);
        table.getItems().setAll(rows);
        telling = false;
        List<String> known = rows.stream().map(row -> row.track().key()).toList();
        List<String> still =
                selection.get().keys().stream().filter(known::contains).toList();
        choose(known.stream().filter(still::contains).toList());
        chosen();
        int again = known.indexOf(focusedKey);
        if (again >= 0) {
            table.getFocusModel().focus(again);
        }
        double height = HEAD + ROW * Math.max(LEAST, rows.size()) + 1;
        table.setMinHeight(height);
        table.setPrefHeight(height);
    }

    private void choose(List<String> keys) {
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (keys.contains(table.getItems().get(i).track().key())) {
                wanted.add(i);
            }
        }
        if (!wanted.equals(List.copyOf(table.getSelectionModel().getSelectedIndices()))) {
            telling = true;
            table.getSelectionModel().clearSelection();
            wanted.forEach(table.getSelectionModel()::select);
            telling = false;
        }
    }

    private void chosen() {
        EditorState state = model.stateProperty().get().value();
        if (!telling && state != null) {
            selection.choose(
                    table.getSelectionModel().getSelectedIndices().stream()
                            .sorted()
                            .map(i -> table.getItems().get(i).track().key())
                            .toList(),
                    state.draft());
        }
    }

    private void key(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        List<String> keys = selection.get().keys();
        boolean may = table.isEditable();
        if (may && event.getCode() == KeyCode.DELETE) {
            model.change("", draft -> draft.withoutTracks(keys));
        } else if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && !keys.isEmpty()) {
            play.accept(keys.getFirst());
        } else if (event.getCode() == KeyCode.ESCAPE) {
            table.getSelectionModel().clearSelection();
        } else if (may && event.isAltDown() && event.getCode() == KeyCode.UP) {
            model.change("", draft -> TrackOrder.move(draft, keys, -1));
        } else if (may && event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            model.change("", draft -> TrackOrder.move(draft, keys, 1));
        } else {
            return;
        }
        event.consume();
    }

    // what a drop does is a plain method: the headless platform knows no dragging
    private TableRow<TrackRow> row() {
        TableRow<TrackRow> row = new TableRow<>();
        row.setOnDragDetected(event -> {
            if (!row.isEmpty() && table.isEditable()) {
                ClipboardContent content = new ClipboardContent();
                content.putString(row.getItem().track().title());
                row.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        row.setOnDragOver(event -> {
            if (event.getGestureSource() instanceof TableRow<?> from && from.getTableView() == table) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        row.setOnDragDropped(event -> {
            drop(row.isEmpty() ? table.getItems().size() : row.getIndex());
            event.setDropCompleted(true);
            event.consume();
        });
        return row;
    }

    /** Puts the chosen tracks in front of the one that is there now. */
    void drop(int before) {
        List<String> keys = selection.get().keys();
        model.change("", draft -> TrackOrder.moveTo(draft, keys, before));
    }

    /** @return false when the table has no such column, or it is hidden: then the row is chosen */
    boolean edit(String key, String column) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).track().key().equals(key)) {
                table.requestFocus();
                table.getSelectionModel().clearAndSelect(i);
                int row = i;
                return table.getColumns().stream()
                        .filter(each -> column.equals(each.getId()) && each.isVisible() && each.isEditable())
                        .findFirst()
                        .map(found -> {
                            table.edit(row, found);
                            return true;
                        })
                        .orElse(false);
            }
        }
        table.requestFocus();
        return true;
    }
}
