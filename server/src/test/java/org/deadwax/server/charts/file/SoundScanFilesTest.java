package org.deadwax.server.charts.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportLines;
import org.deadwax.plugin.ReportedUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line that the compiler prints, and every one that we made from its field lists, byte by byte. */
class SoundScanFilesTest {

    private static final Upc PSALTER = new Upc("602537205981");
    private static final Upc HYMNAL = new Upc("602547677396");

    private final ReportFormats formats = new ReportFormats();

    @Test
    void digitalAsConstructed() throws Exception {
        assertThat(file("D3", "54321", "2026-01-08", Map.of(), digitalUnits())).isEqualTo(golden("constructed_D3.txt"));
    }

    @Test
    void mailOrderAsConstructed() throws Exception {
        assertThat(file("M3", "12345", "2026-01-05", Map.of(), physicalUnits()))
                .isEqualTo(golden("constructed_M3_zero_padded_5_7.txt"));
        assertThat(file("M3", "12345", "2026-01-05", Map.of("trailer", "6+6", "trailerFill", "blank"), physicalUnits()))
                .isEqualTo(golden("constructed_M3_space_padded_6_6.txt"));
    }

    @Test
    void mailOrderOfThreeLinesAsTheSpecificationHasIt() throws Exception {
        List<ReportedUnit> units = physicalUnits();
        assertThat(file("M3", "12345", "2026-01-05", Map.of(), units.subList(units.size() - 3, units.size())))
                .isEqualTo("""
                        92403012345260105
                        M3060253720598198321S
                        M3060253720598198321S
                        M3060253720598198321R
                        94000030000001
                        """.replace("\n", "\r\n"));
    }

    @Test
    void mailOrderAsPublished() throws Exception {
        assertThat(golden("published_luminate_kb_M3_template.txt"))
                .endsWith(physical(true).concat("\r\n"))
                .startsWith("924030");
    }

