package org.deadwax.desktop.stores;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.DayPicker;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Store;
import org.deadwax.model.StoreBackfill;
import org.jspecify.annotations.Nullable;

/** What the chosen store sold before it was connected: asked for, on its way, and what came of it. */
final class HistoryPane extends VBox {

    private static final double ROW = 44;

    private final Desk desk;
    private final HistoryViewModel model;
    private final DayPicker since = new DayPicker(null);
    private final Button start = new Button(Texts.text("stores.history.start"));
    private final Button cancel = new Button(Texts.text("stores.history.cancel"));
    private final ProgressBar bar = new ProgressBar();
    private final Label said = Words.small("");
    private final Label trouble = Words.small("");

    HistoryPane(Desk desk, StoresViewModel stores) {
        this.desk = desk;
        this.model = stores.history();
        since.setId("history-since");
        since.setPromptText(Texts.text("stores.history.all"));
        start.setId("history-start");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(click -> model.start(since.getValue(), desk.figures().zone()));
        cancel.setId("history-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(click -> model.cancel());
        bar.setAccessibleText(Texts.text("stores.history"));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Field day = new Field(Texts.text("stores.history.since"), since);
        HBox ask = new HBox(day, start);
        ask.getStyleClass().addAll("row", "history-ask");
        HBox way = new HBox(bar, said, cancel);
        way.getStyleClass().addAll("row", "history-way");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("danger");
        VBox head = new VBox(ask, way, trouble);
        head.getStyleClass().addAll("card-body", "connect-form");
        TableView<StoreBackfill> table = table();
        setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(head, table);
        Runnable tell = () -> tell(stores.selectedProperty().get());
        model.runningProperty().subscribe(tell);
        model.troubleProperty().subscribe(words -> {
            trouble.setText(words);
            show(trouble, !words.isEmpty());
        });
        stores.selectedProperty().subscribe(tell);
    }

    private void tell(@Nullable Store store) {
        HistoryViewModel.Running now = model.runningProperty().get();
        boolean here = now != null && store != null && now.store().id().equals(store.id());
        boolean connected = store != null && store.connection() != null && !StoreState.needsReconnect(store);
        start.setDisable(!desk.mayEdit() || !connected || now != null);
        start.setAccessibleHelp(
                now != null && !here
                        ? Texts.text("stores.history.other", now.store().name())
                        : connected ? "" : Texts.text("stores.history.notConnected"));
        cancel.setDisable(!desk.mayEdit());
        show((HBox) bar.getParent(), here);
        if (now != null && here) {
            bar.setProgress(share(now.backfill()));
            said.setText(words(desk.figures(), now.backfill()));
        }
    }

    /** Nobody knows how much there is while the shop gathers. */
    static double share(StoreBackfill backfill) {
        return switch (backfill.state()) {
            case ASKING, GATHERING -> -1;
            case READING ->
                backfill.gathered() == 0 ? 0 : Math.clamp((double) backfill.read() / backfill.gathered(), 0, 1);
            case DONE, FAILED, CANCELLED -> 1;
        };
    }

    static String words(Figures figures, StoreBackfill backfill) {
        return Texts.text(
                "stores.history.now." + backfill.state(),
                figures.units(backfill.gathered()),
                figures.units(backfill.read()),
                figures.units(backfill.taken()));
    }

    private TableView<StoreBackfill> table() {
        TableColumn<StoreBackfill, ?> at = Columns.words(
                Texts.text("stores.history.startedAt"),
                200,
                row -> desk.figures().moment(row.startedAt()));
        at.getStyleClass().add("first");
        TableColumn<StoreBackfill, ?> taken =
                Columns.units(Texts.text("stores.history.taken"), 80, desk.figures(), StoreBackfill::taken);
        taken.getStyleClass().add("last");
        TableView<StoreBackfill> table = Tables.of(
                Texts.text("stores.history"),
                ROW,
                at,
                Columns.node(Texts.text("stores.state"), 110, HistoryPane::state),
                Columns.node(Texts.text("stores.history.what"), 300, this::what),
                Columns.units(Texts.text("stores.history.read"), 80, desk.figures(), StoreBackfill::read),
                taken);
        table.setId("backfills");
        table.setItems(model.all());
        table.setPlaceholder(Words.muted(Texts.text("stores.history.never")));
        return table;
    }

    private static Chip state(StoreBackfill row) {
        Tone tone = switch (row.state()) {
            case ASKING, GATHERING, READING -> Tone.ACCENT;
            case DONE -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case CANCELLED -> Tone.NEUTRAL;
        };
        return new Chip(Texts.text("stores.history.state." + row.state().name().toLowerCase(Locale.ROOT)), tone);
    }

    private VBox what(StoreBackfill row) {
        String from = row.since() == null
                ? Texts.text("stores.history.everything", row.startedBy())
                : Texts.text(
                        "stores.history.from",
                        desk.figures()
                                .date(row.since().atZone(desk.figures().zone()).toLocalDate()),
                        row.startedBy());
        VBox lines = new VBox(Words.body(from));
        if (!row.reason().isEmpty()) {
            lines.getChildren().add(Words.small(row.reason()));
        }
        lines.getStyleClass().add("two-lines");
        return lines;
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
