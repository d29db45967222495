package org.deadwax.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Format;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An artist and a manager, each at a desktop of their own, over one release. */
class ApprovalTest {

    @TempDir
    private Path folder;

    private final Cartography server = new Cartography();

    private EditorViewModel at(String desk, Role role) {
        LabelAccess label =
                new LabelAccess(Desks.LABEL.id(), Desks.LABEL.name(), Desks.LABEL.currency(), Desks.LABEL.zone(), role);
        EditorViewModel model = new EditorViewModel(
                Answers.of(server),
                label,
                Clock.fixed(Desks.NOW, Desks.EASTERN),
                new DesktopFolder(folder.resolve(desk)),
                Background.inline());
        model.open(Cartography.ID.toString());
        return model;
    }

    private static EditorState state(EditorViewModel model) {
        return Objects.requireNonNull(model.stateProperty().get().value());
    }

    @Test
    void is_handed_in_sent_back_mended_and_published() {
        EditorViewModel artist = at("artist", Role.ARTIST);
        assertThat(state(artist).next()).isEqualTo(NextStep.SUBMIT);
        artist.steps().takeNext();
        assertThat(server.now().state()).isEqualTo(ReleaseState.SUBMITTED);
        assertThat(state(artist).writable()).isFalse();
        assertThat(state(artist).next()).isEqualTo(NextStep.WITHDRAW);

        EditorViewModel manager = at("manager", Role.MANAGER);
        String third = Address.track(Cartography.track(3).toString(), "title");
        manager.steps()
                .askChanges(
                        "Nearly there.",
                        List.of(new Asked(third, "Is it Isobar or Isobars?"), new Asked("genre", "Post-rock?")));
        assertThat(server.now().state()).isEqualTo(ReleaseState.CHANGES_ASKED);
        assertThat(server.comments).extracting(comment -> comment.field()).containsExactly("tracks[2].title", "genre");

        artist = at("artist again", Role.ARTIST);
        assertThat(state(artist).comment(List.of(third)))
                .contains("Isobar or Isobars")
                .contains("rosa@");
        assertThat(state(artist).comment(List.of("number"))).isEmpty();
        artist.set(third, "Isobars");
        assertThat(state(artist).whyNotNext()).isNotEmpty();
        artist.save();
        artist.steps().done(server.comments.getFirst().id());
        assertThat(state(artist).comment(List.of(third))).isEmpty();
        assertThat(state(artist).review().open()).hasSize(1);
        artist.steps().takeNext();

        manager = at("manager again", Role.MANAGER);
        assertThat(state(manager).next()).isEqualTo(NextStep.APPROVE);
        manager.steps().takeNext();
        assertThat(server.now().state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(server.now().tracks().get(2).title()).isEqualTo("Isobars");
    }

    @Test
    void what_is_published_changes_only_through_a_next_revision() {
        server.stands(ReleaseState.PUBLISHED);
        EditorViewModel manager = at("manager", Role.MANAGER);
        assertThat(state(manager).next()).isEqualTo(NextStep.NONE);
        manager.set("genre", "Ambient");
        manager.save();
        assertThat(state(manager).state()).isEqualTo(ReleaseState.REVISED);
        assertThat(state(manager).next()).isEqualTo(NextStep.PUBLISH);
        manager.steps().discardRevision();
        assertThat(server.asked).contains("discard");
        assertThat(state(manager).state()).isEqualTo(ReleaseState.PUBLISHED);
    }

    @Test
    void an_artist_sets_no_price_and_approves_nothing() {
        server.stands(ReleaseState.SUBMITTED);
        EditorViewModel artist = at("artist", Role.ARTIST);
        assertThat(state(artist).pricing()).isFalse();
        artist.steps().askChanges("mine", List.of());
        assertThat(server.now().state()).isEqualTo(ReleaseState.SUBMITTED);
        assertThat(server.comments).isEmpty();
        EditorViewModel viewer = at("viewer", Role.VIEWER);
        assertThat(state(viewer).writable()).isFalse();
        assertThat(state(viewer).whyNotFill()).isNotEmpty();
        viewer.codes().upcs();
        assertThat(server.asked).noneMatch(asked -> asked.startsWith("codes"));
        assertThat(state(viewer).draft().products())
                .extracting(ProductDraft::format)
                .contains(Format.VINYL);
    }
}
