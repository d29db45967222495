package org.deadwax.desktop.stores;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;

/** Finds a product by hand: type, arrow down, Enter. Lies over the screen; Esc lets it be. */
final class ProductChoice extends StackPane {

    private final TextField words = new TextField();
    private final ListView<ProductSearch.Found> list = new ListView<>();
    private final Label title = Words.cardTitle("");
    private Consumer<UUID> then = product -> {};
    private @Nullable Node before;

    /** @param search is told each change of the words; @param found what it answers */
    ProductChoice(
            Consumer<String> search, ObservableList<ProductSearch.Found> found, ReadOnlyObjectProperty<String> said) {
        getStyleClass().addAll("palette", "ask");
        words.setId("product-words");
        words.setPromptText(Texts.text("stores.choose.prompt"));
        words.setAccessibleText(Texts.text("stores.choose.prompt"));
        words.textProperty().subscribe((old, now) -> search.accept(now));
        words.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().selectFirst();
                list.requestFocus();
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER && !found.isEmpty()) {
                choose(found.getFirst());
                key.consume();
            }
        });
        list.setId("product-found");
        list.setItems(found);
        list.setAccessibleText(Texts.text("stores.choose.found"));
        list.setPrefHeight(280);
        list.setFixedCellSize(44);
        list.setCellFactory(any -> new Cell());
        list.setPlaceholder(Words.muted(said.get()));
        said.subscribe(now -> list.setPlaceholder(Words.muted(now)));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose(list.getSelectionModel().getSelectedItem());
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                choose(list.getSelectionModel().getSelectedItem());
            }
        });
        VBox box = new VBox(title, words, list, Words.small(Texts.text("stores.choose.keys")));
        box.getStyleClass().addAll("palette-box", "ask-box");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    /** @param proposed words to begin with; @param then gets the product's id */
    void ask(String headline, String proposed, Consumer<UUID> then) {
        this.then = then;
        before = getScene() == null ? null : getScene().getFocusOwner();
        title.setText(headline);
        words.setText("");
        words.setText(proposed);
        setVisible(true);
        words.requestFocus();
        words.selectAll();
    }

    private void choose(ProductSearch.@Nullable Found found) {
        if (found != null) {
            close();
            then.accept(found.product());
        }
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private static final class Cell extends ListCell<ProductSearch.Found> {

        @Override
        protected void updateItem(ProductSearch.@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            if (empty || found == null) {
                setGraphic(null);
                return;
            }
            VBox lines = new VBox(
                    Words.body(Texts.text("stores.choose.product", found.release(), found.title())),
                    Words.caption(found.artist()));
            lines.getStyleClass().add("two-lines");
            setGraphic(lines);
        }
    }
}
