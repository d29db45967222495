package org.deadwax.desktop.imports;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CatalogueImport;

/** What is in the file, how much of it is in the catalogue by now, and what a message says that is not kept. */
final class OutcomeCard extends StackPane {

    private static final int TOLD = 12;

    private final Figures figures;
    private final GridPane facts = new GridPane(16, 6);
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox notKept = new VBox(4);

    OutcomeCard(ImportsViewModel model, Figures figures) {
        this.figures = figures;
        bar.getStyleClass().add("thin");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.text("imports.progress"));
        Label trouble = Words.body(model.troubleProperty());
        trouble.setId("imports-trouble");
        trouble.getStyleClass().setAll("label", "danger");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox body = new VBox(facts, bar, trouble, notKept);
        body.getStyleClass().addAll("card-body", "outcome");
        getChildren().setAll(new CardPane(Texts.text("imports.inIt"), body));
        model.fileProperty().subscribe(file -> {
            if (file != null) {
                show(file);
            }
        });
    }

    private void show(CatalogueImport file) {
        facts.getChildren().clear();
        if (file.kind() == CatalogueImport.Kind.SHEET) {
            fact("imports.rows", file.rows());
        }
        fact("imports.releases", file.releases());
        fact("imports.made", file.made());
        fact("imports.addedTo", file.addedTo());
        fact("imports.known", file.known());
        bar.setProgress(file.releases() == 0 ? 0 : (double) file.done() / file.releases());
        bar.setVisible(file.state() != CatalogueImport.State.OPEN);
        notKept.getChildren().clear();
        if (!file.notKept().isEmpty()) {
            notKept.getChildren().add(Words.strong(Texts.text("imports.notKept")));
            file.notKept().stream().limit(TOLD).map(OutcomeCard::line).forEach(notKept.getChildren()::add);
            int more = file.notKept().size() - TOLD;
            if (more > 0) {
                notKept.getChildren().add(Words.small(Texts.text("imports.notKeptMore", more)));
            }
        }
    }

    private static Node line(String path) {
        Label line = Words.code(path);
        line.setWrapText(true);
        return line;
    }

    private void fact(String name, long value) {
        Label figure = Words.strong(figures.units(value));
        GridPane.setHalignment(figure, javafx.geometry.HPos.RIGHT);
        facts.addRow(facts.getRowCount(), Words.muted(Texts.text(name)), figure);
    }
}
