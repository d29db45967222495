package org.deadwax.desktop.stores;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.TabCard;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Selections;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.Store;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Webhooks of the chosen store that could not be counted, each with its reason; beside them what has no product. */
final class ParkedCard extends StackPane {

    private static final double ROW = 72;

    /** @param choice lies over the screen when a product is looked for */
    ParkedCard(Desk desk, StoresViewModel model, ProductChoice choice) {
        ListView<ParkedWebhook> list = new ListView<>(model.parked());
        list.setId("parked");
        list.setAccessibleText(Texts.text("stores.parkedTitle"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new Cell(desk));
        list.setPlaceholder(Words.muted(Texts.text("stores.noneParked")));
        Selections.bind(list.getSelectionModel(), model.webhookProperty());
        Button replay = new Button("", Icons.of(Feather.REFRESH_CW));
        replay.setId("replay");
        replay.setMinWidth(USE_PREF_SIZE);
        replay.setOnAction(click -> model.replay());
        Label whose = Words.cardTitle("");
        whose.setMinWidth(0);
        model.selectedProperty().subscribe(store -> whose.setText(store == null ? "" : store.name()));
        Label count = badge();
        Label unmapped = badge();
        Node without = new UnmappedTable(desk, model, choice);
        getChildren()
                .setAll(new TabCard()
                        .title(whose)
                        .tab("parked", Texts.text("stores.parkedTitle"), count, list, replay)
                        .tab("unmapped", Texts.text("stores.unmappedTitle"), unmapped, without)
                        .tab("history", Texts.text("stores.history"), null, new HistoryPane(desk, model))
                        .tab(
                                "fulfilment",
                                Texts.text("stores.fulfil"),
                                null,
                                new FulfilmentPane(desk, model.fulfilment())));
        model.selectedProperty().subscribe(now -> tell(desk, now, count, replay));
        model.loadProperty().subscribe(load -> {
            StoresViewModel.Standing standing = load.value();
            say(unmapped, standing == null ? 0 : standing.unmapped().size());
        });
    }

    private static void tell(Desk desk, @Nullable Store now, Label count, Button replay) {
        long parked = now == null ? 0 : now.parked();
        say(count, parked);
        replay.setText(Texts.text("stores.replay", parked));
        replay.setDisable(parked == 0 || !desk.mayEdit());
    }

    private static Label badge() {
        Label label = new Label();
        label.getStyleClass().addAll("badge", "neutral");
        return label;
    }

    private static void say(Label label, long number) {
        label.setText(Long.toString(number));
        label.setVisible(number > 0);
        label.setManaged(number > 0);
    }

    private static String tries(Desk desk, ParkedWebhook parked) {
        return parked.triedAt() == null
                ? Texts.text("stores.tries", parked.attempts())
                : Texts.text(
                        "stores.triesLast", parked.attempts(), desk.figures().time(parked.triedAt()));
    }

    private static final class Cell extends ListCell<ParkedWebhook> {

        private final Desk desk;

        Cell(Desk desk) {
            this.desk = desk;
        }

        @Override
        protected void updateItem(@Nullable ParkedWebhook parked, boolean empty) {
            super.updateItem(parked, empty);
            if (empty || parked == null) {
                setGraphic(null);
                return;
            }
            Region stretch = new Region();
            HBox.setHgrow(stretch, Priority.ALWAYS);
            Label topic = Words.code(parked.topic());
            topic.getStyleClass().add("strong");
            HBox head = new HBox(
                    topic,
                    Words.small(parked.about() == null ? "" : parked.about()),
                    stretch,
                    Words.small(Texts.text("stores.arrived", desk.figures().time(parked.receivedAt()))));
            Label reason = Words.body(parked.reason());
            reason.setMaxWidth(Double.MAX_VALUE);
            head.getStyleClass().add("parked-head");
            VBox lines = new VBox(head, reason, Words.caption(tries(desk, parked)));
            lines.getStyleClass().add("two-lines");
            setGraphic(lines);
        }
    }
}
