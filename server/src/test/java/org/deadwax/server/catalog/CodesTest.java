package org.deadwax.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.catalog.CatalogueFixture.artist;
import static org.deadwax.server.catalog.CatalogueFixture.edit;
import static org.deadwax.server.catalog.CatalogueFixture.path;
import static org.deadwax.server.catalog.CatalogueFixture.release;
import static org.deadwax.server.catalog.CatalogueFixture.track;
import static org.deadwax.server.catalog.CatalogueFixture.vinyl;

import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.Finding;
import org.deadwax.model.LabelRanges;
import org.deadwax.model.LabelRanges.GtinRange;
import org.deadwax.model.LabelRanges.IsrcRange;
import org.deadwax.model.LabelRanges.NumberRange;
import org.deadwax.model.Product;
import org.deadwax.model.Readiness;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.model.Track;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A label's own codes are never given out twice. */
@SystemTest
class CodesTest {

    private static final int YEAR = Year.now(ZoneId.of("America/New_York")).getValue();
    private static final String OF_THE_YEAR = "QMLMR" + String.format("%02d", YEAR % 100);

    @LocalServerPort
    private int port;

    private TestApi owner;
    private UUID label;
    private UUID artist;

    @BeforeEach
    void aLabelWithRanges() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        artist = artist(owner, label, "Tall Weather");
        ranges(new LabelRanges(
                List.of(new IsrcRange("qm-lmr", YEAR, 118, 99_999)),
                List.of(new GtinRange("850042104", 12, 53, 99)),
                new NumberRange("LM-###", 1),
                0));
    }

    @Test
    void tracksProductsAndReleasesGetTheNextOnes() {
        Release release = release(owner, label, "Cartography", artist, track("Datum", null), track("Isobar", null));
        Product product = owner.post(path(label, "/releases/" + release.id() + "/products"), vinyl("LP", "123"))
                .as(Product.class);
        Release bare = owner.post(
                        path(label, "/releases"),
                        new ReleaseEdit("Bare", artist, null, null, CatalogueFixture.ZONE, List.of()))
                .as(Release.class);

        AssignedCodes given = assign(new AssignCodes(ids(release), List.of(product.id()), List.of(bare.id())));

        assertThat(given.codes())
                .extracting(AssignedCodes.Code::code)
                .containsExactlyInAnyOrder(OF_THE_YEAR + "00118", OF_THE_YEAR + "00119", "850042104538", "LM-002");
        Release after = get(release);
        assertThat(after.tracks())
                .extracting(track -> Objects.toString(track.isrc()))
                .containsExactly(OF_THE_YEAR + "00118", OF_THE_YEAR + "00119");
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.products().getFirst().typed())
                .as("the wrong one is gone")
                .isEmpty();
        assertThat(assign(new AssignCodes(ids(release), List.of(), List.of())).codes())
                .as("what has one keeps it")
                .isEmpty();
    }

    @Test
    void whatIsUsedOrWasGivenOutOnceIsSkipped() {
        release(owner, label, "Other", artist, track("Taken", OF_THE_YEAR + "00118"));
        Release release = release(owner, label, "Cartography", artist, track("Datum", null));
        assign(new AssignCodes(ids(release), List.of(), List.of()));
        Release without = owner.put(
                        path(label, "/releases/" + release.id()),
                        edit("Cartography", artist, new TrackEdit(ids(release).getFirst(), "Datum", null)),
                        "If-Match",
                        "*")
                .as(Release.class);
        ranges(new LabelRanges(List.of(new IsrcRange("QMLMR", YEAR, 0, 99_999)), List.of(), null, 0));
        ranges(new LabelRanges(List.of(new IsrcRange("QMLMR", YEAR, 118, 99_999)), List.of(), null, 0));

        assertThat(assign(new AssignCodes(ids(without), List.of(), List.of())).codes())
                .extracting(AssignedCodes.Code::code)
                .containsExactly(OF_THE_YEAR + "00120");
    }

    @Test
    void twoDesktopsAtOnceNeverGetTheSameOne() throws Exception {
        List<Release> releases = IntStream.range(0, 8)
                .mapToObj(i -> release(owner, label, "R" + i, artist, track("A", null), track("B", null)))
                .toList();
        List<Callable<AssignedCodes>> desktops = releases.stream()
                .<Callable<AssignedCodes>>map(
                        release -> () -> assign(new AssignCodes(ids(release), List.of(), List.of())))
                .toList();
        List<String> codes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<AssignedCodes> given : threads.invokeAll(desktops)) {
                given.get().codes().forEach(code -> codes.add(code.code()));
            }
        }

        Set<String> different = new HashSet<>(codes);
        assertThat(codes).hasSize(16);
        assertThat(different).hasSize(16).contains(OF_THE_YEAR + "00118", OF_THE_YEAR + "00133");
    }

    @Test
    void aRangeThatIsUsedUpSaysSoAndGivesNothing() {
        ranges(new LabelRanges(List.of(new IsrcRange("QMLMR", YEAR, 99_999, 99_999)), List.of(), null, 0));
        Release release = release(owner, label, "Cartography", artist, track("Datum", null), track("Isobar", null));

        TestApi.Answer answer = owner.post(path(label, "/codes"), new AssignCodes(ids(release), List.of(), List.of()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("ISRCs for " + YEAR + " are used up");
        assertThat(get(release).tracks()).allMatch(track -> track.isrc() == null);
    }

    @Test
    void readinessOffersTheNextOneWithoutTakingIt() {
        Release release =
                release(owner, label, "Cartography", artist, track("Datum", "GX26J2400002"), track("B", null));

        Readiness readiness = owner.get(path(label, "/releases/" + release.id() + "/readiness"))
                .as(Readiness.class);

        Finding missing = readiness.findings().stream()
                .filter(finding -> finding.code().equals("ISRC_MISSING"))
                .findFirst()
                .orElseThrow();
        assertThat(missing.field()).isEqualTo("tracks[1].isrc");
        assertThat(missing.sentence()).isEqualTo("Track 2 has no ISRC.");
        assertThat(missing.fix())
                .isEqualTo(new Finding.Fix(
                        Finding.Fix.Kind.ASSIGN,
                        "Assign QM-LMR-" + OF_THE_YEAR.substring(5) + "-00118",
                        OF_THE_YEAR + "00118"));
        assertThat(readiness.readyFor(Finding.Stop.SALE))
                .as("there is no product")
                .isFalse();
        assertThat(readiness.inOrder()).contains("dates", "catalogue number");
        assertThat(assign(new AssignCodes(ids(release), List.of(), List.of())).codes())
                .extracting(AssignedCodes.Code::code)
                .containsExactly(OF_THE_YEAR + "00118");
    }

    @Test
    void aNewYearBeginsWithOne() {
        ranges(new LabelRanges(List.of(new IsrcRange("QMLMR", YEAR - 1, 4_711, 99_999)), List.of(), null, 0));
        Release release = release(owner, label, "Cartography", artist, track("Datum", null));

        assertThat(assign(new AssignCodes(ids(release), List.of(), List.of())).codes())
                .extracting(AssignedCodes.Code::code)
                .containsExactly(OF_THE_YEAR + "00001");
    }

    @Test
    void aWrongRangeIsRefused() {
        LabelRanges wrong = new LabelRanges(
                List.of(new IsrcRange("XXLMR", YEAR, 1, 100_000)),
                List.of(new GtinRange("12", 12, 0, 1)),
                new NumberRange("LMR", 1),
                0);

        TestApi.Answer answer = owner.put(path(label, "/code-ranges"), wrong, "If-Match", "*");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("isrc[0].prefix", "isrc[0].last", "gtin[0].root", "catalogue.pattern");
    }

    private void ranges(LabelRanges ranges) {
        owner.put(path(label, "/code-ranges"), ranges, "If-Match", "*").as(LabelRanges.class);
    }

    private AssignedCodes assign(AssignCodes wanted) {
        return owner.post(path(label, "/codes"), wanted).as(AssignedCodes.class);
    }

    private Release get(Release release) {
        return owner.get(path(label, "/releases/" + release.id())).as(Release.class);
    }

    private static List<UUID> ids(Release release) {
        return release.tracks().stream().map(Track::id).toList();
    }
}
