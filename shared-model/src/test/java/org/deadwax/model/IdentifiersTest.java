package org.deadwax.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0602547677396", "0602537205981", "7501031311309", "602547677396", "8 50042-10453 8"})
    void aUpcWithARightCheckDigitIsTaken(String text) {
        assertThat(Upc.parse(text).ean13()).hasSize(13);
    }

    @Test
    void aWrongCheckDigitIsNamedWithTheRightOne() {
        assertThatThrownBy(() -> new Upc("7501031311308"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The UPC 7501031311308 has a wrong check digit: 9 would be right. Compare it with the barcode.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "75010313113O9", "123456789012345", "٧٥٠١٠٣١٣١١٣٠٩"})
    void whatIsNoGtinIsRefused(String text) {
        assertThatThrownBy(() -> new Upc(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void aTwelveDigitUpcGetsALeadingZeroInAChartFile() {
        assertThat(new Upc("602547677396").ean13()).isEqualTo("0602547677396");
    }

    @Test
    void aCaseOfSeveralCopiesHasNoEan() {
        assertThat(new Upc("00602547677396").ean13()).isEqualTo("0602547677396");
        assertThatThrownBy(() -> new Upc("10614141000415").ean13()).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USSKG1912345", "GX26J2400002", "us-skg-19-12345", "QM-LMR-26-00118"})
    void anIsrcIsTakenAsPeopleWriteIt(String text) {
        assertThat(Isrc.parse(text).code()).matches("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");
    }

    @Test
    void anIsrcIsShownWithHyphens() {
        assertThat(Isrc.parse("ussKG1912345").shown()).isEqualTo("US-SKG-19-12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXSKG1912345", "USSKG191234", "US-SKG-19-1234A", "USSKG19123456"})
    void whatIsNoIsrcIsRefused(String text) {
        assertThatThrownBy(() -> Isrc.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000199", "00000000297", "000.000.003 95", "0000000199"})
    void goodIpiNumbers(String text) {
        assertThat(Ipi.parse(text).digits()).hasSize(11);
    }

    @Test
    void aBadIpiNumberIsToldTheRightDigits() {
        assertThatThrownBy(() -> Ipi.parse("00000000198")).hasMessageContaining("99 would be right");
        assertThatThrownBy(() -> Ipi.parse("199")).hasMessageContaining("not 11 digits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000 0001 2103 2683", "https://isni.org/isni/000000012150090X", "ISNI:0000-0001-2103-2683"})
    void goodIsnis(String text) {
        assertThat(Isni.parse(text).code()).hasSize(16);
    }

    @Test
    void aBadIsniIsToldTheRightCharacter() {
        assertThatThrownBy(() -> Isni.parse("0000000121032684")).hasMessageContaining("3 would be right");
    }
}
