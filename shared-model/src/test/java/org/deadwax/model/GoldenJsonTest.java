package org.deadwax.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the records look on the wire, between versions too: a desktop of last month reads what this server writes. A change
 * that is meant is taken over with {@code -Ddeadwax.golden.refresh=true}.
 */
class GoldenJsonTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Stream<Object> samples() {
        return Samples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itIsWrittenAndReadAsBefore(Object sample) throws IOException {
        Path file = GOLDEN.resolve(sample.getClass().getSimpleName() + ".json");
        String written = JSON.writeValueAsString(sample) + "\n";
        if (Boolean.getBoolean("deadwax.golden.refresh")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, written);
        }
        String golden = Files.readString(file);

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(golden));
        Object read = JSON.readValue(golden, sample.getClass());
        assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(JSON.readTree(golden));
    }

    /** A page's items lose their type on the way, see {@link Page}. */
    @ParameterizedTest
    @MethodSource("samples")
    void whatWasReadIsWhatWasWritten(Object sample) {
        if (!(sample instanceof Page<?>)) {
            assertThat(JSON.readValue(JSON.writeValueAsString(sample), sample.getClass()))
                    .isEqualTo((Object) sample);
        }
    }
}
