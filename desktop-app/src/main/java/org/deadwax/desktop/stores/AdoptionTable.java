package org.deadwax.desktop.stores;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.StoreVariant;
import org.jspecify.annotations.Nullable;

/** What the store sells, beside it the product it is taken for and how sure that is. */
final class AdoptionTable extends StackPane {

    private static final double ROW = 48;
    private static final int AHEAD = 20;

    private final Desk desk;
    private final AdoptionViewModel model;
    private final ProductChoice choice;
    private final TableView<StoreVariant> table;
    private final Button confirm = new Button("", new KeyHint("Enter"));
    private final Button reject = new Button("", new KeyHint("Del"));
    private final Button other = new Button(Texts.text("adoption.other"), new KeyHint("F2"));

    AdoptionTable(Desk desk, AdoptionViewModel model, ProductChoice choice) {
        this.desk = desk;
        this.model = model;
        this.choice = choice;
        TableColumn<StoreVariant, ?> title = Columns.node(Texts.text("adoption.there"), 300, AdoptionTable::there);
        title.getStyleClass().add("first");
        TableColumn<StoreVariant, ?> units =
                Columns.units(Texts.text("adoption.waiting"), 90, desk.figures(), StoreVariant::unmappedUnits);
        units.getStyleClass().add("last");
        table = Tables.of(
                Texts.text("screen.adoption"),
                ROW,
                title,
                Columns.code(Texts.text("stores.sku"), 120, StoreVariant::sku),
                Columns.code(Texts.text("adoption.barcode"), 130, StoreVariant::barcode),
                Columns.money(Texts.text("adoption.price"), 90, desk.figures(), StoreVariant::price),
                Columns.node(Texts.text("adoption.product"), 260, AdoptionTable::product),
                Columns.node(Texts.text("adoption.sure"), 130, AdoptionTable::sure),
                units);
        table.setId("variants");
        table.setItems(model.variants());
        table.setPlaceholder(Words.muted(Texts.text("adoption.none")));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> buttons());
        table.setRowFactory(any -> new Row());
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                confirm.fire();
            } else if (key.getCode() == KeyCode.DELETE) {
                reject.fire();
            } else if (key.getCode() == KeyCode.F2) {
                other.fire();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                table.getSelectionModel().clearSelection();
            }
        });
        confirm.setId("confirm");
        confirm.setOnAction(click -> model.confirm(chosen()));
        reject.setId("reject");
        reject.setOnAction(click -> model.reject(chosen()));
        other.setId("choose-product");
        other.setOnAction(click -> byHand());
        model.stateProperty().subscribe(this::buttons);
        getChildren()
                .setAll(new CardPane(Texts.text("adoption.title"), table)
                        .facts(Words.small(Texts.text("adoption.fact")))
                        .actions(other, reject, confirm));
        buttons();
    }

    private List<StoreVariant> chosen() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void buttons() {
        List<StoreVariant> chosen = chosen();
        long fitting = chosen.stream()
                .filter(one -> one.product() != null && one.state() != StoreVariant.State.CONFIRMED)
                .count();
        long rejectable = chosen.stream()
                .filter(one -> one.state() != StoreVariant.State.REJECTED)
                .count();
        confirm.setText(Texts.count("adoption.confirm", fitting, "" + fitting));
        confirm.setDisable(!desk.mayEdit() || fitting == 0);
        confirm.setAccessibleHelp(fitting == 0 ? Texts.text("adoption.chooseSome") : "");
        reject.setText(Texts.count("adoption.reject", rejectable, "" + rejectable));
        reject.setDisable(!desk.mayEdit() || rejectable == 0);
        reject.setAccessibleHelp(rejectable == 0 ? Texts.text("adoption.chooseSome") : "");
        other.setDisable(!desk.mayEdit() || chosen.size() != 1);
        other.setAccessibleHelp(chosen.size() != 1 ? Texts.text("adoption.chooseOne") : "");
    }

    private void byHand() {
        StoreVariant one = chosen().getFirst();
        String words = one.title().split(",", 2)[0];
        choice.ask(Texts.text("adoption.whatIs", one.title()), words, product -> model.choose(one, product));
    }

    private static Node there(StoreVariant row) {
        VBox lines = new VBox(Words.strong(row.title()));
        if (row.goneAt() != null) {
            lines.getChildren().add(Words.caption(Texts.text("adoption.gone")));
        }
        lines.getStyleClass().add("two-lines");
        return lines;
    }

    private static @Nullable Node product(StoreVariant row) {
        if (row.product() == null) {
            return Words.muted(Texts.text("adoption.nothing"));
        }
        VBox lines = new VBox(
                Words.body(row.releaseTitle() == null ? "" : row.releaseTitle()),
                Words.caption(row.productTitle() == null ? "" : row.productTitle()));
        lines.getStyleClass().add("two-lines");
        return lines;
    }

    /** How it was found says how sure it is, in a word. */
    private static @Nullable Node sure(StoreVariant row) {
        StoreVariant.Match match = row.match();
        if (match == null) {
            return null;
        }
        Tone tone = switch (match) {
            case PUBLISHED, CHOSEN, BARCODE -> Tone.SUCCESS;
            case SKU -> Tone.ACCENT;
            case TITLE -> Tone.WARNING;
        };
        return new Chip(Texts.text("adoption.match." + match), tone);
    }

    /** Asks for more once the last rows come into sight. */
    private final class Row extends javafx.scene.control.TableRow<StoreVariant> {

        @Override
        protected void updateItem(@Nullable StoreVariant row, boolean empty) {
            super.updateItem(row, empty);
            if (!empty && getIndex() >= table.getItems().size() - AHEAD) {
                model.more();
            }
        }
    }
}
