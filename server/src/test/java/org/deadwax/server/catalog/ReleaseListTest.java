package org.deadwax.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.catalog.CatalogueFixture.artist;
import static org.deadwax.server.catalog.CatalogueFixture.path;
import static org.deadwax.server.catalog.CatalogueFixture.track;
import static org.deadwax.server.catalog.CatalogueFixture.vinyl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseCounts;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseFilter.Standing;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Role;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;

/** Finding, sorting, paging and counting the releases of a label with a few of every kind. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseListTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 5, 3);
    private static final LocalDate FAR_OFF = LocalDate.of(2199, 1, 1);

    @LocalServerPort
    private int port;

    private TestApi owner;
    private UUID label;
    private UUID alder;
    private UUID zephyr;
    private Release waiting;

    @BeforeAll
    void aCatalogue() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        alder = artist(owner, label, "Älder");
        zephyr = artist(owner, label, "Zephyr");
        publish(make("Öde", "LM-10", LONG_AGO, alder, "Dub"));
        publish(make("odd", "LM-9", FAR_OFF, zephyr, "dub"));
        Release revised = publish(make("Cartography", "LM-2", LONG_AGO, alder, null));
        put(revised, edit("Cartography II", "LM-2", LONG_AGO, alder, null));
        waiting = make("Bight", null, null, zephyr, "Folk");
        owner.post(path(label, "/releases/" + waiting.id() + "/submit"), "{}", "If-Match", "\"1\"")
                .as(Release.class);
        make("Årsskifte", "AB 7", null, alder, "Folk");
        make("odd", "LM-0009", LONG_AGO, alder, "Folk");
        make("z 100% cotton_wool", null, null, zephyr, null);
    }

    private static ReleaseEdit edit(
            String title, @Nullable String number, @Nullable LocalDate street, UUID artist, @Nullable String genre) {
        ReleaseEdit bare = new ReleaseEdit(
                title, artist, number, street, "America/New_York", List.of(track("Tide of " + title, null)));
        return new ReleaseEdit(
                bare.title(),
                null,
                bare.artists(),
                null,
                number,
                genre,
                null,
                null,
                null,
                null,
                null,
                street,
                bare.streetZone(),
                null,
                bare.territories(),
                null,
                bare.tracks(),
                bare.typed());
    }

    private Release make(
            String title, @Nullable String number, @Nullable LocalDate street, UUID artist, @Nullable String genre) {
        return owner.post(path(label, "/releases"), edit(title, number, street, artist, genre))
                .as(Release.class);
    }

    private Release publish(Release release) {
        return owner.post(path(label, "/releases/" + release.id() + "/publish"), null, "If-Match", "*")
                .as(Release.class);
    }

    private Release put(Release release, ReleaseEdit edit) {
        return owner.put(path(label, "/releases/" + release.id()), edit, "If-Match", "*")
                .as(Release.class);
    }

    private List<String> titles(String query) {
        return list(owner, query).items().stream().map(ReleaseSummary::title).toList();
    }

    private Page<ReleaseSummary> list(TestApi who, String query) {
        return who.get(path(label, "/releases?" + query)).as(new TypeReference<>() {});
    }

    @Test
    void lettersAreSortedWhateverTheirCaseAndAccents() {
        assertThat(titles("sort=title"))
                .containsExactly("Årsskifte", "Bight", "Cartography II", "odd", "odd", "Öde", "z 100% cotton_wool");
        assertThat(titles("sort=-title")).isEqualTo(titles("sort=title").reversed());
        assertThat(titles("sort=artist"))
                .containsExactly("Årsskifte", "Cartography II", "odd", "Öde", "Bight", "odd", "z 100% cotton_wool");
    }

    @Test
    void numbersAreCountedAndWhatHasNoneComesLast() {
        assertThat(list(owner, "sort=number").items())
                .extracting(ReleaseSummary::catalogueNumber)
                .startsWith("AB 7", "LM-2")
                .endsWith("LM-10", null, null);
        assertThat(list(owner, "sort=street").items())
                .extracting(ReleaseSummary::streetDate)
                .containsExactly(LONG_AGO, LONG_AGO, LONG_AGO, FAR_OFF, null, null, null);
        assertThat(titles("")).isEqualTo(titles("sort=-street"));
    }

    @Test
    void pagesOfEveryOrderHoldEachReleaseOnce() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (String by : List.of("street", "title", "artist", "number", "changed")) {
            for (String sort : List.of(by, "-" + by)) {
                List<UUID> whole = list(owner, "limit=200&sort=" + sort).items().stream()
                        .map(ReleaseSummary::id)
                        .toList();
                List<UUID> paged = new ArrayList<>();
                String after = "";
                while (after != null) {
                    Page<ReleaseSummary> page =
                            list(owner, "limit=" + (1 + random.nextInt(3)) + "&sort=" + sort + "&after=" + after);
                    page.items().forEach(release -> paged.add(release.id()));
                    after = page.next();
                }
                assertThat(paged).as(sort + ", seed " + seed).isEqualTo(whole).doesNotHaveDuplicates();
                assertThat(new HashSet<>(paged)).hasSize(7);
            }
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String after = list(owner, "limit=2&sort=title").next();

        assertThat(owner.get(path(label, "/releases?sort=street&after=" + after))
                        .status())
                .isEqualTo(422);
        assertThat(owner.get(path(label, "/releases?sort=-title&after=" + after))
                        .status())
                .isEqualTo(422);
        assertThat(owner.get(path(label, "/releases?sort=colour")).text()).contains("street, title, artist");
    }

    @Test
    void eachStandingHoldsWhatIsCounted() {
        ReleaseCounts counts = owner.get(path(label, "/releases/counts")).as(ReleaseCounts.class);

        assertThat(counts).isEqualTo(new ReleaseCounts(7, 3, 1, 0, 1, 2));
        assertThat(titles("standing=OUT&sort=title")).containsExactly("Cartography II", "Öde");
        assertThat(titles("standing=PREORDER")).containsExactly("odd");
        assertThat(titles("standing=WAITING")).containsExactly("Bight");
        assertThat(titles("standing=DRAFT")).hasSize(3);
        assertThat(titles("standing=CHANGES_ASKED")).isEmpty();
        assertThat(titles("standing=" + Standing.REVISED)).containsExactly("Cartography II");
        assertThat(owner.get(path(label, "/releases/counts?q=odd&standing=WAITING"))
                        .as(ReleaseCounts.class))
                .isEqualTo(new ReleaseCounts(2, 1, 0, 0, 1, 0));
    }

    @Test
    void aReleaseIsOutWhenItsDayBeganInItsZone() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Pacific/Kiritimati"));
        UUID other = owner.newLabel();
        UUID artist = artist(owner, other, "Island");
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
            Release release = owner.post(
                            path(other, "/releases"),
                            new ReleaseEdit(zone, artist, null, today, zone, List.of(track("One", null))))
                    .as(Release.class);
            owner.post(path(other, "/releases/" + release.id() + "/publish"), null, "If-Match", "*")
                    .as(Release.class);
        }
        Page<ReleaseSummary> out =
                owner.get(path(other, "/releases?standing=OUT")).as(new TypeReference<>() {});
        // 25 hours lie between the two
        assertThat(out.items()).extracting(ReleaseSummary::title).containsExactly("Pacific/Kiritimati");
    }

    @Test
    void wordsAreFoundAnywhereWhateverTheirCaseAndAccents() {
        assertThat(titles("q=ODE")).containsExactly("Öde");
        assertThat(titles("q=%C3%96de")).containsExactly("Öde");
        assertThat(titles("q=alder+tide&sort=title")).containsExactly("Årsskifte", "Cartography II", "odd", "Öde");
        assertThat(titles("q=" + URLEncoder.encode("100% cotton_wool", StandardCharsets.UTF_8)))
                .containsExactly("z 100% cotton_wool");
        assertThat(titles("q=%25")).hasSize(1);
        assertThat(titles("q=lm-10")).containsExactly("Öde");
        assertThat(titles("q=nothing+like+it")).isEmpty();
    }

    @Test
    void factsNarrowTheList() {
        assertThat(titles("genre=dub")).containsExactlyInAnyOrder("Öde", "odd");
        assertThat(titles("artist=" + zephyr + "&sort=title")).containsExactly("Bight", "odd", "z 100% cotton_wool");
        assertThat(titles("from=2199-01-01")).containsExactly("odd");
        assertThat(titles("until=2019-05-03&sort=title")).containsExactly("Cartography II", "odd", "Öde");
        assertThat(titles("format=VINYL")).isEmpty();
        assertThat(owner.get(path(label, "/releases?from=soon")).status()).isEqualTo(422);
        assertThat(owner.get(path(label, "/releases?standing=LOST")).status()).isEqualTo(422);
    }

    @Test
    void whatIsReadyIsKnownAlsoAfterAProductWasMade() {
        UUID other = owner.newLabel();
        UUID artist = artist(owner, other, "Salt Hymnal");
        ReleaseEdit bare = edit("Ready", "LM-1", LONG_AGO, artist, "Dub");
        RightsLine line = new RightsLine(2019, "Salt Hymnal");
        ReleaseEdit whole = new ReleaseEdit(
                bare.title(),
                null,
                bare.artists(),
                null,
                bare.catalogueNumber(),
                bare.genre(),
                null,
                null,
                line,
                line,
                null,
                bare.streetDate(),
                bare.streetZone(),
                null,
                bare.territories(),
                null,
                List.of(track("One", "USSKG1912345")),
                bare.typed());
        Release release = owner.post(path(other, "/releases"), whole).as(Release.class);
        assertThat(ready(other, true)).isEmpty();
        assertThat(ready(other, false)).containsExactly("Ready");

        owner.post(path(other, "/releases/" + release.id() + "/products"), vinyl("LP-1", "602537205981"))
                .as(org.deadwax.model.Product.class);

        assertThat(ready(other, true)).containsExactly("Ready");
        assertThat(ready(other, false)).isEmpty();
    }

    private List<String> ready(UUID of, boolean ready) {
        Page<ReleaseSummary> page =
                owner.get(path(of, "/releases?ready=" + ready)).as(new TypeReference<>() {});
        return page.items().stream().map(ReleaseSummary::title).toList();
    }

    @Test
    void anArtistFindsAndCountsTheirOwn() {
        TestApi artist = owner.newMember(label, Role.ARTIST, zephyr);

        assertThat(list(artist, "sort=title").items())
                .extracting(ReleaseSummary::title)
                .containsExactly("Bight", "odd", "z 100% cotton_wool");
        assertThat(list(artist, "artist=" + alder).items()).isEmpty();
        assertThat(artist.get(path(label, "/releases/counts")).as(ReleaseCounts.class))
                .isEqualTo(new ReleaseCounts(3, 1, 1, 0, 1, 0));
        assertThat(Collections.disjoint(
                        list(artist, "q=tide").items(),
                        list(owner, "artist=" + alder).items()))
                .isTrue();
    }

    @Test
    void aTitleOfAnyLengthIsKept() {
        UUID other = owner.newLabel();
        UUID artist = artist(owner, other, "Salt Hymnal");
        String title = "ﷺ".repeat(1_900);
        owner.post(path(other, "/releases"), new ReleaseEdit(title, artist, title, LONG_AGO, "UTC", List.of()))
                .as(Release.class);
        Page<ReleaseSummary> page =
                owner.get(path(other, "/releases?limit=1&sort=number")).as(new TypeReference<>() {});
        assertThat(page.items()).hasSize(1);
    }
}
