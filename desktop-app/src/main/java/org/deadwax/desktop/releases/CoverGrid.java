package org.deadwax.desktop.releases;

import java.util.ArrayList;
import java.util.List;
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

    private void arrange() {
        List<List<ReleaseSummary>> next = new ArrayList<>();
        List<ReleaseSummary> all = model.shown();
        for (int i = 0; i < all.size(); i += columns) {
            next.add(List.copyOf(all.subList(i, Math.min(all.size(), i + columns))));
        }
        rows.setAll(next);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> move(-columns);
            case DOWN -> move(columns);
            case ENTER -> {
                ReleaseSummary chosen = model.selectedProperty().get();
                if (chosen != null) {
                    open.accept(chosen);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int at = model.shown().indexOf(model.selectedProperty().get()) + by;
        if (at >= 0 && at < model.shown().size()) {
            model.selectedProperty().set(model.shown().get(at));
            list.scrollTo(Math.max(0, at / columns - 1));
        }
    }

    private final class Row extends ListCell<List<ReleaseSummary>> {

        private final HBox line = new HBox();

        Row() {
            line.getStyleClass().add("cover-row");
        }

        @Override
        protected void updateItem(@Nullable List<ReleaseSummary> row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            line.getChildren()
                    .setAll(row.stream()
                            .map(release -> new CoverTile(release, model, open))
                            .toList());
            setGraphic(line);
            if (getIndex() == rows.size() - 1) {
                model.more();
            }
        }
    }
}
