package org.deadwax.desktop.settings;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** The ranges of a label's codes, kind by kind. */
final class RangesPane extends VBox {

    private static final List<String> KINDS = List.of("isrc", "gtin", "catalogue");

    private final RangesViewModel model;
    private final Map<String, VBox> rows = new HashMap<>();

    RangesPane(RangesViewModel model, Snackbar snackbar) {
        this.model = model;
        getStyleClass().add("settings-pane");
        Label trouble = Words.body(model.troubleProperty());
        trouble.setId("ranges-trouble");
        trouble.getStyleClass().setAll("label", "danger");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        getChildren().setAll(trouble);
        for (String kind : KINDS) {
            VBox box = new VBox();
            box.getStyleClass().add("range-rows");
            rows.put(kind, box);
            CardPane card = new CardPane(Texts.text("ranges." + kind), box)
                    .facts(Words.small(Texts.text("ranges." + kind + ".fact")));
            if (!kind.equals("catalogue")) {
                card.actions(add(kind));
            }
            getChildren().add(card);
        }
        getChildren().add(new HBox(save()));
        model.drafts().subscribe(this::tell);
        model.noticeProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                snackbar.show(now);
            }
        });
    }

    private Button add(String kind) {
        Button add = new Button(Texts.text("ranges.add"), Icons.of(Feather.PLUS));
        add.setId("add-" + kind);
        add.getStyleClass().add(Styles.FLAT);
        add.setAccessibleText(Texts.text("ranges.add") + ": " + Texts.text("ranges." + kind));
        add.setOnAction(click -> model.add(kind));
        Reason.tie(add, new SimpleStringProperty(model.whyNot()));
        return add;
    }

    private Button save() {
        Button save = new Button(Texts.text("ranges.save"));
        save.setId("save-ranges");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(click -> model.save());
        Reason.tie(save, model.busyProperty().map(busy -> busy ? Texts.text("ranges.saving") : model.whyNot()));
        return save;
    }

    private void tell() {
        rows.forEach((kind, box) -> {
            box.getChildren()
                    .setAll(model.drafts().stream()
                            .filter(draft -> draft.kind().equals(kind))
                            .map(draft -> new RangeRow(model, draft))
                            .toList());
            if (box.getChildren().isEmpty()) {
                box.getChildren().add(Words.muted(Texts.text("ranges." + kind + ".none")));
            }
        });
    }
}
