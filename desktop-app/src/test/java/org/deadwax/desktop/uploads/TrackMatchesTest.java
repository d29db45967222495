package org.deadwax.desktop.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackMatchesTest {

    private static final List<Track> TRACKS =
            List.of(track(1, "Datum"), track(2, "Benchmark"), track(3, "Isobar"), track(4, "Café du Nord"));

    private static Track track(int number, String title) {
        return new Track(UUID.nameUUIDFromBytes(new byte[] {(byte) number}), number, title, null);
    }

    private static AudioFile file(String name) {
        return tagged(name, null, null);
    }

    private static AudioFile tagged(String name, @Nullable String title, @Nullable Integer number) {
        return new AudioFile(Path.of("/music/Cartography", name), 1, new AudioTags(title, number, null));
    }

    private static List<String> matched(AudioFile... files) {
        return TrackMatches.of(List.of(files), TRACKS).stream()
                .map(match -> (match.track() == null ? "–" : match.track().number()) + " " + match.how())
                .toList();
    }

    @Test
    void tagsNamesAndNumbersInThatOrder() {
        assertThat(matched(
                        tagged("take 7.wav", "Isobar", null),
                        file("02 Benchmark.wav"),
                        file("04_cafe-du-nord_FINAL.flac"),
                        file("01.wav")))
                .containsExactly("3 TAGS", "2 NAME", "4 NAME", "1 NUMBER");
    }

    @Test
    void aWeakSignNeverTakesATrackFromAStrongOne() {
        assertThat(matched(file("01 rough.wav"), tagged("x.wav", "Datum", null)))
                .containsExactly("– NONE", "1 TAGS");
        assertThat(matched(file("3 Datum.wav"), file("03.wav"))).containsExactly("1 NAME", "3 NUMBER");
    }

    @Test
    void aDiscNumberBeforeTheTrackIsNoTrack() {
        assertThat(matched(file("1-03 unknown.wav"))).containsExactly("3 NUMBER");
        assertThat(matched(file("1984.wav"))).containsExactly("– NONE");
    }

    private static final List<Track> TWO_DISCS =
            List.of(disc(1, 1, "Datum"), disc(1, 2, "Isobar"), disc(2, 1, "Trig"), disc(2, 2, "Legend"));

    private static Track disc(int disc, int number, String title) {
        return new Track(
                UUID.nameUUIDFromBytes(new byte[] {(byte) disc, (byte) number}),
                disc,
                number,
                title,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                java.util.Map.of());
    }

    @Test
    void onSeveralDiscsANumberNeedsItsDisc() {
        List<AudioFile> files = List.of(
                file("2-01 a.wav"),
                file("02 b.wav"),
                new AudioFile(Path.of("/music/Box/CD 2/02 c.wav"), 1, AudioTags.NONE),
                new AudioFile(Path.of("/music/d.wav"), 1, new AudioTags(null, 2, null, null, 1)));
        assertThat(TrackMatches.of(files, TWO_DISCS).stream()
                        .map(match ->
                                match.track() == null ? "–" : match.track().title()))
                .containsExactly("Trig", "–", "Legend", "Isobar");
    }

    @Test
    void theRestCanBeMatchedInTheOrderOfTheirNames() {
        List<Match> matches = TrackMatches.of(
                List.of(
                        file("take 10.wav"),
                        file("Benchmark.wav"),
                        file("take 2.wav"),
                        file("take 9.wav"),
                        file("take 11.wav")),
                TRACKS);
        assertThat(TrackMatches.inOrder(matches, TRACKS).stream()
                        .map(match -> match.file().stem() + " "
                                + (match.track() == null ? "–" : match.track().number()) + " " + match.how()))
                .containsExactly(
                        "take 10 4 ORDER", "Benchmark 2 NAME", "take 2 1 ORDER", "take 9 3 ORDER", "take 11 – NONE");
    }

    @Test
    void albumsThatAreDroppedTogetherAreToldApartAndDiscsAreNot() {
        List<List<AudioFile>> albums = AlbumFolders.of(java.util.stream.Stream.of(
                        "/in/Ferrous/CD1/01.wav",
                        "/in/Ferrous/CD2/01.wav",
                        "/in/Salt Hymnal/01.wav",
                        "/in/Ferrous/bonus.wav")
                .map(path -> new AudioFile(Path.of(path), 1, AudioTags.NONE))
                .toList());
        assertThat(albums.stream().map(List::size)).containsExactly(3, 1);
    }
}
