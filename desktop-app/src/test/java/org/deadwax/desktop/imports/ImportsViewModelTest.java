package org.deadwax.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.CatalogueImport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsViewModelTest {

    @TempDir
    private Path folder;

    private final ImportDesk server = new ImportDesk();
    private final ImportsViewModel model =
            new ImportsViewModel(Answers.of(server), Desks.LABEL.id(), "America/New_York", Background.inline(), true);
    private Path sheet = Path.of("none");

    @BeforeEach
    void write() throws IOException {
        sheet = Files.writeString(folder.resolve("catalogue.csv"), "Album\nFerrous\n");
    }

    private CatalogueImport file() {
        return Objects.requireNonNull(model.fileProperty().get());
    }

    @Test
    void a_file_is_looked_at_before_anything_goes_in() {
        model.open(sheet);
        assertThat(server.asked).containsExactly("open catalogue.csv America/New_York 14");
        assertThat(ImportStep.of(file())).isEqualTo(ImportStep.LOOK);
        assertThat(file().done()).isZero();
        model.takeIn();
        assertThat(server.asked).containsSubsequence("step 50", "step 100", "step 120");
        assertThat(ImportStep.of(file())).isEqualTo(ImportStep.DONE);
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.whyNotTakeIn()).isNotEmpty();
    }

    @Test
    void a_field_that_moves_to_another_column_leaves_the_one_before() {
        model.open(sheet);
        model.take(4, "ISRC");
        model.take(8, "ISRC");
        assertThat(file().columns().get(4).field()).isNull();
        assertThat(file().columns().get(8).field()).isEqualTo("ISRC");
        assertThat(file().columns().get(0).field()).isEqualTo("RELEASE_TITLE");
    }

    @Test
    void it_stops_where_the_server_was_lost_and_goes_on_from_there() {
        model.open(sheet);
        server.away = true;
        model.takeIn();
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.troubleProperty().get()).contains("being restarted").contains("take in the rest");
        server.away = false;
        model.takeIn();
        assertThat(file().done()).isEqualTo(120);
    }

    @Test
    void a_pause_ends_after_the_step_that_is_under_way() {
        model.open(sheet);
        model.fileProperty().subscribe(now -> {
            if (now != null && now.done() == 50) {
                model.pause();
            }
        });
        model.takeIn();
        assertThat(file().done()).isEqualTo(50);
        assertThat(ImportStep.of(file())).isEqualTo(ImportStep.TAKE);
        model.takeIn();
        assertThat(file().done()).isEqualTo(120);
    }

    @Test
    void what_is_no_table_is_refused_with_the_server_s_words() throws IOException {
        model.open(Files.writeString(folder.resolve("cover.jpg"), "JFIF"));
        assertThat(model.fileProperty().get()).isNull();
        assertThat(model.troubleProperty().get()).contains("neither a table nor a release message");
        model.open(folder.resolve("gone.csv"));
        assertThat(model.troubleProperty().get()).contains("gone.csv");
    }

    @Test
    void rejected_rows_and_the_catalogue_are_written_whole() throws IOException {
        SavedFiles saved = new SavedFiles(Answers.of(server), Desks.LABEL.id(), Background.inline());
        model.open(sheet);
        saved.rejected(file().id(), folder.resolve("out.xlsx"));
        saved.catalogue(folder.resolve("all.csv"));
        assertThat(server.asked).contains("rejected xlsx", "export csv");
        assertThat(Files.readString(folder.resolve("all.csv"))).startsWith("Release title");
        assertThat(saved.noticeProperty().get()).contains("all.csv");
        saved.catalogue(folder.resolve("no folder").resolve("all.csv"));
        assertThat(saved.noticeProperty().get()).startsWith("Could not save all.csv");
    }
}