    @Test
    void counterSalesAsConstructedAndPublished() throws Exception {
        List<ReportedUnit> units = new ArrayList<>(Collections.nCopies(5, physical(HYMNAL, true)));
        units.addAll(Collections.nCopies(4, physical(new Upc("0602547677396"), false)));

        // one line per EAN is the rule; the example's two lines of one EAN are its sales and its returns apart
        assertThat(file("I3", "12345", "2026-01-08", Map.of(), units))
                .isEqualTo("92403012345260108\r\nI3060254767739600001\r\n94000010000001\r\n");
        String apart = file("I3", "12345", "2026-01-08", Map.of("returns", "apart"), units);
        assertThat(apart).isEqualTo(golden("constructed_I3.txt"));
        assertThat(apart.split("\r\n", 2)[1])
                .isEqualTo(golden("published_luminate_kb_I3_template.txt").split("\r\n", 2)[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "constructed_D3.txt, D3",
        "constructed_M3_zero_padded_5_7.txt, M3",
        "constructed_I3.txt, I3",
        "published_luminate_kb_I3_template.txt, I3",
        "published_luminate_kb_M3_template.txt, M3"
    })
    void everyLineIsExplainedToItsLastCharacter(String name, String format) throws Exception {
        FileProfile profile = profile(format, Map.of());
        List<String> lines = golden(name).lines().toList();

        List<ExplainedLine> explained = profile.format().explain(lines, profile.settings());

        for (int i = 0; i < lines.size(); i++) {
            String joined = explained.get(i).fields().stream()
                    .map(ExplainedLine.Field::value)
                    .collect(Collectors.joining(lines.get(i).contains("|") ? "|" : ""));
            assertThat(joined).isEqualTo(lines.get(i));
            assertThat(explained.get(i).fields())
                    .allSatisfy(field -> assertThat(field.meaning()).endsWith("."));
        }
        assertThat(explained.getFirst().record()).isEqualTo("Header");
    }

    @Test
    void theOldHeaderHasAWiderChainAndNoTrailer() throws Exception {
        Map<String, String> old = Map.of("chainWidth", "5", "trailer", "none");
        String published = golden("published_2008_I3_no_trailer.txt");

        assertThat(file("I3", "901", "10", "2006-10-29", old, List.of()))
                .isEqualTo(published.substring(0, published.indexOf('\n') + 1));
        assertThat(file("I3", "901", "10", "2006-10-29", Map.of("chainWidth", "5", "headerWidth", "20"), List.of()))
                .startsWith("920090100010061029  \r\n");
    }

    @Test
    void settingsOfAnAccount() throws Exception {
        assertThat(file("D3", "54321", "2026-01-08", Map.of("itemNumber", "unpadded"), digitalUnits()))
                .contains("|S|1||0999|A|P");
        assertThat(file("D3", "54321", "2026-01-08", Map.of("trailerUnits", "gross"), digitalUnits()))
                .endsWith("94|3|3\r\n");
        assertThat(file("D3", "54321", "2026-01-08", Map.of("lineEnd", "LF"), digitalUnits()))
                .doesNotContain("\r");
        assertThatThrownBy(() -> file("D3", "54321", "2026-01-08", Map.of("trailer", "5+7"), List.of()))
                .hasMessage("There is no file setting “trailer” in this format.");
        assertThatThrownBy(() -> file("M3", "54321", "2026-01-08", Map.of("trailer", "7+7"), List.of()))
                .hasMessageContaining("one of 5+7, 6+6, none");
    }

    @Test
    void returnsAloneAreANegativeNet() throws Exception {
        assertThat(file("M3", "12345", "2026-01-05", Map.of(), List.of(physical(PSALTER, false))))
                .endsWith("9400001-000001\r\n");
    }

    @Test
    void moreLinesThanTheTrailerHoldsAreRefused() {
        ReportLines lines = new M3()
                .lines(
                        header("4030", "12345", "2026-01-05"),
                        profile("M3", Map.of()).settings());
        ReportedUnit unit = physical(PSALTER, true);
        for (int i = 0; i < 100_000; i++) {
            lines.unit(unit, line -> {});
        }
        assertThatThrownBy(() -> lines.end(line -> {}))
                .isInstanceOf(DoesNotFit.class)
                .hasMessageContaining("100000 lines");
    }

    @ParameterizedTest
    @CsvSource({"9999,", "10000, PRICE_TOO_HIGH", "0,"})
    void aPriceHasFourDigits(long cents, @Nullable String code) {
        ReportedUnit unit = digital(true, PSALTER, null, "98321", 1, cents, false);

        assertThat(misfit("D3", unit)).isEqualTo(code);
    }

    @Test
    void whatNoLineCanDoWithout() {
        assertThat(misfit("D3", digital(true, null, null, "98321", 1, 999, false)))
                .isEqualTo("NO_UPC");
        assertThat(misfit("D3", track(null))).isEqualTo("NO_ISRC");
        assertThat(misfit("M3", physical(null, true))).isEqualTo("NO_UPC");
        assertThat(misfit("M3", physical(new Upc("10602537205988"), true))).isEqualTo("NO_UPC");
        assertThat(misfit("D3", digital(true, PSALTER, null, "", 1, 999, false)))
                .isEqualTo("BAD_ZIP");
        assertThat(misfit("D3", track(new Isrc("USSKG1912345")))).isNull();
    }

    private @Nullable String misfit(String format, ReportedUnit unit) {
        List<String> codes = new ArrayList<>();
        ((BuiltInFormat) formats.format(format))
                .check(
                        each -> each.accept(unit),
                        profile(format, Map.of()).settings(),
                        (n, misfit) -> codes.add(misfit.code()));
        return codes.isEmpty() ? null : codes.getFirst();
    }

    private static List<ReportedUnit> digitalUnits() {
        return List.of(
                digital(true, PSALTER, null, "98321", 1, 999, false),
                unit(true, Format.DIGITAL_TRACK, PSALTER, new Isrc("USSKG1912345"), "98321", 2, 129, true),
                digital(false, PSALTER, null, "10001", 1, 999, false));
    }

    private static List<ReportedUnit> physicalUnits() {
        List<ReportedUnit> units = new ArrayList<>(Collections.nCopies(3, physical(PSALTER, true)));
        units.add(physical(PSALTER, false));
        return units;
    }

    private static ReportedUnit digital(
            boolean sale, @Nullable Upc upc, @Nullable Isrc isrc, String zip, int itemNo, long cents, boolean mobile) {
        return unit(sale, Format.DIGITAL_ALBUM, upc, isrc, zip, itemNo, cents, mobile);
    }

    private static ReportedUnit track(@Nullable Isrc isrc) {
        return unit(true, Format.DIGITAL_TRACK, PSALTER, isrc, "98321", 1, 129, false);
    }

    private static ReportedUnit physical(@Nullable Upc upc, boolean sale) {
        return unit(sale, Format.VINYL, upc, null, "98321", 1, 2499, false);
    }

    private static ReportedUnit unit(
            boolean sale,
            Format format,
            @Nullable Upc upc,
            @Nullable Isrc isrc,
            String zip,
            int itemNo,
            long cents,
            boolean mobile) {
        return new ReportedUnit(
                sale,
                format,
                upc,
                isrc,
                zip,
                itemNo,
                new Money(cents, "USD"),
                mobile,
                "Tall Weather",
                "Salt Hymnal",
                "LP",
                Instant.parse("2026-01-05T10:00:00Z"));
    }

    private String physical(boolean sale) throws Exception {
        return file("M3", "12345", "2026-01-05", Map.of(), List.of(physical(PSALTER, sale)))
                .split("\r\n")[1];
    }

    private FileProfile profile(String format, Map<String, String> settings) {
        return FileProfile.of(
                formats.format(format), new ChartAccount("US_DIGITAL", "4030", "12345", null, settings, 1));
    }

    private static ReportHeader header(String chain, String account, String lastDay) {
        LocalDate day = LocalDate.parse(lastDay);
        return new ReportHeader(chain, account, day, day, "US", ZoneId.of("America/New_York"));
    }

    private String file(
            String format, String account, String lastDay, Map<String, String> settings, List<ReportedUnit> units)
            throws Exception {
        return file(format, "4030", account, lastDay, settings, units);
    }

    private String file(
            String format,
            String chain,
            String account,
            String lastDay,
            Map<String, String> settings,
            List<ReportedUnit> units)
            throws Exception {
        FileProfile profile = profile(format, settings);
        ReportFile file = new ReportFile(profile, header(chain, account, lastDay), units::forEach);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out);
        ReportFile.Summary summary = file.summary();
        assertThat(summary.bytes()).isEqualTo(out.size());
        assertThat(summary.lines())
                .isEqualTo(out.toString(StandardCharsets.US_ASCII).lines().count());
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = SoundScanFilesTest.class.getResourceAsStream("/soundscan/" + name)) {
            if (in == null) {
                throw new IOException("No golden file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
