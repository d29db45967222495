package org.deadwax.server.charts.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.model.Upc;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportedUnit;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.InstalledFormat;
import org.deadwax.server.charts.file.UnitSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Plugins in processes of their own: whatever one does, its report is harmed and nothing else. */
@TestInstance(Lifecycle.PER_CLASS)
class PluginFolderTest {

    private static final FormatSettings NONE = FormatSettings.of(List.of(), Map.of());
    private static final ReportHeader HEADER = new ReportHeader(
            "4030", "12345", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 8), "US", ZoneId.of("America/New_York"));
    private static final DataSize MEMORY = DataSize.ofMegabytes(32);
    private static final DataSize OUTPUT = DataSize.ofMegabytes(1);

    private static Path folder;
    private static PluginFolder plugins;

    @BeforeAll
    static void compile(@TempDir Path temp) throws IOException {
        folder = Files.createDirectory(temp.resolve("plugins"));
        Formats.jar().write(folder.resolve("formats.jar"));
        plugins = new PluginFolder(folder, new PluginLimits(Duration.ofSeconds(60), MEMORY, OUTPUT));
    }

    private static InstalledFormat format(PluginFolder of, String code) {
        return of.find().formats().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ReportedUnit unit(int n, long cents) {
        return new ReportedUnit(
                true,
                Format.DIGITAL_ALBUM,
                new Upc("602537205981"),
                null,
                "98321",
                n,
                new Money(cents, "USD"),
                false,
                "Tall Weather",
                "Salt Hymnal",
                "Digital",
                Instant.parse("2026-01-05T12:00:00Z"));
    }

    private static UnitSource units(int count) {
        return unit -> {
            for (int n = 1; n <= count; n++) {
                unit.accept(unit(n, 900 + n));
            }
        };
    }

    private static List<String> written(InstalledFormat format, int units) throws DoesNotFit, FormatFailed {
        List<String> lines = new ArrayList<>();
        format.write(HEADER, NONE, units(units), lines::add);
        return lines;
    }

    private static FormatFailed failure(InstalledFormat format) {
        FormatFailed failed = catchThrowableOfType(FormatFailed.class, () -> written(format, 3));
        assertThat(failed).as("it went well").isNotNull();
        return failed;
    }

    @Test
    void aGoodOneWritesInItsOwnProcessWhatItWouldWriteInOurs() throws Exception {
        assertThat(written(format(plugins, "GOOD"), 2))
                .containsExactly("begin", "0602537205981;901", "0602537205981;902", "end");
    }

    @Test
    void moreUnitsThanAnyPipeHolds() throws Exception {
        assertThat(written(format(plugins, "GOOD"), 20_000)).hasSize(20_002);
    }

    @Test
    void whatDoesNotFitIsNamedByItsNumber() throws Exception {
        List<String> misfits = new ArrayList<>();
        format(plugins, "GOOD")
                .check(
                        unit -> {
                            unit.accept(unit(1, 12));
                            unit.accept(unit(2, 13));
                            unit.accept(unit(3, 14));
                        },
                        NONE,
                        (n, misfit) -> misfits.add(n + " " + misfit.code()));

        assertThat(misfits).containsExactly("1 THIRTEEN");
    }

    @ParameterizedTest
    @CsvSource({
        "THROWS, failed: java.lang.IllegalStateException: no such1",
        "RUBBISH, answered something that is no answer",
        "ENDLESS, 'wrote more than 1 MB, and was ended'",
        "GREEDY, 'needed more than 32 MB of memory, and ended'",
        "EXITS, 'ended before it was done, with exit code 0'",
        "TWO_LINES, a line with a line end in it"
    })
    void whatGoesWrongIsSaidInASentence(String code, String said) {
        assertThat(failure(format(plugins, code)))
                .hasMessageStartingWith("The plugin formats.jar ")
                .hasMessageContaining(said);
    }

    @Test
    void oneThatHangsIsEnded() throws Exception {
        InstalledFormat hangs = format(plugins, "HANGS");
        PluginFolder impatient = new PluginFolder(folder, new PluginLimits(Duration.ofSeconds(4), MEMORY, OUTPUT));
        long before = running();

        assertThat(failure(format(impatient, "HANGS"))).hasMessageContaining("was not done after 4 seconds");
        assertThat(running()).as("processes that stayed").isEqualTo(before);
        assertThat(hangs.origin()).isEqualTo("formats.jar");
    }

    private static long running() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains("PluginProcess"))
                .count();
    }

    @Test
    void whatItPrintsGetsIntoNoFile() throws Exception {
        assertThat(written(format(plugins, "PRINTS"), 1)).containsExactly("begin", "said", "end");
    }

    @Test
    void itStandsInAnEmptyDirectoryWithoutOurEnvironmentAndStartsNoProcess() throws Exception {
        List<String> lines = written(format(plugins, "OUTSIDE"), 1);

        assertThat(lines.get(1)).startsWith("deadwax-plugin-").endsWith(" true");
        assertThat(lines.subList(2, 4)).containsExactly("no environment", "no process");
    }

    @Test
    void aJarThatIsNoneOrNamesAPathOutsideIsBrokenAndTheOthersWork(@TempDir Path temp) throws Exception {
        Path own = Files.createDirectory(temp.resolve("plugins"));
        Files.writeString(own.resolve("a-text.jar"), "no jar");
        new PluginJar()
                .with("bad.Good", Formats.format("Good", "GOOD", ""))
                .withoutServices()
                .write(own.resolve("b-lists-nothing.jar"));
        new PluginJar()
                .with("bad.Path", Formats.format("Path", "../../deadwax", ""))
                .write(own.resolve("c-path.jar"));
        Files.copy(folder.resolve("formats.jar"), own.resolve("d-good.jar"));
        PluginFolder some = new PluginFolder(own, new PluginLimits(Duration.ofSeconds(60), MEMORY, OUTPUT));

        assertThat(some.find().broken())
                .extracting(ReportFormatInfo::origin)
                .containsExactly("a-text.jar", "b-lists-nothing.jar", "c-path.jar");
        assertThat(some.find().broken()).extracting(ReportFormatInfo::trouble).doesNotContainNull();
        assertThat(format(some, "GOOD").origin()).isEqualTo("d-good.jar");
    }

    @Test
    void aPluginThatIsReplacedCountsAtOnceAndOneThatIsTakenAwayIsGone(@TempDir Path temp) throws Exception {
        Path jar = temp.resolve("one.jar");
        PluginFolder some = new PluginFolder(temp, new PluginLimits(Duration.ofSeconds(60), MEMORY, OUTPUT));
        assertThat(some.find().formats()).isEmpty();

        new PluginJar().with("bad.One", Formats.format("One", "ONE", "")).write(jar);
        assertThat(some.find().formats()).extracting(InstalledFormat::code).containsExactly("ONE");
        String before = some.find().formats().getFirst().edition();

        new PluginJar()
                .with("bad.Other", Formats.format("Other", "OTHER", "out.line(\"x\");"))
                .write(jar);
        assertThat(some.find().formats()).extracting(InstalledFormat::code).containsExactly("OTHER");
        assertThat(some.find().formats().getFirst().edition()).isNotEqualTo(before);

        Files.delete(jar);
        assertThat(some.find().formats()).isEmpty();
    }
}
