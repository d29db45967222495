package org.deadwax.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.entry.House.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPointTest {

    @TempDir
    private Path parent;

    private House house;

    @BeforeEach
    void aHouse() throws Exception {
        house = new House(parent);
        house.with("JAVA_HOME", house.jdk("jdk-25", 25).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "--nonsense",
                "server now",
                "server --port",
                "server --foo=1",
                "server reset-owner please",
                "desktop http://localhost:8480",
                "desktop --server",
                "desktop --server a b",
                "demo 2000",
                "demo --headles",
                "demo --headless --fast",
                "test server",
                "test --packages all",
                "package",
                "package phone",
                "bench",
                "bench --fast",
                "explain",
                "explain --products",
                "explain --products products.json"
            })
    void wrongUsageIsOneLineAndTwo(String arguments) throws Exception {
        Answer answer = house.deadwax(arguments.split(" "));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .singleElement()
                .asString()
                .startsWith("deadwax: ")
                .contains("--help");
        assertThat(house.builds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "server --help",
                "desktop --help",
                "demo --help",
                "test --help",
                "bench --help",
                "bench ingest --help",
                "package --help",
                "package desktop --help",
                "explain -h"
            })
    void everythingIsExplained(String arguments) throws Exception {
        Answer answer = house.deadwax(arguments.split(" "));

        assertThat(answer.code()).isZero();
        assertThat(answer.out().getFirst()).startsWith("Usage: ./deadwax");
        assertThat(answer.err()).isEmpty();
        assertThat(house.builds()).isZero();
    }

    @Test
    void aJdk25IsFoundBesideAnOlderOne() throws Exception {
        Path old = house.jdk("jdk-17", 17);
        house.with("JAVA_HOME", old.toString()).onPath(house.jdk("jdk-26", 26));

        assertThat(house.deadwax("server").out()).startsWith("java of jdk-26");

        house.with("JAVA_HOME", house.jdk("jdk-25", 25).toString());
        assertThat(house.deadwax("server").out()).startsWith("java of jdk-25");
    }

    /** What hides the usual places from it is a namespace of its own. */
    @Test
    void withoutOneItSaysWhatToInstall() throws Exception {
        house.with("JAVA_HOME", house.jdk("jdk-17", 17).toString());
        String hide =
                "for place in /usr/lib/jvm /opt; do [ ! -d $place ] || mount -t tmpfs none $place; done && exec \"$@\"";
        List<String> hidden = new ArrayList<>(List.of("unshare", "--mount"));
        if (!System.getProperty("user.name").equals("root")) {
            hidden.addAll(List.of("--user", "--map-root-user"));
        }
        hidden.addAll(List.of("sh", "-c", hide, "hidden"));
        List<String> tried = new ArrayList<>(hidden);
        tried.add("true");
        assumeTrue(
                house.run(tried, house.root).code() == 0 && !Files.exists(Path.of("/Library/Java")),
                "no namespace can be made here to hide the JDKs of this machine in");
        hidden.add(house.root.resolve("deadwax").toString());

        Answer answer = house.run(hidden, house.root, "server");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).singleElement().asString().startsWith("deadwax: no JDK 25 found. Install one");
    }

    @Test
    void itIsCalledFromAnywhereAndThroughLinks() throws Exception {
        Path near = Files.createSymbolicLink(house.root.resolve("near"), Path.of("deadwax"));
        Path far = Files.createSymbolicLink(house.elsewhere().resolve("far"), near);
        String jar = "<" + house.root.resolve("server/target/deadwax-server.jar") + ">";

        for (String how : List.of(house.root.resolve("deadwax").toString(), near.toString(), far.toString(), "./far")) {
            Answer answer = house.run(List.of(how), house.elsewhere(), "server");
            assertThat(answer.code()).as(how).isZero();
            assertThat(answer.out()).as(how).contains(jar);
        }
        assertThat(house.run(List.of("sh", "../a house/deadwax"), house.elsewhere(), "server")
                        .out())
                .contains(jar);
        assertThat(house.builds()).isEqualTo(1);
    }

    @Test
    void whatIsOlderThanItsSourceIsBuiltAgain() throws Exception {
        house.deadwax("server");
        house.deadwax("server");
        assertThat(house.builds()).isEqualTo(1);

        House.touch(house.source("server"));
        assertBuilt(2);
        House.touch(house.source("shared-model"));
        assertBuilt(3);
        House.touch(house.root.resolve("pom.xml"));
        assertBuilt(4);
        Files.delete(house.root.resolve("server/target/deadwax-server.jar"));
        assertBuilt(5);
        House.touch(house.source("desktop-app"));
        assertBuilt(5);
    }

    /** What was touched is newer than now; so must the stamp be. */
    private void assertBuilt(long times) throws Exception {
        house.deadwax("server");
        assertThat(house.builds()).isEqualTo(times);
        House.touch(house.root.resolve("server/target/.built"));
        house.deadwax("server");
        assertThat(house.builds()).as("once is enough").isEqualTo(times);
    }

    @Test
    void aSourceThatIsGoneMakesItStaleToo() throws Exception {
        house.deadwax("server");
        Path folder = house.source("server").resolveSibling(".").normalize();
        Files.delete(house.source("server"));
        House.touch(folder);

        house.deadwax("server");

        assertThat(house.builds()).isEqualTo(2);
    }

    @Test
    void aBuildThatFailedIsTriedAgain() throws Exception {
        Path broken = Files.createFile(house.root.resolve("broken"));

        Answer failed = house.deadwax("server");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err().getLast()).startsWith("deadwax: the build failed");
        Files.delete(broken);
        assertThat(house.deadwax("server").code()).isZero();
        assertThat(house.builds()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "de_DE.ISO-8859-1", ""})
    void namesBeyondAsciiAreReadInEveryLocale(String locale) throws Exception {
        house.with("LC_ALL", locale);

        Answer answer = house.deadwax("explain", "zoë 🎵.json");

        assertThat(answer.out()).contains("locale C.UTF-8", "<zoë 🎵.json>");
        house.with("LC_ALL", "de_DE.utf8");
        assertThat(house.deadwax("explain", "x").out()).contains("locale de_DE.utf8");
    }

    @Test
    void theHomeAndOptionsReachJava() throws Exception {
        house.with("DEADWAX_JAVA_OPTIONS", "-XX:+UseG1GC -Xmx4g");

        assertThat(house.deadwax("server", "--logging.level.root=debug").out())
                .contains(
                        "<-Duser.home=" + house.elsewhere().resolve("at home") + ">",
                        "<-XX:+UseG1GC>",
                        "<-Xmx4g>",
                        "<--logging.level.root=debug>");
    }

    @Test
    void withoutADisplayTheDesktopSaysSo() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc")), "only on Linux is the display a variable");
        for (String command : List.of("", "desktop")) {
            Answer answer = command.isEmpty() ? house.deadwax() : house.deadwax(command);
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).singleElement().asString().startsWith("deadwax: no display found");
        }
        assertThat(house.deadwax("demo").out()).contains("<org.deadwax.demo.Demo>");
    }
}
