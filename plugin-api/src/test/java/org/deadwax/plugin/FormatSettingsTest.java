package org.deadwax.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatSettingsTest {

    private static final List<FormatSetting> KNOWN =
            List.of(new FormatSetting("width", "3", List.of("3", "5"), "Digits of the item number."));

    @Test
    void whatIsNotSetIsUsual() {
        assertThat(FormatSettings.of(KNOWN, Map.of()).number("width")).isEqualTo(3);
        assertThat(FormatSettings.of(KNOWN, Map.of("width", "5")).number("width"))
                .isEqualTo(5);
    }

    @Test
    void whatIsUnknownOrNotAllowedIsNamed() {
        assertThatThrownBy(() -> FormatSettings.of(KNOWN, Map.of("width", "4")))
                .hasMessage("The file setting width cannot be “4”; it is one of 3, 5.");
        assertThatThrownBy(() -> FormatSettings.of(KNOWN, Map.of("height", "4")))
                .hasMessage("There is no file setting “height” in this format.");
        assertThatThrownBy(() -> FormatSettings.of(KNOWN, Map.of()).get("height"))
                .hasMessageContaining("did not declare");
        assertThatThrownBy(() -> new FormatSetting("width", "4", List.of("3"), ""))
                .hasMessageContaining("not among");
    }
}
