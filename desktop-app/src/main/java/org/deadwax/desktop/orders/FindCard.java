package org.deadwax.desktop.orders;

import atlantafx.base.controls.CustomTextField;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.OrderLine;
import org.deadwax.model.OrderList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Find as you type, and what was found. */
final class FindCard extends VBox {

    private static final double ROW = 58;
    private static final double WIDTH = 344;
    /** Long enough not to ask for every letter, short enough not to be noticed. */
    private static final Duration TYPING = Duration.millis(120);

    private final CustomTextField search = new CustomTextField();
    private final ListView<OrderLine> list;

    FindCard(Desk desk, OrdersViewModel model) {
        setMinWidth(280);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        search.setLeft(Icons.of(Feather.SEARCH));
        search.setPromptText(Texts.text("orders.search"));
        search.setAccessibleText(Texts.text("orders.search"));
        search.setId("order-search");
        search.setText(model.typedProperty().get());
        Label count = Words.small("");
        count.setId("order-count");
        search.setRight(count);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox head = new HBox(search);
        head.getStyleClass().add("order-search");
        list = new ListView<>(model.orders());
        list.setId("orders");
        list.setFixedCellSize(ROW);
        list.getStyleClass().addAll("feed", "orders");
        list.setAccessibleText(Texts.text("screen.orders"));
        list.setCellFactory(any -> new OrderCell(desk));
        list.setPlaceholder(Words.muted(Texts.text("orders.none")));
        CardPane card =
                new CardPane(new VBox(head, grown(new LoadPane<>(model.foundProperty(), list, model::refresh))));
        getChildren().setAll(grown(card));
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(end -> model.typedProperty().set(search.getText()));
        search.textProperty().subscribe((before, now) -> typing.playFromStart());
        search.setOnAction(enter -> {
            typing.stop();
            model.typedProperty().set(search.getText());
        });
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                key.consume();
            }
        });
        model.foundProperty().subscribe(load -> count.setText(count(load, desk)));
        model.chosenProperty().subscribe(chosen -> choose(chosen));
        list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (now != null) {
                model.chosenProperty().set(now);
            }
        });
        model.foundProperty().subscribe(load -> choose(model.chosenProperty().get()));
        list.skinProperty().subscribe(skin -> {
            if (list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar) {
                bar.valueProperty().subscribe(value -> {
                    if (value.doubleValue() > 0.9) {
                        model.more();
                    }
                });
            }
        });
    }

    private void choose(@Nullable OrderLine chosen) {
        if (chosen == null) {
            list.getSelectionModel().clearSelection();
            return;
        }
        for (int i = 0; i < list.getItems().size(); i++) {
            if (OrdersViewModel.same(list.getItems().get(i), chosen)) {
                list.getSelectionModel().select(i);
                return;
            }
        }
    }

    private static String count(Load<OrderList> load, Desk desk) {
        OrderList found = load.value();
        if (found == null) {
            return "";
        }
        if (found.total() == null) {
            return found.next() == null ? "" : Texts.text("orders.many");
        }
        return Texts.count("orders.count", found.total(), desk.figures().units(found.total()));
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private static <T extends Node> T grown(T node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }
}
