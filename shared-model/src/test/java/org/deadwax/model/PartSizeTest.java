package org.deadwax.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1, 5, 1",
        "5242880, 5, 1",
        "5242881, 5, 2",
        // 640 MiB and one byte more
        "671088640, 5, 128",
        "671088641, 16, 41",
        // 140.6 GiB is the last that 16 MiB parts hold in 9,000 of them
        "150994944000, 16, 9000",
        "150994944001, 17, 8471",
        // 30 TB
        "30000000000000, 3179, 9000"
    })
    void cut(long bytes, long partMib, int parts) {
        assertThat(PartSize.forFile(bytes)).isEqualTo(partMib << 20);
        assertThat(PartSize.parts(bytes)).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"1", "10000000", "4294967297", "30000000000000"})
    void neverMoreThanStorageTakes(long bytes) {
        assertThat(PartSize.parts(bytes)).isLessThanOrEqualTo(10_000);
        assertThat(PartSize.forFile(bytes)).isBetween(5L << 20, 5L << 30);
    }
}
