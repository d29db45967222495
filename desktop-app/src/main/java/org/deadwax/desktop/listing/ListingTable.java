package org.deadwax.desktop.listing;

import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Selections;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingState;
import org.jspecify.annotations.Nullable;

/** One row per store: whether it is published to now, how the release stands there, how far it has come. */
final class ListingTable extends StackPane {

    private static final double ROW = 56;

    private final Desk desk;
    private final ListingViewModel model;
    private final TableView<Listing> table;

    ListingTable(Desk desk, ListingViewModel model) {
        this.desk = desk;
        this.model = model;
        TableColumn<Listing, ?> store = Columns.node(Texts.text("listing.store"), 240, this::store);
        store.getStyleClass().add("first");
        TableColumn<Listing, ?> way = Columns.node(Texts.text("listing.way"), 300, this::way);
        way.getStyleClass().add("last");
        table = Tables.of(
                Texts.text("listing.stores"),
                ROW,
                store,
                Columns.node(
                        Texts.text("listing.state"),
                        120,
                        row -> chip(row.state(), row.differences().size())),
                Columns.words(Texts.text("listing.published"), 220, row -> moment(row.publishedAt())),
                Columns.words(Texts.text("listing.next"), 220, row -> moment(row.nextChangeAt())),
                way);
        table.setId("listings");
        table.setOnKeyPressed(key -> {
            Listing one = model.selectedProperty().get();
            if (key.getCode() == KeyCode.SPACE && one != null && may(one)) {
                model.choose(one.store(), !model.chosenProperty().get().contains(one.store()));
                key.consume();
            }
        });
        model.loadProperty().subscribe(load -> {
            table.getItems().setAll(model.listings());
            double height = 29 + ROW * Math.clamp(model.listings().size(), 1, 5);
            table.setMinHeight(height);
            table.setPrefHeight(height);
        });
        model.chosenProperty().subscribe(chosen -> table.refresh());
        Selections.bind(table.getSelectionModel(), model.selectedProperty());
        getChildren().setAll(new CardPane(table));
    }

    static Chip chip(ListingState state, int differences) {
        return switch (state) {
            case NOT_THERE -> new Chip(Texts.text("listing.state.NOT_THERE"), Tone.NEUTRAL);
            case PUBLISHING -> new Chip(Texts.text("listing.state.PUBLISHING"), Tone.ACCENT);
            case PUBLISHED -> new Chip(Texts.text("listing.state.PUBLISHED"), Tone.SUCCESS);
            case DIFFERS -> new Chip(Texts.count("listing.differs", differences, "" + differences), Tone.WARNING);
            case FAILED -> new Chip(Texts.text("listing.state.FAILED"), Tone.DANGER);
        };
    }

    private boolean may(Listing row) {
        return desk.mayEdit() && row.state() != ListingState.PUBLISHING;
    }

    private Node store(Listing row) {
        CheckBox box = new CheckBox();
        Set<UUID> chosen = model.chosenProperty().get();
        box.setSelected(chosen.contains(row.store()));
        box.setDisable(!may(row));
        box.setFocusTraversable(false);
        box.setAccessibleText(Texts.text("listing.choose", row.storeName()));
        box.setId("choose-" + row.store());
        box.setOnAction(click -> model.choose(row.store(), box.isSelected()));
        HBox line = new HBox(box, Words.strong(row.storeName()));
        line.getStyleClass().add("cover-line");
        return line;
    }

    /** Progress and Cancel while it is on its way, else why it is as it is. */
    private @Nullable Node way(Listing row) {
        if (row.state() != ListingState.PUBLISHING) {
            Label reason = Words.small(row.reason());
            reason.setWrapText(true);
            return row.reason().isEmpty() ? null : reason;
        }
        ProgressBar bar = new ProgressBar(ListingTask.share(row));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.text("listing.task", row.releaseTitle()));
        VBox both = new VBox(Words.small(ListingTask.doing(row)), bar);
        both.getStyleClass().add("two-lines");
        HBox.setHgrow(both, Priority.ALWAYS);
        Button cancel = new Button(Texts.text("listing.cancel"));
        cancel.setId("cancel-" + row.store());
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setDisable(!desk.mayEdit());
        cancel.setOnAction(click -> model.cancel(row));
        HBox line = new HBox(both, cancel);
        line.getStyleClass().add("cover-line");
        return line;
    }

    private @Nullable String moment(java.time.@Nullable Instant at) {
        return at == null ? null : desk.figures().moment(at);
    }
}
