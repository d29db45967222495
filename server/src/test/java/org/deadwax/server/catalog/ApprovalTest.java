package org.deadwax.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.catalog.CatalogueFixture.artist;
import static org.deadwax.server.catalog.CatalogueFixture.edit;
import static org.deadwax.server.catalog.CatalogueFixture.path;
import static org.deadwax.server.catalog.CatalogueFixture.release;
import static org.deadwax.server.catalog.CatalogueFixture.track;
import static org.deadwax.server.catalog.CatalogueFixture.vinyl;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.AskChanges;
import org.deadwax.model.FieldChange;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.HistoryEntry.What;
import org.deadwax.model.Page;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseComment;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseNote;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Role;
import org.deadwax.model.Track;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;

/** An artist hands a release in, the label asks for changes, publishes, and what is published stays. */
@SystemTest
class ApprovalTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    private TestApi owner;
    private TestApi ines;
    private UUID label;
    private UUID artist;
    private Release draft;

    @BeforeEach
    void aDraftOfAnArtist() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
        artist = artist(owner, label, "Ines Okafor");
        ines = owner.newMember(label, Role.ARTIST, artist);
        draft = release(ines, label, "Ferrous", artist, track("Rust", "USSKG1912345"), track("Ore", null));
    }

    @Test
    void itGoesToTheLabelAndBackAndOut() {
        Release submitted = step(ines, "submit", draft, new ReleaseNote("Here it is."));
        assertThat(submitted.state()).isEqualTo(ReleaseState.SUBMITTED);
        assertThat(ines.put(releasePath(), edit("Iron", artist), "If-Match", etag(submitted))
                        .status())
                .as("an artist takes it back before they change it")
                .isEqualTo(409);

        Release back = step(
                owner,
                "ask-changes",
                submitted,
                new AskChanges("Nearly.", List.of(new AskChanges.Comment("tracks[1].isrc", "Which one?"))));
        assertThat(back.state()).isEqualTo(ReleaseState.CHANGES_ASKED);
        assertThat(comments()).singleElement().satisfies(comment -> {
            assertThat(comment.field()).isEqualTo("tracks[1].isrc");
            assertThat(comment.doneAt()).isNull();
        });

        Release swapped = save(ines, back, edit("Ferrous", artist, at(back, 1), at(back, 0)));
        assertThat(comments().getFirst().field()).as("it stays with its track").isEqualTo("tracks[0].isrc");
        Release again = step(ines, "submit", swapped, new ReleaseNote(null));
        Release out = step(owner, "publish", again, null);

        assertThat(out.state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(out.publishedRevision()).isEqualTo(1);
        assertThat(comments().getFirst().doneAt()).isNotNull();
        assertThat(history())
                .extracting(HistoryEntry::what)
                .containsExactly(
                        What.PUBLISHED, What.SUBMITTED, What.CHANGED, What.CHANGES_ASKED, What.SUBMITTED, What.CREATED);
        assertThat(history().get(2).changes()).contains(new FieldChange("tracks[0].place", "1-2", "1-1"));
        assertThat(history().get(4).note()).isEqualTo("Here it is.");
    }

    @Test
    void whatIsSubmittedCanBeTakenBack() {
        Release submitted = step(ines, "submit", draft, new ReleaseNote(null));

        assertThat(step(ines, "withdraw", submitted, null).state()).isEqualTo(ReleaseState.DRAFT);
    }

    @Test
    void salesAndChartsSeeWhatIsPublished() {
        Product vinyl =
                owner.post(releasePath() + "/products", vinyl("LP-1", null)).as(Product.class);
        Release out = step(owner, "publish", draft, null);

        Release revised =
                save(ines, out, edit("Ferrous, remastered", artist, at(out, 0), at(out, 1), track("Slag", null)));

        assertThat(revised.state()).isEqualTo(ReleaseState.REVISED);
        assertThat(revised.title()).isEqualTo("Ferrous, remastered");
        assertThat(sold(vinyl).releaseTitle()).isEqualTo("Ferrous");
        assertThat(sold(vinyl).trackCount()).isEqualTo(2);
        assertThat(ines.get(releasePath() + "/published").as(Release.class).title())
                .isEqualTo("Ferrous");

        step(owner, "publish", revised, null);

        assertThat(sold(vinyl).releaseTitle()).isEqualTo("Ferrous, remastered");
        assertThat(sold(vinyl).trackCount()).isEqualTo(3);
    }

    @Test
    void aRevisionCanBeGivenUpWithItsTracks() {
        Release out = step(owner, "publish", draft, null);
        Release revised = save(ines, out, edit("Iron", artist, at(out, 1), track("Slag", null)));

        Release back = ines.delete(releasePath() + "/revision", "If-Match", etag(revised))
                .as(Release.class);

        assertThat(back.state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(back.title()).isEqualTo("Ferrous");
        assertThat(back.tracks()).isEqualTo(out.tracks());
        assertThat(history().getFirst().what()).isEqualTo(What.REVISION_DISCARDED);
    }

    @Test
    void aTrackThatWasTakenOffComesBackByItsId() {
        Release shorter = save(ines, draft, edit("Ferrous", artist, at(draft, 1)));

        Release whole = save(ines, shorter, edit("Ferrous", artist, at(draft, 0), at(draft, 1)));

        assertThat(shorter.tracks()).extracting(Track::number).containsExactly(1);
        assertThat(whole.tracks()).isEqualTo(draft.tracks());
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsPublished() {
        Release empty = release(ines, label, "Empty", artist);

        TestApi.Answer answer =
                owner.post(path(label, "/releases/" + empty.id() + "/publish"), null, "If-Match", etag(empty));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("“Empty” cannot be published yet. There is no track.");
    }

    private Release step(TestApi who, String step, Release from, @Nullable Object body) {
        return who.post(releasePath() + "/" + step, body, "If-Match", etag(from))
                .as(Release.class);
    }

    private Release save(TestApi who, Release from, ReleaseEdit edit) {
        return who.put(releasePath(), edit, "If-Match", etag(from)).as(Release.class);
    }

    private static ReleaseEdit.TrackEdit at(Release release, int index) {
        return release.tracks().get(index).edit();
    }

    private SoldProduct sold(Product product) {
        return catalogue.products(label).stream()
                .filter(it -> it.id().equals(product.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<ReleaseComment> comments() {
        return ines.get(releasePath() + "/comments").as(new TypeReference<List<ReleaseComment>>() {});
    }

    private List<HistoryEntry> history() {
        return ines.get(releasePath() + "/history")
                .as(new TypeReference<Page<HistoryEntry>>() {})
                .items();
    }

    private String releasePath() {
        return path(label, "/releases/" + draft.id());
    }

    private static String etag(Release release) {
        return "\"" + release.version() + "\"";
    }
}
