package org.deadwax.server.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.deadwax.model.CatalogueImport;
import org.deadwax.model.CatalogueImport.State;
import org.deadwax.model.Format;
import org.deadwax.model.ImportColumns;
import org.deadwax.model.Page;
import org.deadwax.model.Problem;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.deadwax.server.catalog.exchange.sheet.SheetFile;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@SystemTest
class ImportsTest {

    private static final String CATALOGUE = """
            Album,Artist,Cat No,Release date,Track,Title,ISRC,Format,UPC,SKU,USD,Notes
            Cartography,Tall Weather,LMR-045,22/01/2027,1,Datum,QM-LMR-26-00118,,,,,nice
            Cartography,Tall Weather,LMR-045,22/01/2027,2,Benchmark,QM-LMR-26-00119,,,,,
            Cartography,Tall Weather,LMR-045,23/01/2027,3,Isobar,,,,,,
            Cartography,Tall Weather,LMR-045,,,,,Vinyl,850042104538,LMR-045-LP,24.98,
            Cartography,Tall Weather,LMR-045,,2,Benchmark,QM-LMR-26-00119,Digital track,,,1.29,
            Ferrous,Ines Okafor; Hollis Quay,LMR-046,2027-03-05,1,Ore,,Wax cylinder,,,,
            Ferrous,Ines Okafor; Hollis Quay,LMR-046,2027-03-05,2,Slag,,,,,,
            ,,,,1,Nobody's,,,,,,
            """;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestApi owner;
    private UUID label;

