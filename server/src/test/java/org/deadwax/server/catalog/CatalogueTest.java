package org.deadwax.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.catalog.CatalogueFixture.artist;
import static org.deadwax.server.catalog.CatalogueFixture.edit;
import static org.deadwax.server.catalog.CatalogueFixture.path;
import static org.deadwax.server.catalog.CatalogueFixture.release;
import static org.deadwax.server.catalog.CatalogueFixture.track;
import static org.deadwax.server.catalog.CatalogueFixture.vinyl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Finding;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Page;
import org.deadwax.model.Problem;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Track;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@SystemTest
class CatalogueTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    private TestApi owner;
    private UUID label;
    private UUID artist;

    @BeforeEach
    void aLabelWithAnArtist() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        artist = artist(owner, label, "Salt Hymnal");
    }

    @Test
    void aReleaseIsReadAsItWasMade() {
        Answer made = owner.post(
                path(label, "/releases"),
                edit("Cartography", artist, track("Delta", "us-skg-19-12345"), track("Estuary", "")));
        Release release = made.as(Release.class);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(release.state()).isEqualTo(ReleaseState.DRAFT);
        assertThat(release.tracks()).extracting(Track::number).containsExactly(1, 2);
        assertThat(String.valueOf(release.tracks().getFirst().isrc())).isEqualTo("USSKG1912345");
        assertThat(owner.get(path(label, "/releases/" + release.id())).as(Release.class))
                .isEqualTo(release);
    }

    @Test
    void tracksAreReorderedAddedAndRemoved() {
        Release before = release(
                owner, label, "Cartography", artist, track("One", "USSKG1912345"), track("Two", "GX26J2400002"));
        Track two = before.tracks().get(1);
        // the second takes the first's place and its code
        ReleaseEdit edit = edit(
                "Cartography II",
                artist,
                new TrackEdit(two.id(), "Two", "USSKG1912345"),
                track("Three", "GX26J2400002"));

        Answer saved = owner.put(path(label, "/releases/" + before.id()), edit, "If-Match", "\"1\"");

        Release after = saved.as(Release.class);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        assertThat(after.tracks()).extracting(Track::title).containsExactly("Two", "Three");
        assertThat(after.tracks().getFirst().id()).isEqualTo(two.id());
    }

    @Test
    void aStaleOrBlindEditChangesNothing() {
        Release before = release(owner, label, "Cartography", artist);
        String path = path(label, "/releases/" + before.id());
        owner.put(path, edit("Theirs", artist), "If-Match", "\"1\"").as(Release.class);

        assertThat(owner.put(path, edit("Mine", artist), "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(owner.put(path, edit("Mine", artist)).status()).isEqualTo(428);
        assertThat(owner.get(path).as(Release.class).title()).isEqualTo("Theirs");
    }

    @Test
    void everythingThatIsWrongIsKeptAndSaid() {
        ReleaseEdit wrong = new ReleaseEdit(
                " ",
                artist,
                null,
                null,
                "Eastern",
                List.of(track("One", "XXSKG1912345"), track("", "USSKG1912345"), track("Three", "US-SKG-19-12345")));

        Release kept = owner.post(path(label, "/releases"), wrong).as(Release.class);

        assertThat(kept.findings())
                .extracting(Finding::field)
                .containsExactlyInAnyOrder(
                        "title", "streetZone", "tracks[0].isrc", "tracks[1].title", "tracks[2].isrc");
        assertThat(kept.typed()).containsEntry("streetZone", "Eastern");
        assertThat(kept.streetZone()).isEqualTo(CatalogueFixture.ZONE);
        assertThat(kept.tracks().getFirst().isrc()).isNull();
        assertThat(kept.tracks().getFirst().typed()).containsEntry("isrc", "XXSKG1912345");
        assertThat(owner.post(path(label, "/releases/" + kept.id() + "/publish"), null, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsMendedIsWrongNoMore() {
        Release kept = release(owner, label, "Cartography", artist, track("One", "XXSKG1912345"));
        TrackEdit again = kept.tracks().getFirst().edit();

        Release same = owner.put(path(label, "/releases/" + kept.id()), kept.edit(), "If-Match", "\"1\"")
                .as(Release.class);
        Release mended = owner.put(
                        path(label, "/releases/" + kept.id()),
                        edit("Cartography", artist, with(again, "GX26J2400002")),
                        "If-Match",
                        "\"1\"")
                .as(Release.class);

        assertThat(same).as("nothing was changed").isEqualTo(kept);
        assertThat(mended.findings()).isEmpty();
        assertThat(mended.tracks().getFirst().typed()).isEmpty();
        assertThat(mended.version()).isEqualTo(2);
    }

    @Test
    void aWrongUpcIsKeptAndToldTheRightDigit() {
        Release release = release(owner, label, "Cartography", artist);

        Product kept =
                owner.post(products(release), vinyl("LP-1", "7501031311308")).as(Product.class);

        assertThat(kept.upc()).isNull();
        assertThat(kept.typed()).containsEntry("upc", "7501031311308");
        assertThat(kept.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("upc");
            assertThat(finding.sentence()).contains("wrong check digit: 9 would be right");
        });
        assertThat(owner.get(path(label, "/releases/" + release.id()))
                        .as(Release.class)
                        .findings())
                .extracting(Finding::field)
                .containsExactly("products[0].upc");
    }

    @Test
    void noTwoProductsAnswerToTheSameCode() {
        Release release = release(owner, label, "Cartography", artist);
        owner.post(products(release), vinyl("LP-1", "602537205981")).as(Product.class);

        assertThat(typed(release, vinyl("LP-1", null))).containsOnlyKeys("sku");
        assertThat(typed(release, vinyl("LP-2", "0602537205981"))).containsOnlyKeys("upc");
        assertThat(typed(release, vinyl("0602537205981", null))).containsOnlyKeys("sku");
        Product taken =
                owner.post(products(release), vinyl("LP-3", "602537205981")).as(Product.class);
        assertThat(taken.findings().getFirst().sentence())
                .isEqualTo("The UPC 602537205981 already stands for “Vinyl, sea-glass” of “Cartography”."
                        + " Each product needs its own.");
    }

    @Test
    void anotherLabelMayHaveTheSameCodes() {
        Release ours = release(owner, label, "Cartography", artist);
        owner.post(products(ours), vinyl("LP-1", "602537205981")).as(Product.class);
        UUID other = owner.newLabel();
        Release theirs = release(owner, other, "Cartography", artist(owner, other, "Salt Hymnal"));

        assertThat(owner.post(path(other, "/releases/" + theirs.id() + "/products"), vinyl("LP-1", "602537205981"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aDigitalTrackSellsATrackOfItsRelease() {
        Release release = release(owner, label, "Cartography", artist, track("One", "USSKG1912345"));
        Release other = release(owner, label, "Other", artist, track("Two", "GX26J2400002"));
        UUID track = release.tracks().getFirst().id();

        assertThat(fields(owner.post(products(release), digitalTrack(null)))).containsExactly("trackId");
        assertThat(fields(owner.post(
                        products(release),
                        digitalTrack(other.tracks().getFirst().id()))))
                .containsExactly("trackId");
        Product made = owner.post(products(release), digitalTrack(track)).as(Product.class);

        assertThat(catalogue.products(label))
                .filteredOn(product -> product.id().equals(made.id()))
                .singleElement()
                .satisfies(product -> {
                    assertThat(String.valueOf(product.isrc())).isEqualTo("USSKG1912345");
                    assertThat(product.trackCount()).isEqualTo(1);
                    assertThat(product.prices()).containsExactly(Money.of("1.29", "USD"));
                });
        assertThat(owner.put(path(label, "/releases/" + release.id()), edit("Cartography", artist), "If-Match", "\"1\"")
                        .status())
                .as("the track is sold")
                .isEqualTo(409);
    }

    @Test
    void aProductsPricesAreReplaced() {
        Release release = release(owner, label, "Cartography", artist);
        Product made = owner.post(products(release), vinyl("LP-1", null)).as(Product.class);
        ProductEdit cheaper = new ProductEdit(
                Format.VINYL, null, "Vinyl", null, "LP-1", List.of(Money.of("29.99", "USD"), Money.of("4000", "JPY")));

        Answer saved = owner.put(path(label, "/products/" + made.id()), cheaper, "If-Match", "\"1\"");

        assertThat(saved.as(Product.class).prices()).containsExactly(Money.of("4000", "JPY"), Money.of("29.99", "USD"));
        assertThat(owner.get(path(label, "/audit")).text()).contains("34.99 USD became 29.99 USD, 4000 JPY");
        assertThat(owner.put(path(label, "/products/" + made.id()), cheaper, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aRepeatedCreateMakesOne() {
        ReleaseEdit edit = edit("Once", artist);

        Release first = owner.post(path(label, "/releases"), edit, "Idempotency-Key", "k1")
                .as(Release.class);
        Answer again = owner.post(path(label, "/releases"), edit, "Idempotency-Key", "k1");

        assertThat(again.as(Release.class)).isEqualTo(first);
        assertThat(list("?q=once").items()).hasSize(1);
        assertThat(owner.post(path(label, "/releases"), edit("Twice", artist), "Idempotency-Key", "k1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(release(owner, label, "Release " + i, artist).id());
        }
        List<UUID> seen = new ArrayList<>();
        String next = null;
        do {
            Page<ReleaseSummary> page = list("?limit=3" + (next == null ? "" : "&after=" + next));
            page.items().forEach(release -> seen.add(release.id()));
            next = page.next();
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(made.reversed());
    }

    @Test
    void aPageThatIsNoneIsSaidSo() {
        assertThat(fields(owner.get(path(label, "/releases?limit=x")))).containsExactly("limit");
        for (String cursor : List.of("zzz", Paging.cursor("x", "y"), Paging.cursor("infinity", "y"))) {
            assertThat(owner.get(path(label, "/releases?after=" + cursor)).status())
                    .as(cursor)
                    .isIn(400, 422);
        }
        assertThat(owner.get(path(label, "//releases")).header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(fields(owner.post(path(label, "/artists"), "{\"name\":\"a\\u0000b\"}")))
                .containsExactly("name");
    }

    @Test
    void releasesAreFoundByWhatPeopleKnowOfThem() {
        Release release = release(owner, label, "100% Cartography", artist, track("Delta", "USSKG1912345"));
        owner.post(products(release), vinyl("LP-77", "602537205981")).as(Product.class);
        release(owner, label, "Other", artist(owner, label, "Else"));

        for (String q : List.of("cartog", "100%25", "salt hym", "LM-001", "LP-77", "6025372", "delt", "us-skg-19")) {
            assertThat(list("?q=" + q.replace(" ", "%20")).items())
                    .as(q)
                    .extracting(ReleaseSummary::id)
                    .contains(release.id());
        }
        assertThat(list("?q=%25art").items()).isEmpty();
        assertThat(list("?q=LP-77").items().getFirst().formats()).containsExactly(Format.VINYL);
    }

    @Test
    void aPublishedReleaseStays() {
        Release release = release(owner, label, "Cartography", artist, track("One", null));
        String path = path(label, "/releases/" + release.id());
        assertThat(owner.post(path + "/publish", null, "If-Match", "\"1\"")
                        .as(Release.class)
                        .state())
                .isEqualTo(ReleaseState.PUBLISHED);

        assertThat(owner.delete(path, "If-Match", "\"2\"").status()).isEqualTo(409);

        Release draft = release(owner, label, "Draft", artist, track("One", null));
        assertThat(owner.delete(path(label, "/releases/" + draft.id()), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(204);
        assertThat(owner.get(path(label, "/releases/" + draft.id())).status()).isEqualTo(404);
    }

    @Test
    void anUnreadableAmountIsNamedByItsPath() {
        Answer answer = owner.post(
                products(release(owner, label, "Cartography", artist)),
                "{\"format\":\"VINYL\",\"title\":\"LP\",\"prices\":[{\"minor\":1,\"currency\":\"XXZ\"}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer).getFirst()).startsWith("prices[0]");
    }

    private ProductEdit digitalTrack(@Nullable UUID track) {
        return new ProductEdit(Format.DIGITAL_TRACK, track, "One", null, "TR-1", List.of(Money.of("1.29", "USD")));
    }

    private Map<String, String> typed(Release release, ProductEdit product) {
        return owner.post(products(release), product).as(Product.class).typed();
    }

    private static TrackEdit with(TrackEdit track, String isrc) {
        return new TrackEdit(track.id(), track.title(), isrc);
    }

    private String products(Release release) {
        return path(label, "/releases/" + release.id() + "/products");
    }

    private Page<ReleaseSummary> list(String query) {
        return owner.get(path(label, "/releases" + query)).as(new TypeReference<Page<ReleaseSummary>>() {});
    }

    private static List<String> fields(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return JsonMapper.shared().readValue(answer.text(), Problem.class).fields().stream()
                .map(Problem.Field::name)
                .toList();
    }
}
