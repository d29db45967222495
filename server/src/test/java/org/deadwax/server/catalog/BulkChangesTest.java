package org.deadwax.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.catalog.CatalogueFixture.artist;
import static org.deadwax.server.catalog.CatalogueFixture.edit;
import static org.deadwax.server.catalog.CatalogueFixture.path;
import static org.deadwax.server.catalog.CatalogueFixture.release;
import static org.deadwax.server.catalog.CatalogueFixture.track;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.AssignedCodes.Version;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.BulkResult;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Role;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;

@SystemTest
class BulkChangesTest {

    @LocalServerPort
    private int port;

    private TestApi owner;
    private UUID label;
    private UUID artist;
    private Release draft;
    private Release published;

    @BeforeEach
    void aDraftAndAPublishedRelease() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        artist = artist(owner, label, "Salt Hymnal");
        draft = release(owner, label, "Draft", artist, track("One", null));
        Release second = release(owner, label, "Cartography", artist, track("One", null));
        published = owner.post(path(label, "/releases/" + second.id() + "/publish"), null, "If-Match", "*")
                .as(Release.class);
    }

    private Answer bulk(Map<String, Object> change, String... headers) {
        return owner.post(path(label, "/releases/bulk"), change, headers);
    }

    private static Version seen(Release release) {
        return new Version(release.id(), release.version());
    }

    private Release now(Release release) {
        return owner.get(path(label, "/releases/" + release.id())).as(Release.class);
    }

    private BulkResult undo(BulkResult of) {
        return owner.post(path(label, "/releases/bulk/" + of.id() + "/undo"), null)
                .as(BulkResult.class);
    }

    @Test
    void allAreChangedAndWhatIsPublishedBecomesARevision() {
        BulkResult result = bulk(Map.of(
                        "releases",
                        List.of(seen(draft), seen(published)),
                        "genre",
                        " Ambient ",
                        "pLine",
                        new RightsLine(2026, "Salt Hymnal"),
                        "territories",
                        Map.of("rule", "ONLY", "countries", List.of("gb"))))
                .as(BulkResult.class);

        assertThat(result.conflicts()).isEmpty();
        assertThat(result.changed())
                .containsExactlyInAnyOrder(new Version(draft.id(), 2), new Version(published.id(), 3));
        assertThat(now(draft).genre()).isEqualTo("Ambient");
        assertThat(now(draft).state()).isEqualTo(ReleaseState.DRAFT);
        Release revised = now(published);
        assertThat(revised.pLine()).isEqualTo(new RightsLine(2026, "Salt Hymnal"));
        assertThat(revised.territories().countries()).containsExactly("GB");
        assertThat(revised.state()).isEqualTo(ReleaseState.REVISED);
        assertThat(revised.tracks()).isEqualTo(published.tracks());
        assertThat(owner.get(path(label, "/releases/" + published.id() + "/published"))
                        .as(Release.class)
                        .genre())
                .isNull();
    }

    @Test
    void whatWasChangedMeanwhileIsLeftAloneAndNamed() {
        owner.put(path(label, "/releases/" + draft.id()), edit("Theirs", artist), "If-Match", "\"1\"")
                .as(Release.class);
        UUID gone = UUID.randomUUID();

        BulkResult result = bulk(Map.of(
                        "releases", List.of(seen(draft), seen(published), new Version(gone, 1)), "genre", "Ambient"))
                .as(BulkResult.class);

        assertThat(result.changed()).extracting(Version::id).containsExactly(published.id());
        assertThat(result.conflicts()).extracting(BulkResult.Conflict::release).containsExactly(draft.id(), gone);
        assertThat(result.conflicts().getFirst().sentence()).contains("“Theirs” was changed meanwhile");
        assertThat(now(draft).genre()).isNull();
    }

    @Test
    void itIsTakenBackAsOneStep() {
        BulkResult changed = bulk(Map.of(
                        "filter", Map.of(), "streetDate", "2027-01-08", "language", "EN", "clear", List.of("genre")))
                .as(BulkResult.class);
        assertThat(changed.changed()).hasSize(2);
        assertThat(now(draft).language()).isEqualTo("en");

        BulkResult undone = undo(changed);

        assertThat(undone.changed())
                .containsExactlyInAnyOrder(new Version(draft.id(), 3), new Version(published.id(), 4));
        assertThat(now(draft).edit()).isEqualTo(draft.edit());
        assertThat(now(published).edit()).isEqualTo(published.edit());
        assertThat(now(published).state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(undo(changed)).isEqualTo(new BulkResult(null, List.of(), List.of()));
        assertThat(now(draft).version()).isEqualTo(3);
    }

    @Test
    void whatWasChangedSinceStaysWhenItIsTakenBack() {
        BulkResult changed =
                bulk(Map.of("filter", Map.of(), "genre", "Ambient")).as(BulkResult.class);
        owner.put(path(label, "/releases/" + draft.id()), edit("Later", artist), "If-Match", "\"2\"")
                .as(Release.class);

        BulkResult undone = undo(changed);

        assertThat(undone.changed()).extracting(Version::id).containsExactly(published.id());
        assertThat(undone.conflicts()).extracting(BulkResult.Conflict::release).containsExactly(draft.id());
        assertThat(now(draft).title()).isEqualTo("Later");
    }

    @Test
    void whatSaysItAlreadyIsNotTouched() {
        BulkResult first = bulk(Map.of("releases", List.of(seen(draft)), "genre", "Ambient"))
                .as(BulkResult.class);
        BulkResult second = bulk(Map.of("filter", Map.of(), "genre", "Ambient")).as(BulkResult.class);
        BulkResult third = bulk(Map.of("filter", Map.of(), "genre", "Ambient")).as(BulkResult.class);

        assertThat(first.changed()).hasSize(1);
        assertThat(second.changed()).extracting(Version::id).containsExactly(published.id());
        assertThat(third).isEqualTo(new BulkResult(null, List.of(), List.of()));
    }

    @Test
    void aValueTakesAwayWhatWasTypedInItsPlace() {
        Release wrong = owner.post(
                        path(label, "/releases"),
                        Map.of(
                                "title",
                                "Typed",
                                "artists",
                                List.of(Map.of("artistId", artist, "role", "MAIN")),
                                "streetZone",
                                "UTC",
                                "typed",
                                Map.of("streetDate", "31 Feb")))
                .as(Release.class);
        assertThat(wrong.typed()).containsKey("streetDate");

        BulkResult changed = bulk(Map.of("releases", List.of(seen(wrong)), "streetDate", "2027-02-28"))
                .as(BulkResult.class);

        assertThat(now(wrong).typed()).isEmpty();
        undo(changed);
        assertThat(now(wrong).typed()).containsEntry("streetDate", "31 Feb");
    }

    @Test
    void theSameRequestTwiceIsOneChange() {
        Map<String, Object> change = Map.of("releases", List.of(seen(draft)), "genre", "Ambient");

        BulkResult first = bulk(change, "Idempotency-Key", "k1").as(BulkResult.class);
        BulkResult again = bulk(change, "Idempotency-Key", "k1").as(BulkResult.class);

        assertThat(again).isEqualTo(first);
        assertThat(now(draft).version()).isEqualTo(2);
    }

    @Test
    void eachReleaseTellsItAndTheAuditLogOnce() {
        BulkResult changed =
                bulk(Map.of("filter", Map.of(), "genre", "Ambient")).as(BulkResult.class);
        undo(changed);

        Page<HistoryEntry> history =
                owner.get(path(label, "/releases/" + draft.id() + "/history")).as(new TypeReference<>() {});
        assertThat(history.items()).extracting(HistoryEntry::version).containsExactly(3L, 2L, 1L);
        assertThat(history.items().getFirst().changes()).containsExactly(new FieldChange("genre", "Ambient", null));
        assertThat(history.items().get(1).changes()).containsExactly(new FieldChange("genre", null, "Ambient"));
        Page<AuditEntry> audit = owner.get(path(label, "/audit")).as(new TypeReference<>() {});
        assertThat(audit.items().subList(0, 2))
                .extracting(AuditEntry::detail)
                .containsExactly("Took back a change of 2 releases.", "Changed genre of 2 releases.");
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        List<Version> both = List.of(seen(draft), seen(published));
        List<Map<String, Object>> wrong = new ArrayList<>(List.of(
                Map.of("releases", both),
                Map.of("genre", "Ambient"),
                Map.of("releases", both, "filter", Map.of(), "genre", "Ambient"),
                Map.of("releases", both, "genre", " "),
                Map.of("releases", both, "streetZone", "Eastern"),
                Map.of("releases", both, "clear", List.of("title")),
                Map.of("releases", both, "clear", List.of("streetZone")),
                Map.of("releases", both, "genre", "Ambient", "clear", List.of("genre")),
                Map.of("releases", both, "genre", "x".repeat(2_001))));
        for (Map<String, Object> change : wrong) {
            assertThat(bulk(change).status()).as(change.toString()).isEqualTo(422);
        }
        assertThat(now(draft).version()).isEqualTo(1);
    }

    @Test
    void anotherLabelsAndAnArtistsHandsAreKeptOff() {
        TestApi other = owner.newMember(owner.newLabel(), Role.OWNER);
        TestApi itsArtist = owner.newMember(label, Role.ARTIST, artist);
        Map<String, Object> change = Map.of("releases", List.of(seen(draft)), "genre", "Ambient");
        UUID theirs = owner.newLabel();

        assertThat(other.post(path(label, "/releases/bulk"), change).status()).isEqualTo(404);
        assertThat(itsArtist.post(path(label, "/releases/bulk"), change).status())
                .isEqualTo(403);
        BulkResult foreign = owner.post(path(theirs, "/releases/bulk"), change).as(BulkResult.class);
        assertThat(foreign.changed()).isEmpty();
        assertThat(foreign.conflicts()).hasSize(1);
        assertThat(now(draft).genre()).isNull();
    }
}
