package org.deadwax.server.catalog.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

    private static final String TABLE = """
            Title;UPC;Price
            Cartography;850042104538;24,98
            "Ridge; and
            Furrow";;
            """;

    @Test
    void separatorsAndQuotesAreFoundOut() {
        Sheet sheet = SheetFile.read(utf8(TABLE));

        assertThat(sheet.head()).containsExactly("Title", "UPC", "Price");
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2, 3);
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Cartography", "850042104538", "24,98");
        assertThat(sheet.rows().getLast().cell(0)).isEqualTo("Ridge; and\nFurrow");
        assertThat(sheet.rows().getLast().cell(7)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anyOfFourSeparators(String separator) {
        Sheet sheet = SheetFile.read(utf8("A" + separator + "B\n1" + separator + "2,5;x y\n".replace(separator, " ")));

        assertThat(sheet.head()).containsExactly("A", "B");
        assertThat(sheet.rows().getFirst().cell(0)).isEqualTo("1");
    }

    static Stream<byte[]> encodings() {
        String text = "Titel,Künstler\n“Über”,Sigur Rós\n";
        return Stream.of(
                utf8(text),
                utf8("\uFEFF" + text),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void anyEncodingThatProgramsWrite(byte[] bytes) {
        Sheet sheet = SheetFile.read(bytes);

        assertThat(sheet.head()).containsExactly("Titel", "Künstler");
        assertThat(sheet.rows().getFirst().cells()).containsExactly("“Über”", "Sigur Rós");
    }

    @Test
    void numbersAndDaysOfAWorkbookAreWrittenAsPeopleWould() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Catalogue");
            sheet.value(0, 0, "UPC");
            sheet.value(0, 1, "Price");
            sheet.value(0, 2, "Street date");
            sheet.value(1, 0, 850042104538L);
            sheet.value(1, 1, 24.98);
            sheet.value(1, 2, LocalDate.of(2027, 1, 22));
            sheet.style(1, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 1, 10);
        }

        Sheet sheet = SheetFile.read(out.toByteArray());

        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2, 4);
        assertThat(sheet.rows().getFirst().cells()).containsExactly("850042104538", "24.98", "2027-01-22");
        assertThat(sheet.rows().getLast().cell(1)).isEqualTo("10");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<String> cells = List.of("=HYPERLINK(\"x\")", "-1", "00123", "“a”, b;\nc", "@home", "'quoted'");
        for (boolean xlsx : new boolean[] {false, true}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (SheetWriter writer = xlsx ? SheetWriter.xlsx(out, "Sheet") : SheetWriter.csv(out)) {
                writer.row(List.of("A", "B", "C", "D", "E", "F"));
                writer.row(cells);
            }

            Sheet sheet = SheetFile.read(out.toByteArray());

            assertThat(Stream.iterate(0, n -> n + 1).limit(6).map(sheet.rows().getFirst()::cell))
                    .as(xlsx ? "XLSX" : "CSV")
                    .containsExactlyElementsOf(cells);
        }
    }

    @Test
    void aCsvCellIsNoFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(out)) {
            writer.row(List.of("=cmd|'/C calc'!A0", "+1 (555)", "-12.50"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF'=cmd|'/C calc'!A0,'+1 (555),-12.50\r\n");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int n = 0; n < 310; n++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> SheetFile.read(out.toByteArray()))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("more than 300 MB");
    }

    static Stream<byte[]> noTables() {
        return Stream.of(
                new byte[0],
                utf8("\n \n"),
                new byte[] {'P', 'K', 3, 4, 0, 0},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0},
                utf8("%PDF-1.7"),
                new byte[] {0, 1, 2, 3},
                utf8("A,B\n\"never closed,1\n".repeat(1) + "x".repeat(5 << 20)),
                utf8("a,".repeat(300)));
    }

    @ParameterizedTest
    @MethodSource("noTables")
    void whatIsNoTableIsSaid(byte[] bytes) {
        assertThatThrownBy(() -> SheetFile.read(bytes))
                .isInstanceOf(UnreadableSheet.class)
                .message()
                .isNotBlank();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
