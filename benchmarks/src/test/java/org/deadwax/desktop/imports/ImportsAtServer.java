package org.deadwax.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.CatalogueImport;

/** A sheet goes in and the catalogue comes out, by the desktop's own way, against the real server. */
public final class ImportsAtServer {

    private ImportsAtServer() {}

    public static void taken(DeadwaxApi api, UUID label, Path folder) throws IOException {
        Path sheet = Files.writeString(folder.resolve("catalogue.csv"), """
                Artist,Album,Catalog number,Track no,Track title,ISRC
                Tall Weather,Ferrous,HMR-001,1,Anvil,QMHMR2600001
                Tall Weather,,HMR-003,1,Slag,QMHMR2600002
                Ines Okafor,Understory,HMR-002,1,Root,QMHMR2600003
                """);
        ImportsViewModel model = new ImportsViewModel(api, label, "America/New_York", Background.inline(), true);
        model.open(sheet);
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(ImportStep.of(file(model))).isEqualTo(ImportStep.LOOK);
        model.takeIn();
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(ImportStep.of(file(model))).isEqualTo(ImportStep.DONE);

        SavedFiles files = new SavedFiles(api, label, Background.inline());
        Path back = folder.resolve("rejected.csv");
        files.rejected(file(model).id(), back);
        assertThat(back).content().contains("Slag").doesNotContain("Root");
        Path out = folder.resolve("out.csv");
        files.catalogue(out);
        assertThat(out).content().contains("Anvil", "Root", "HMR-002").doesNotContain("Slag");
    }

    private static CatalogueImport file(ImportsViewModel model) {
        return Objects.requireNonNull(model.fileProperty().get());
    }
}
