package org.deadwax.desktop.releases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** Covers in rows: a list whose cell is one row of them, so that ten thousand cost no more than ten. */
final class CoverGrid extends StackPane {

    private static final double ROW = 236;

    private final ReleasesViewModel model;
    private final Consumer<ReleaseSummary> open;
    private final ObservableList<List<ReleaseSummary>> rows = FXCollections.observableArrayList();
    private final ListView<List<ReleaseSummary>> list = new ListView<>(rows);
    private final Set<Row> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private int columns = 5;

    CoverGrid(ReleasesViewModel model, Consumer<ReleaseSummary> open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("cover-grid");
        list.setId("cover-grid");
        list.setAccessibleText(Texts.text("releases.covers"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new Row());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.shown().addListener((ListChangeListener<ReleaseSummary>) change -> arrange());
        model.whenAskedAnew(() -> list.scrollTo(0));
        model.chosen().changesProperty().subscribe(changes -> cells.forEach(Row::tell));
        widthProperty().subscribe(width -> {
            int fit = Math.max(1, (int) ((width.doubleValue() - 2) / CoverTile.WIDTH));
            if (fit != columns) {
                columns = fit;
                arrange();
            }
        });
        arrange();
        getChildren().setAll(list);
    }

    // rows that stay the same stay: what is scrolled to must not jump when the next page comes
    private void arrange() {
        List<ReleaseSummary> all = model.shown();
        List<List<ReleaseSummary>> next = new ArrayList<>();
        for (int i = 0; i < all.size(); i += columns) {
            next.add(List.copyOf(all.subList(i, Math.min(all.size(), i + columns))));
        }
        int same = 0;
        while (same < Math.min(rows.size(), next.size()) && rows.get(same).equals(next.get(same))) {
            same++;
        }
        if (same == 0) {
            rows.setAll(next);
        } else {
            rows.remove(same, rows.size());
            rows.addAll(next.subList(same, next.size()));
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1, event.isShiftDown());
            case RIGHT -> move(1, event.isShiftDown());
            case UP -> move(-columns, event.isShiftDown());
            case DOWN -> move(columns, event.isShiftDown());
            case ENTER -> {
                ReleaseSummary lead = model.chosen().lead();
                if (lead != null) {
                    open.accept(lead);
                }
            }
            case A -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                model.chosen().all(model.shown());
            }
            case ESCAPE -> {
                ReleaseSummary lead = model.chosen().lead();
                model.chosen().choose(lead == null ? List.of() : List.of(lead), lead);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by, boolean range) {
        ReleaseSummary lead = model.chosen().lead();
        int at = (lead == null ? -1 : model.shown().indexOf(lead)) + by;
        if (at >= 0 && at < model.shown().size()) {
            ReleaseSummary next = model.shown().get(at);
            if (range) {
                model.chosen().through(model.shown(), next);
            } else {
                model.chosen().choose(List.of(next), next);
            }
            list.scrollTo(Math.max(0, at / columns - 1));
        }
    }

    private final class Row extends ListCell<List<ReleaseSummary>> {

        private final HBox line = new HBox();
        private final List<CoverTile> tiles = new ArrayList<>();
        private int used;

        Row() {
            line.getStyleClass().add("cover-row");
            cells.add(this);
        }

        void tell() {
            tiles.subList(0, used).forEach(tile -> tile.tell(model.chosen()));
        }

        @Override
        protected void updateItem(@Nullable List<ReleaseSummary> row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                used = 0;
                setGraphic(null);
                return;
            }
            for (int i = 0; i < row.size(); i++) {
                if (i < tiles.size()) {
                    tiles.get(i).show(row.get(i));
                } else {
                    tiles.add(new CoverTile(row.get(i), model, open));
                }
            }
            used = row.size();
            if (line.getChildren().size() != used) {
                line.getChildren().setAll(tiles.subList(0, used));
            }
            setGraphic(line);
            if (getIndex() >= rows.size() - 2) {
                model.more();
            }
        }
    }
}
