package org.deadwax.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.deadwax.server.delivery.zip.FanFileNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FanFileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AC/DC|AC-DC",
                "What? *Now* <live>: “7”|What_ _Now_ _live_- “7”",
                "..hidden. |hidden",
                "con|_con",
                "NUL.txt|_NUL.txt",
                "ends with dots...|ends with dots",
                "歌 ünïcode 🎵|歌 ünïcode 🎵",
                "../../etc/passwd|-..-etc-passwd",
                "a\u202Egnp.exe|agnp.exe"
            })
    void namesAreSafeEverywhere(String title, String name) {
        assertThat(FanFileNames.safe(title)).isEqualTo(name);
    }

    @Test
    void tracksAreInOrder() {
        assertThat(FanFileNames.track(1, 1, 3, 10, "Brine", "flac")).isEqualTo("03 Brine.flac");
        assertThat(FanFileNames.track(2, 2, 3, 10, "Brine", "flac")).isEqualTo("2-03 Brine.flac");
        assertThat(FanFileNames.track(1, 1, 3, 120, "Brine", "flac")).isEqualTo("003 Brine.flac");
        assertThat(FanFileNames.safe("é".repeat(400)).length()).isEqualTo(75);
    }
}
