package org.deadwax.desktop.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.model.CatalogueImport;
import org.deadwax.model.CatalogueImport.Column;
import org.deadwax.model.CatalogueImport.Fault;
import org.deadwax.model.CatalogueImport.Kind;
import org.deadwax.model.CatalogueImport.State;
import org.deadwax.model.ImportColumns;
import org.jspecify.annotations.Nullable;

/** A server that takes in a sheet of 120 releases, 50 a step, of which three rows are wrong. */
final class ImportDesk {

    private static final int RELEASES = 120;
    private static final int STEP = 50;

    final List<String> asked = new ArrayList<>();
    boolean away;
    private CatalogueImport file = file(State.OPEN, 0, columns());

    private static List<Column> columns() {
        return List.of(
                new Column("Album", List.of("Salt Hymnal", "Cartography", "Ferrous"), "RELEASE_TITLE"),
                new Column("Band", List.of("Odessa Vale", "Tall Weather"), "RELEASE_ARTISTS"),
                new Column("Cat#", List.of("LMR-042", "LMR-045", "LMR-043"), "CATALOGUE_NUMBER"),
                new Column("Song", List.of("Datum", "Benchmark", "Isobar"), "TRACK_TITLE"),
                new Column("Code", List.of("QM-LMR-26-00118", "QM-LMR-26-00119"), null),
                new Column("EAN", List.of("850042104538", "850042104545"), "UPC"),
                new Column("SRP", List.of("15.99", "12.98"), "PRICE_USD"),
                new Column("Out on", List.of("22/01/2027", "20/11/2026"), "STREET_DATE"),
                new Column("Remark", List.of("repress", "sea-glass"), null));
    }

    static CatalogueImport file(State state, int done, List<Column> columns) {
        return new CatalogueImport(
                Fixtures.id("sheet"),
                "catalogue 2026.xlsx",
                Kind.SHEET,
                state,
                columns,
                1_214,
                RELEASES,
                done,
                done * 9 / 10,
                done / 20,
                done - done * 9 / 10 - done / 20,
                3,
                List.of(
                        new Fault(14, "EAN", "“85004210453X” is no UPC: it has a letter. Write its 12 or 13 digits."),
                        new Fault(308, "Out on", "“31/02/2026” is no day."),
                        new Fault(309, "Song", "A track needs a title.")),
                List.of(),
                "rosa@lowmeridian.example",
                Desks.NOW);
    }

    private CatalogueImport now(CatalogueImport next) {
        file = next;
        return next;
    }

    List<CatalogueImport> imports(UUID label) {
        return List.of(file);
    }

    CatalogueImport openImport(UUID label, String name, String zone, RequestBody body) {
        Buffer sent = new Buffer();
        try {
            body.writeTo(sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asked.add("open " + name + " " + zone + " " + sent.size());
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx") && !name.endsWith(".xml")) {
            throw ApiProblem.of(
                    422, "/problems/unreadable", "“" + name + "” is neither a table nor a release message.");
        }
        return file;
    }

    CatalogueImport importOf(UUID label, UUID id) {
        return file;
    }

    CatalogueImport importColumns(UUID label, UUID id, ImportColumns chosen) {
        List<@Nullable String> fields = chosen.fields();
        asked.add("columns " + fields);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Column before = file.columns().get(i);
            columns.add(new Column(before.name(), before.samples(), fields.get(i)));
        }
        return now(file(State.OPEN, 0, columns));
    }

    CatalogueImport importStep(UUID label, UUID id) {
        if (away) {
            throw ApiProblem.of(503, "/problems/away", "The server is being restarted.");
        }
        int done = Math.min(RELEASES, file.done() + STEP);
        asked.add("step " + done);
        return now(file(done == RELEASES ? State.DONE : State.RUNNING, done, file.columns()));
    }

    ResponseBody rejectedRows(UUID label, UUID id, String as) {
        asked.add("rejected " + as);
        return ResponseBody.create("Album,Why\nFerrous,no day\n", MediaType.get("text/csv"));
    }

    ResponseBody exportCatalogue(UUID label, String as) {
        asked.add("export " + as);
        return ResponseBody.create("Release title\nFerrous\n", MediaType.get("text/csv"));
    }
}
