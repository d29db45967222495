package org.deadwax.desktop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Page;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FolderViewModelTest {

    private static final Path FOLDER = Path.of("masters", "Cartography");

    /** Takes a new release, and knows Ferrous by Ines Okafor. */
    static final class Shelf {

        final List<ReleaseEdit> made = new ArrayList<>();
        final List<String> artists = new ArrayList<>();

        Page<ReleaseSummary> releases(
                UUID label, @Nullable String search, @Nullable String after, @Nullable Integer limit) {
            return new Page<>(
                    Fixtures.releases().stream()
                            .filter(release -> search != null && release.title().contains(search))
                            .toList(),
                    null);
        }

        List<Artist> artists(UUID label) {
            return List.of(new Artist(Fixtures.id("Tall Weather"), "Tall Weather"));
        }

        Artist createArtist(UUID label, ArtistEdit edit) {
            artists.add(edit.name());
            return new Artist(Fixtures.id(edit.name()), edit.name());
        }

        Release createRelease(UUID label, String key, ReleaseEdit edit) {
            made.add(edit);
            return new Release(
                    Fixtures.id("made"),
                    edit.title(),
                    new Artist(Fixtures.id("Tall Weather"), "Tall Weather"),
                    null,
                    null,
                    edit.streetZone(),
                    ReleaseState.DRAFT,
                    List.of(),
                    List.of(),
                    1);
        }
    }

    private static FolderFile file(String name, @Nullable Integer disc, @Nullable Integer number, String... tags) {
        Map<String, String> all = new java.util.HashMap<>();
        for (int i = 0; i < tags.length; i += 2) {
            all.put(tags[i], tags[i + 1]);
        }
        return new FolderFile(FOLDER.resolve(name + ".wav"), all, disc, number, name);
    }

    static List<FolderFile> cartography() {
        return List.of(
                file("Sheet 173", 2, 1, "TITLE", "Sheet 173", "ARTIST", "Hollis Quay", "ALBUM", "Cartography"),
                file("Isobar", null, 3, "ALBUM", "Cartography", "ALBUMARTIST", "Tall Weather", "GENRE", "Post-rock"),
                file(
                        "a",
                        1,
                        1,
                        "TITLE",
                        "Datum",
                        "ARTIST",
                        "Tall Weather",
                        "ISRC",
                        "QMLMR2600118",
                        "ALBUM",
                        "Cartography"),
                file("interlude", null, null, "ALBUM", "Carto"));
    }

    private final Shelf server = new Shelf();
    private final List<String> handed = new ArrayList<>();

    private FolderViewModel opened(List<FolderFile> files) {
        FolderViewModel model = new FolderViewModel(
                folder -> files,
                new FolderMaking(Answers.of(server), Desks.LABEL.id(), "America/New_York"),
                Background.inline(),
                (release, paths) -> handed.add(release + " " + paths.size()));
        model.open(FOLDER);
        return model;
    }

    @Test
    void tags_become_a_release_in_the_order_of_discs_and_numbers() {
        FolderRelease found = FolderRelease.of(FOLDER, cartography());
        assertThat(found.title()).isEqualTo("Cartography");
        assertThat(found.artist()).isEqualTo("Tall Weather");
        assertThat(found.genre()).isEqualTo("Post-rock");
        assertThat(found.tracks())
                .extracting(FolderRelease.FolderTrack::title)
                .containsExactly("Datum", "Isobar", "interlude", "Sheet 173");
        assertThat(found.tracks())
                .extracting(track -> track.disc() + "-" + track.number())
                .containsExactly("1-1", "1-2", "1-3", "2-1");
        assertThat(found.tracks())
                .extracting(FolderRelease.FolderTrack::named)
                .containsExactly(false, true, true, false);
        assertThat(found.tracks().getLast().artist()).isEqualTo("Hollis Quay");
        assertThat(found.tracks().getFirst().artist()).isEmpty();
    }

    @Test
    void files_without_tags_are_a_release_by_their_names() {
        FolderRelease found = FolderRelease.of(FOLDER, List.of(file("North", null, 2), file("South", null, 1)));
        assertThat(found.title()).isEqualTo("Cartography");
        assertThat(found.artist()).isEmpty();
        assertThat(found.tracks()).extracting(FolderRelease.FolderTrack::title).containsExactly("South", "North");
        assertThat(FolderRelease.of(FOLDER, List.of(file("x", null, 1, "DATE", "2027")))
                        .original())
                .isNull();
        assertThat(FolderRelease.of(FOLDER, List.of(file("x", null, 1, "DATE", "2027-01-22")))
                        .original())
                .isEqualTo(LocalDate.of(2027, 1, 22));
    }

    @Test
    void is_made_with_its_artists_and_hands_its_files_on() {
        FolderViewModel model = opened(cartography());
        assertThat(server.made).isEmpty();
        model.artistProperty().set("");
        assertThat(model.whyNot()).contains("artist");
        model.make();
        assertThat(server.made).isEmpty();
        model.artistProperty().set("tall weather");
        model.make();
        ReleaseEdit made = server.made.getFirst();
        assertThat(made.artists().getFirst().artistId()).isEqualTo(Fixtures.id("Tall Weather"));
        assertThat(server.artists).containsExactly("Hollis Quay");
        assertThat(made.tracks()).extracting(ReleaseEdit.TrackEdit::disc).containsExactly(1, 1, 1, 2);
        assertThat(made.tracks().getFirst().isrc()).isEqualTo("QMLMR2600118");
        assertThat(handed).containsExactly(Fixtures.id("made") + " 4");
        assertThat(model.folderProperty().get()).isNull();
    }

    @Test
    void one_that_is_there_already_is_said_and_can_be_taken() {
        FolderViewModel model =
                opened(List.of(file("1", 1, 1, "TITLE", "Rust", "ALBUM", "Ferrous", "ALBUMARTIST", "Ines Okafor")));
        ReleaseSummary known = Objects.requireNonNull(model.knownProperty().get());
        assertThat(known.title()).isEqualTo("Ferrous");
        model.titleProperty().set("Ferrous, live");
        assertThat(model.knownProperty().get()).isNull();
        model.titleProperty().set("Ferrous");
        model.takeKnown();
        assertThat(server.made).isEmpty();
        assertThat(handed).containsExactly(known.id() + " 1");
    }

    @Test
    void a_folder_without_audio_is_said() {
        FolderViewModel model = opened(List.of());
        assertThat(model.folderProperty().get()).isNull();
        assertThat(model.troubleProperty().get()).contains("Cartography");
    }
}