    @BeforeEach
    void aLabel() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
    }

    @Test
    void goodRowsGoInAndTheBadComeBackWithReasons() throws Exception {
        CatalogueImport opened = open("catalogue.csv", CATALOGUE);

        assertThat(opened.state()).isEqualTo(State.OPEN);
        assertThat(opened.columns())
                .extracting(CatalogueImport.Column::field)
                .containsExactly(
                        "RELEASE_TITLE",
                        "RELEASE_ARTISTS",
                        "CATALOGUE_NUMBER",
                        "STREET_DATE",
                        "TRACK_NUMBER",
                        "TRACK_TITLE",
                        "ISRC",
                        "FORMAT",
                        "UPC",
                        "SKU",
                        "PRICE_USD",
                        null);
        assertThat(releases()).as("nothing goes in before somebody says so").isEmpty();

        CatalogueImport done = run(opened);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.made()).isEqualTo(2);
        Release cartography = release("Cartography");
        assertThat(cartography.artist().name()).isEqualTo("Tall Weather");
        assertThat(cartography.streetDate()).isEqualTo("2027-01-22");
        assertThat(cartography.tracks()).extracting(Track::title).containsExactly("Datum", "Benchmark");
        assertThat(cartography.products())
                .extracting(Product::format)
                .containsExactlyInAnyOrder(Format.VINYL, Format.DIGITAL_TRACK);
        assertThat(cartography.products())
                .filteredOn(product -> product.format() == Format.DIGITAL_TRACK)
                .extracting(Product::trackId)
                .containsExactly(cartography.tracks().get(1).id());
        assertThat(release("Ferrous").artists())
                .extracting(artist -> artist.name())
                .containsExactly("Ines Okafor", "Hollis Quay");

        Sheet rejected = SheetFile.read(bytes("/imports/" + opened.id() + "/rejected?as=xlsx"));
        assertThat(rejected.head()).hasSize(13).endsWith("Why it stays out");
        assertThat(rejected.rows())
                .extracting(row -> row.cell(5) + ": " + row.cell(12))
                .containsExactly(
                        "Isobar: Street date: “23/01/2027” is not what row 2 says of the same release."
                                + " Make them equal, or give it another catalogue number.",
                        "Ore: Format: “Wax cylinder” is no format. Write vinyl, CD, cassette, digital album,"
                                + " digital track, box set or fan pack.",
                        "Nobody's: Release title: The row names no release."
                                + " Give it a release title, and an artist or a catalogue number.");
    }

    @Test
    void nothingIsImportedTwiceAndMendedRowsJoinTheirRelease() throws Exception {
        run(open("catalogue.csv", CATALOGUE));

        CatalogueImport again = run(open("catalogue.csv", CATALOGUE));

        assertThat(again.made()).isZero();
        assertThat(again.known()).isEqualTo(2);
        assertThat(releases()).hasSize(2);

        CatalogueImport mended = run(open(
                "mended.csv",
                CATALOGUE.lines().filter(line -> line.startsWith("Album")).collect(Collectors.joining()) + """

                Cartography,Tall Weather,LMR-045,22/01/2027,3,Isobar,,,,,,
                """));

        assertThat(mended.addedTo()).isEqualTo(1);
        assertThat(release("Cartography").tracks())
                .extracting(Track::title)
                .containsExactly("Datum", "Benchmark", "Isobar");
        assertThat(release("Cartography").products()).hasSize(2);
    }

    @Test
    void whatTheCatalogueRefusesIsSaidAndTheRestGoesOn() throws Exception {
        CatalogueImport done = run(open(
                "long.csv",
                "Album,Artist,Track title\n" + "x".repeat(3000) + ",Tall Weather,Datum\nFerrous,Ines Okafor,Ore\n"));

        assertThat(done.made()).isEqualTo(1);
        assertThat(done.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.sentence()).contains("3000");
        });
        assertThat(releases()).extracting(ReleaseSummary::title).containsExactly("Ferrous");
    }

    @Test
    void columnsCanBeSaidAndMustNotMeanTheSame() throws Exception {
        CatalogueImport opened = open("odd.csv", "Was,Wer,Lied\nCartography,Tall Weather,Datum\n");
        assertThat(opened.releases()).isZero();
        assertThat(opened.faultCount()).isEqualTo(1);

        CatalogueImport said = owner.put(
                        path("/imports/" + opened.id() + "/columns"),
                        new ImportColumns(List.of("RELEASE_TITLE", "RELEASE_ARTISTS", "TRACK_TITLE")))
                .as(CatalogueImport.class);
        TestApi.Answer same = owner.put(
                path("/imports/" + opened.id() + "/columns"), new ImportColumns(List.of("ISRC", "ISRC", "GENRE")));

        assertThat(said.releases()).isEqualTo(1);
        assertThat(said.faultCount()).isZero();
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("Two columns are taken for the same, ISRC.");
        run(said);
        assertThat(release("Cartography").tracks()).extracting(Track::title).containsExactly("Datum");
    }

    @Test
    void twoWhoImportTheSameFileShareTheWork() throws Exception {
        String rows = java.util.stream.IntStream.range(0, 40)
                .mapToObj(n -> "Album " + n + ",Artist " + n % 7 + ",N-" + n + ",Song " + n)
                .collect(Collectors.joining("\n", "Album,Artist,Cat No,Track title\n", "\n"));
        CatalogueImport opened = open("many.csv", rows);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CatalogueImport>> runs = new ArrayList<>();
            for (int n = 0; n < 2; n++) {
                runs.add(both.submit(() -> run(opened)));
            }
            for (Future<CatalogueImport> each : runs) {
                assertThat(each.get().made()).isEqualTo(40);
            }
        }

        assertThat(releases()).hasSize(40);
    }

    @Test
    void aMessageBecomesAReleaseAndSaysWhatIsNotKept() throws Exception {
        CatalogueImport opened = open("0850042104538.xml", message());

        assertThat(opened.kind()).isEqualTo(CatalogueImport.Kind.MESSAGE);
        assertThat(opened.notKept())
                .anySatisfy(line -> assertThat(line).contains("Video A3 is no sound recording"))
                .anySatisfy(line -> assertThat(line).contains("in ja-Jpan"))
                .anySatisfy(line -> assertThat(line).contains("SoundOfTheFuture"));
        assertThat(run(opened).made()).isEqualTo(1);
        assertThat(run(open("0850042104538.xml", message())).known()).isEqualTo(1);

        Release release = release("Cartography");
        assertThat(release.versionTitle()).isEqualTo("Deluxe");
        assertThat(release.labelName()).isEqualTo("Low Meridian Records");
        assertThat(release.streetDate()).isEqualTo("2027-01-22");
        assertThat(release.preorderFrom()).isEqualTo("2026-12-04T15:00:00Z");
        assertThat(release.territories().countries()).containsExactly("JP");
        assertThat(release.tracks())
                .extracting(track -> track.disc() + "-" + track.number() + " " + track.title())
                .containsExactly("1-1 Datum", "2-1 Benchmark");
        assertThat(release.tracks().getFirst().credits())
                .extracting(credit -> credit.role() + " " + credit.name() + " " + credit.ipi())
                .containsExactly("COMPOSER Ruth Adeyemi 00014107338");
        assertThat(release.tracks().getFirst().instantGratDate()).isEqualTo("2026-12-04");
        assertThat(release.tracks().getLast().artists())
                .extracting(artist -> artist.name() + " " + artist.role())
                .containsExactly("Tall Weather MAIN", "Ines Okafor FEATURED");
        assertThat(release.products())
                .extracting(product -> product.upc() + " " + product.prices())
                .containsExactly("0850042104538 [9.99 USD]");
    }

    @Test
    void whatIsExportedCanBeImported() throws Exception {
        run(open("catalogue.csv", CATALOGUE));
        run(open("0850042104538.xml", message().replace("0850042104538", "0602547677396")));
        byte[] csv = bytes("/exports/catalogue?as=csv");
        byte[] xlsx = bytes("/exports/catalogue?as=xlsx");
        label = owner.newLabel();

        CatalogueImport done = run(open("catalogue.xlsx", xlsx));

        assertThat(done.faults()).isEmpty();
        assertThat(new String(bytes("/exports/catalogue?as=csv"), StandardCharsets.UTF_8))
                .isEqualTo(new String(csv, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoCatalogueIsRefusedWithTheReason() throws Exception {
        assertThat(problem("a.xml", "<html/>")).contains("no DDEX release message");
        assertThat(problem("a.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
                .contains("DOCTYPE");
        assertThat(problem("a.xml", message().replace("ern/43", "ern/382"))).contains("ERN 382");
        assertThat(problem("a.xml", message().substring(0, 400))).contains("broken in line");
        assertThat(problem("a.csv", "")).contains("no rows");
        assertThat(problem("a.xlsx", "PK\u0003\u0004 and no more")).contains("Excel");
    }

    private String problem(String name, String body) throws Exception {
        HttpResponse<String> answer = send(name, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        return String.valueOf(
                JsonMapper.shared().readValue(answer.body(), Problem.class).detail());
    }

    private static String message() throws IOException {
        try (var in = ImportsTest.class.getResourceAsStream("message.xml")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CatalogueImport open(String name, String body) throws Exception {
        return open(name, body.getBytes(StandardCharsets.UTF_8));
    }

    private CatalogueImport open(String name, byte[] body) throws Exception {
        HttpResponse<String> answer = send(name, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readValue(answer.body(), CatalogueImport.class);
    }

    private HttpResponse<String> send(String name, byte[] body) throws Exception {
        return http.send(
                request("/imports?name=" + name + "&zone=America/New_York")
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(answer.body());
        return out.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path(path)))
                .header("Authorization", "Bearer " + owner.token());
    }

    private CatalogueImport run(CatalogueImport opened) {
        CatalogueImport now = opened;
        while (now.state() != State.DONE) {
            now = owner.post(path("/imports/" + opened.id() + "/steps"), null).as(CatalogueImport.class);
        }
        return now;
    }

    private List<ReleaseSummary> releases() {
        return owner.get(path("/releases?limit=100"))
                .as(new TypeReference<Page<ReleaseSummary>>() {})
                .items();
    }

    private Release release(String title) {
        UUID id = releases().stream()
                .filter(release -> release.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
        return owner.get(path("/releases/" + id)).as(Release.class);
    }

    private String path(String rest) {
        return "/api/labels/" + label + rest;
    }
}
