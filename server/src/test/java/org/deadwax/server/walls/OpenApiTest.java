package org.deadwax.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the running server says of its interface is what {@code docs/openapi.json} says, so that a change of the interface
 * is seen in review. To take over a change that is meant:
 *
 * <pre>mvn -pl server -am test -Dtest=OpenApiTest -Dsurefire.failIfNoSpecifiedTests=false -Ddeadwax.openapi.refresh=true</pre>
 */
@SystemTest
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void itIsTheOneThatIsCheckedIn() throws IOException {
        String running = running();
        if (Boolean.getBoolean("deadwax.openapi.refresh")) {
            Files.writeString(CHECKED_IN, running);
        }

        assertThat(running)
                .as("docs/openapi.json is another; see this test's Javadoc for how to refresh it")
                .isEqualTo(Files.readString(CHECKED_IN));
    }

    @Test
    void itIsOpenApi31AndNamesEveryEndpoint() {
        JsonNode api = JSON.readTree(running());
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        Set<String> described = new TreeSet<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        Set<String> there = new TreeSet<>();
        Endpoint.all(context).stream()
                .filter(endpoint -> endpoint.path().startsWith("/api/"))
                .forEach(endpoint -> there.add(endpoint.toString()));

        assertThat(described).isEqualTo(there);
    }

    private String running() {
        String text = TestApi.owner(port).get("/v3/api-docs").as(JsonNode.class).toString();
        return JSON.writeValueAsString(JSON.readValue(text, TreeMap.class)) + "\n";
    }
}
