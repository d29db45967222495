package org.deadwax.desktop.imports;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CatalogueImport;

/** What stays out and why, row by row; as a file too, to be mended and imported again. */
final class FaultsCard extends StackPane {

    FaultsCard(ImportsViewModel model, SavedFiles saved, FileChoice files, Figures figures) {
        TableView<CatalogueImport.Fault> table = Tables.of(
                Texts.text("imports.faults"),
                32,
                Columns.units(
                        Texts.text("imports.row"),
                        60,
                        figures,
                        fault -> fault.row() == null ? null : fault.row().longValue()),
                Columns.words(Texts.text("imports.column"), 130, CatalogueImport.Fault::column),
                Columns.words(Texts.text("imports.why"), 420, CatalogueImport.Fault::sentence));
        table.setId("faults");
        table.setPlaceholder(Words.muted(Texts.text("imports.noFaults")));
        javafx.scene.control.Label count = Words.small("");
        Button save = new Button(Texts.text("imports.saveRejected"));
        save.setId("save-rejected");
        save.setOnAction(click -> {
            CatalogueImport file = model.fileProperty().get();
            Path to = file == null
                    ? null
                    : files.saveAs(
                            Texts.text("imports.saveRejected"),
                            Texts.text("imports.rejectedName", file.fileName().replaceFirst("\\.[^.]*$", "")));
            if (file != null && to != null) {
                saved.rejected(file.id(), to);
            }
        });
        getChildren()
                .setAll(new CardPane(Texts.text("imports.faults"), table)
                        .facts(count)
                        .actions(save));
        model.fileProperty().subscribe(file -> {
            table.getItems().setAll(file == null ? java.util.List.of() : file.faults());
            int all = file == null ? 0 : file.faultCount();
            count.setText(all == 0 ? "" : Texts.count("imports.faultCount", all, figures.units(all)));
            save.setDisable(all == 0 || file == null || file.kind() != CatalogueImport.Kind.SHEET);
        });
    }
}
