package org.deadwax.desktop.imports;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CatalogueImport;

/** Files that were imported before, or begun: each can be gone on with, or looked at for what stayed out. */
final class EarlierCard extends StackPane {

    EarlierCard(ImportsViewModel model, Figures figures) {
        VBox rows = new VBox();
        getChildren()
                .setAll(new CardPane(
                        Texts.text("imports.earlier"), new LoadPane<>(model.earlierProperty(), rows, model::refresh)));
        model.earlierProperty().subscribe(load -> {
            List<CatalogueImport> files = load.value();
            if (files != null && files.isEmpty()) {
                HBox none = new HBox(Words.muted(Texts.text("imports.noEarlier")));
                none.getStyleClass().add("card-body");
                rows.getChildren().setAll(none);
            } else if (files != null) {
                rows.getChildren()
                        .setAll(files.stream()
                                .map(file -> row(model, file, figures))
                                .toList());
            }
        });
    }

    private static Node row(ImportsViewModel model, CatalogueImport file, Figures figures) {
        VBox what = new VBox(
                Words.strong(file.fileName()),
                Words.small(Texts.text("imports.begun", file.startedBy(), figures.moment(file.startedAt()))));
        Tone tone = file.state() == CatalogueImport.State.DONE
                ? file.faultCount() == 0 ? Tone.SUCCESS : Tone.WARNING
                : Tone.ACCENT;
        Chip chip = new Chip(Texts.text("imports.state." + file.state().name().toLowerCase(Locale.ROOT)), tone);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        Button open =
                new Button(Texts.text(file.state() == CatalogueImport.State.DONE ? "imports.lookAt" : "imports.goOn"));
        open.getStyleClass().add(Styles.SMALL);
        open.setAccessibleText(open.getText() + ": " + file.fileName());
        open.setOnAction(click -> model.show(file));
        HBox row = new HBox(
                what,
                chip,
                stretch,
                Words.muted(Texts.text(
                        "imports.outcome",
                        figures.units(file.made()),
                        figures.units(file.addedTo()),
                        figures.units(file.known()),
                        figures.units(file.faultCount()))),
                open);
        row.getStyleClass().add("team-row");
        return row;
    }
}
