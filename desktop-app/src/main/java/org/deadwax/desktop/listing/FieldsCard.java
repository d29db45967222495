package org.deadwax.desktop.listing;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.TabCard;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingDifference;
import org.deadwax.model.ListingField;
import org.deadwax.model.ListingPreview;
import org.deadwax.model.TakeFields;
import org.jspecify.annotations.Nullable;

/** The store that is looked at: what differs, what publishing would write, what it wrote the last time. */
final class FieldsCard extends StackPane {

    private final ListingViewModel model;
    private final Desk desk;
    private final AskPane ask;
    private final TableView<ListingField> differs;
    private final TableView<ListingField> coming;
    private final TableView<ListingField> written;
    private final Label whose = Words.cardTitle("");
    private final Label differing = badge();
    private final Label comes = badge();
    private final Label fact = Words.small("");
    private final Button ours = new Button(Texts.text("listing.ours"), new KeyHint("O"));
    private final Button theirs = new Button(Texts.text("listing.theirs"), new KeyHint("T"));
    private final Button compare = new Button(Texts.text("listing.compare"));
    private final Button look = new Button(Texts.text("listing.look"));

    FieldsCard(Desk desk, ListingViewModel model, AskPane ask) {
        this.desk = desk;
        this.model = model;
        this.ask = ask;
        differs = FieldTable.of("differences", Texts.text("listing.tab.differs"), Texts.text("listing.noneDiffer"));
        coming = FieldTable.of("preview", Texts.text("listing.tab.preview"), Texts.text("listing.noPreview"));
        written = FieldTable.of("written", Texts.text("listing.tab.written"), Texts.text("listing.neverWritten"));
        differs.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        differs.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> buttons());
        differs.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.O) {
                ours.fire();
            } else if (key.getCode() == KeyCode.T) {
                theirs.fire();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                differs.getSelectionModel().clearSelection();
            }
        });
        ours.setId("take-ours");
        ours.setOnAction(click -> take(TakeFields.Side.OURS));
        theirs.setId("take-theirs");
        theirs.setOnAction(click -> take(TakeFields.Side.THEIRS));
        compare.setId("compare-listing");
        compare.setOnAction(click -> {
            Listing one = model.selectedProperty().get();
            if (one != null) {
                model.compare(one);
            }
        });
        look.setId("look-at-store");
        look.setOnAction(click -> {
            Listing one = model.selectedProperty().get();
            if (one != null) {
                model.preview(List.of(one.store()));
            }
        });
        whose.setMinWidth(0);
        fact.getStyleClass().add("body-foot");
        VBox.setVgrow(differs, Priority.ALWAYS);
        getChildren()
                .setAll(new TabCard()
                        .title(whose)
                        .tab(
                                "differs",
                                Texts.text("listing.tab.differs"),
                                differing,
                                new VBox(differs, fact),
                                compare,
                                ours,
                                theirs)
                        .tab("preview", Texts.text("listing.tab.preview"), comes, coming, look)
                        .tab("written", Texts.text("listing.tab.written"), null, written));
        model.selectedProperty().subscribe(this::tell);
        model.previewsProperty().subscribe(all -> tell(model.selectedProperty().get()));
    }

    private void tell(@Nullable Listing now) {
        whose.setText(now == null ? "" : now.storeName());
        FieldTable.show(differs, now == null ? List.of() : now.differences());
        FieldTable.show(written, now == null ? List.of() : now.written());
        ListingPreview preview =
                now == null ? null : model.previewsProperty().get().get(now.store());
        FieldTable.show(coming, preview == null ? List.of() : preview.fields());
        coming.setPlaceholder(Words.muted(
                preview == null
                        ? Texts.text("listing.noPreview")
                        : preview.reason().isEmpty() ? Texts.text("listing.nothingToWrite") : preview.reason()));
        differs.setPlaceholder(Words.muted(
                Texts.text(now == null || now.comparedAt() == null ? "listing.notThereYet" : "listing.noneDiffer")));
        say(differing, differs.getItems().size());
        say(comes, coming.getItems().size());
        fact.setText(
                now == null || now.comparedAt() == null
                        ? Texts.text("listing.neverCompared")
                        : Texts.text("listing.compared", desk.figures().moment(now.comparedAt())));
        buttons();
    }

    private void buttons() {
        boolean none = differs.getSelectionModel().getSelectedItems().isEmpty() || !desk.mayEdit();
        compare.setDisable(!desk.mayEdit() || model.selectedProperty().get() == null);
        ours.setDisable(none);
        theirs.setDisable(none);
        int count = differs.getSelectionModel().getSelectedItems().size();
        ours.setText(count > 1 ? Texts.text("listing.oursMany", count) : Texts.text("listing.ours"));
        theirs.setText(count > 1 ? Texts.text("listing.theirsMany", count) : Texts.text("listing.theirs"));
        ours.setAccessibleHelp(none ? Texts.text("listing.chooseFields") : "");
        theirs.setAccessibleHelp(none ? Texts.text("listing.chooseFields") : "");
    }

    /** What a merchant wrote over ours is gone once ours is taken, and a price taken from there holds everywhere: it is asked. */
    private void take(TakeFields.Side side) {
        List<ListingField> fields = List.copyOf(differs.getSelectionModel().getSelectedItems());
        List<String> lost = fields.stream()
                .filter(one -> side == TakeFields.Side.OURS
                        ? one.theirs() != null && one.difference() != ListingDifference.OURS_CHANGED
                        : everywhere(one))
                .map(one -> side == TakeFields.Side.OURS
                        ? Texts.text("listing.goes", FieldTable.name(one), String.valueOf(one.theirs()))
                        : Texts.text(
                                "listing.becomes",
                                FieldTable.name(one),
                                one.ours() == null ? "–" : one.ours(),
                                one.theirs() == null ? "–" : one.theirs()))
                .toList();
        if (lost.isEmpty()) {
            model.take(side, fields);
        } else {
            ask.confirm(
                    Texts.text("listing.ask." + side),
                    Texts.text("listing.askText." + side) + "\n" + String.join("\n", lost),
                    side == TakeFields.Side.OURS ? Texts.text("listing.ours") : Texts.text("listing.theirs"),
                    () -> model.take(side, fields));
        }
    }

    /** These are the catalogue's, and hold for every store. */
    private static boolean everywhere(ListingField one) {
        return switch (one.field()) {
            case PRICE, BARCODE, SKU -> true;
            default -> false;
        };
    }

    private static Label badge() {
        Label label = new Label();
        label.getStyleClass().addAll("badge", "neutral");
        return label;
    }

    private static void say(Label label, int number) {
        label.setText(Integer.toString(number));
        label.setVisible(number > 0);
        label.setManaged(number > 0);
    }
}
