package org.deadwax.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Role;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Walks docs/roles.md line by line over real HTTP, and holds it against what the server has. */
@SystemTest
@TestInstance(Lifecycle.PER_CLASS)
class RolesTest {

    private static final Path MATRIX = Path.of("..", "docs", "roles.md");
    private static final List<Role> COLUMNS = List.of(Role.OWNER, Role.MANAGER, Role.ARTIST, Role.VIEWER);

    /** Spring's own: what it shows when nothing else does, and what it maps to nothing. */
    private static final Set<String> NOT_OURS =
            Set.of("GET /error", "POST /error", "GET /v3/api-docs/swagger-config", "GET /");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private UUID label;
    private Map<Role, TestApi> people;

    @BeforeAll
    void oneOfEach() {
        TestApi owner = TestApi.owner(port);
        label = owner.newLabel();
        UUID artist = owner.post("/api/labels/" + label + "/artists", new ArtistEdit("Salt Hymnal"))
                .as(Artist.class)
                .id();
        people = new EnumMap<>(Role.class);
        people.put(Role.OWNER, owner.newMember(label, Role.OWNER));
        people.put(Role.MANAGER, owner.newMember(label, Role.MANAGER));
        people.put(Role.VIEWER, owner.newMember(label, Role.VIEWER));
        people.put(Role.ARTIST, owner.newMember(label, Role.ARTIST, artist));
    }

    @Test
    void theMatrixNamesWhatThereIs() throws IOException {
        Set<String> named = new TreeSet<>();
        inLabel().forEach(line -> named.add(line.endpoint.shape()));
        elsewhere().forEach(line -> named.add(line.endpoint.shape()));

        Set<String> there = Endpoint.all(context).stream()
                .map(Endpoint::shape)
                .filter(shape -> !NOT_OURS.contains(shape))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(there);
    }

    @Test
    void everybodyMayDoWhatItSaysAndNothingElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Line line : inLabel()) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                Role role = COLUMNS.get(i);
                int status = ask(person(role), line.endpoint);
                boolean refused = status == 403;
                boolean should = line.cells.get(i).equals("no");
                assertThat(line.cells.get(i)).isIn("yes", "own", "no");
                if (status == 401 || refused != should) {
                    wrong.add(role + " " + line.endpoint + ": " + line.cells.get(i) + ", but answered " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aViewerChangesNothing() {
        for (Endpoint endpoint : Endpoint.inLabels(context)) {
            if (!endpoint.reads()) {
                assertThat(ask(person(Role.VIEWER), endpoint))
                        .as(endpoint.toString())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void beyondLabelsItIsTrueToo() throws IOException {
        for (Line line : elsewhere()) {
            if (line.endpoint.path().equals("/api/sign-out")) {
                continue; // SignInTest does; here it would end the walk
            }
            TestApi manager = person(Role.MANAGER);
            int anonymous = ask(TestApi.anonymous(port), line.endpoint);
            int member = ask(manager, line.endpoint);
            String what = line.endpoint + " answered " + anonymous + " and " + member;
            switch (line.cells.getFirst()) {
                case "anybody" -> assertThat(anonymous).as(what).isNotEqualTo(401);
                case "signed in" -> {
                    assertThat(anonymous).as(what).isEqualTo(401);
                    assertThat(member).as(what).isNotIn(401, 403);
                }
                case "installation owner" -> {
                    assertThat(anonymous).as(what).isEqualTo(401);
                    assertThat(member).as(what).isEqualTo(403);
                }
                default -> throw new AssertionError(line.toString());
            }
        }
    }

    private TestApi person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private int ask(TestApi person, Endpoint endpoint) {
        String path = endpoint.filled((before, name) -> switch (before) {
            case "labels" -> label.toString();
            case "charts" -> "US_DIGITAL";
            case "reports" -> "2026-W47";
            case "accepted" -> "CHANNELS";
            case "thumbnails" -> "128";
            default -> UUID.randomUUID().toString();
        });
        return person.status(endpoint.method(), path, endpoint.takesBody() ? "{}" : null);
    }

    private static List<Line> inLabel() throws IOException {
        return lines("## In a label", Endpoint.LABEL, 4);
    }

    private static List<Line> elsewhere() throws IOException {
        return lines("## Elsewhere", "", 1);
    }

    private record Line(Endpoint endpoint, List<String> cells) {}

    private static List<Line> lines(String heading, String prefix, int columns) throws IOException {
        String text = Files.readString(MATRIX);
        int start = text.indexOf(heading);
        assertThat(start).as(heading).isPositive();
        int end = text.indexOf("\n## ", start + 1);
        List<Line> lines = (end < 0 ? text.substring(start) : text.substring(start, end))
                .lines()
                .filter(line -> line.matches("\\| (GET|POST|PUT|PATCH|DELETE) .*"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .map(cells -> new Line(
                        new Endpoint(cells.get(0), prefix + cells.get(1), false), cells.subList(2, 2 + columns)))
                .toList();
        assertThat(lines).hasSizeGreaterThan(5);
        return lines;
    }
}
