package org.deadwax.desktop.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineInShortTest {

    private static List<String> values(String line) {
        return LineInShort.of(line).fields().stream()
                .map(LineInShort.Field::value)
                .toList();
    }

    @Test
    void takesTheLinesOfTheCompilersHelpPagesApart() {
        assertThat(values("92403012345260105")).containsExactly("92", "4030", "12345", "260105");
        assertThat(values("M3060253720598198321S")).containsExactly("M3", "0602537205981", "98321", "S");
        assertThat(values("94000030000001")).containsExactly("94", "00003", "0000001");
        assertThat(values("D3|0602537205981|98321|S|001||0999|A|P"))
                .containsExactly("D3", "0602537205981", "98321", "S", "001", "–", "0999", "A", "P");
        assertThat(values("94|3|1")).containsExactly("94", "3", "1");
    }

    @Test
    void saysWhatALineIs() {
        assertThat(LineInShort.of("D3|0602537205981|98321|S|001||0999|A|P").sentence())
                .isEqualTo("one album sold to a buyer in ZIP 98321");
        assertThat(LineInShort.of("D3||98321|S|002|USSKG1912345|0129|S|M").sentence())
                .isEqualTo("one track sold to a buyer in ZIP 98321");
        assertThat(LineInShort.of("M3060253720598198321R").sentence()).contains("comes back");
        assertThat(LineInShort.of("X9").fields()).isEmpty();
    }
}
