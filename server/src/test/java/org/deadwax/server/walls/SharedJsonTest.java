package org.deadwax.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deadwax.server.testing.SystemTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The server's own mapper, as Spring Boot sets it up, writes what shared-model's golden files say. */
@SystemTest
class SharedJsonTest {

    private static final Path GOLDEN = Path.of("..", "shared-model", "src", "test", "resources", "golden");

    @Autowired
    private JsonMapper json;

    @Test
    void itSpeaksTheSameJson() throws Exception {
        int files = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(GOLDEN, "*.json")) {
            for (Path file : all) {
                files++;
                assertSame(file);
            }
        }
        assertThat(files).isGreaterThan(30);
    }

    private void assertSame(Path file) throws IOException, ClassNotFoundException {
        String golden = Files.readString(file);
        String name = file.getFileName().toString().replace(".json", "");
        Object read = json.readValue(golden, Class.forName("org.deadwax.model." + name));

        assertThat(json.readTree(json.writeValueAsString(read))).as(name).isEqualTo(json.readTree(golden));
    }
}
