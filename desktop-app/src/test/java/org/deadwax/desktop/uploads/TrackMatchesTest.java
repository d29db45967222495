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
}
