package org.deadwax.desktop.settings;

import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.AuditEntry;

/** The audit log, for those who answer for the label. */
final class AuditPane extends VBox {

    AuditPane(AuditViewModel model, Figures figures) {
        getStyleClass().add("settings-pane");
        TableView<AuditEntry> table = Tables.of(
                Texts.text("audit.title"),
                32,
                Columns.words(Texts.text("audit.when"), 230, entry -> figures.moment(entry.at())),
                Columns.words(Texts.text("audit.who"), 220, AuditEntry::who),
                Columns.words(Texts.text("audit.what"), 380, AuditEntry::detail),
                Columns.words(Texts.text("audit.device"), 180, AuditEntry::device),
                Columns.words(Texts.text("audit.address"), 120, AuditEntry::address));
        table.setId("audit");
        table.setItems(model.entries());
        table.setPlaceholder(Words.muted(Texts.text("audit.none")));
        Button older = new Button(Texts.text("audit.older"));
        older.setId("audit-older");
        older.setOnAction(click -> model.older());
        model.moreProperty().subscribe(load -> older.setDisable(!Boolean.TRUE.equals(load.value())));
        HBox foot = new HBox(older);
        foot.getStyleClass().addAll("well", "line");
        VBox body = new VBox(new LoadPane<>(model.moreProperty(), table, model::refresh), foot);
        VBox.setVgrow(body.getChildren().getFirst(), Priority.ALWAYS);
        CardPane card = new CardPane(Texts.text("audit.title"), body).facts(Words.small(Texts.text("audit.fact")));
        card.setPrefHeight(620);
        getChildren().setAll(card);
    }
}
