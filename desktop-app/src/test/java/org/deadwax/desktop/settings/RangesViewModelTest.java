package org.deadwax.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Objects;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelRanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RangesViewModelTest {

    private final LabelOffice server = new LabelOffice();
    private final RangesViewModel model = new RangesViewModel(
            Answers.of(server),
            Desks.LABEL.id(),
            Clock.fixed(Desks.NOW, Desks.EASTERN),
            Desks.EASTERN,
            Background.inline(),
            true);

    @BeforeEach
    void open() {
        model.refresh();
    }

    private RangeDraft draft(int at) {
        return model.drafts().get(at);
    }

    private static void type(RangeDraft draft, String field, String text) {
        Objects.requireNonNull(draft.fields().get(field)).set(text);
    }

    @Test
    void tells_what_each_range_gives_next() {
        assertThat(draft(0).next()).isEqualTo("QM-LMR-26-00128");
        assertThat(draft(1).next()).isEqualTo("850042104576");
        assertThat(draft(2).next()).isEqualTo("LMR-047");
        type(draft(2), "pattern", "LM ####-X");
        assertThat(draft(2).next()).isEqualTo("LM 0047-X");
        type(draft(1), "next", "1234567");
        assertThat(draft(1).next()).isEmpty();
    }

    @Test
    void saves_on_the_version_that_was_read() {
        model.add("isrc");
        RangeDraft added = draft(3);
        assertThat(added.text("year")).isEqualTo("2026");
        type(added, "prefix", "gb-lmr");
        type(draft(2), "pattern", "");
        model.save();
        assertThat(server.asked).containsExactly("ranges \"4\"");
        assertThat(server.ranges.isrc()).contains(new LabelRanges.IsrcRange("GBLMR", 2026, 1, 99_999));
        assertThat(server.ranges.catalogue()).isNull();
        assertThat(model.noticeProperty().get()).isNotEmpty();
    }

    @Test
    void what_is_no_number_is_said_at_its_field_and_not_sent() {
        type(draft(0), "next", "one");
        model.save();
        assertThat(model.errorsProperty().get()).containsEntry("isrc[0].next", "“one” is no whole number.");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void what_the_server_finds_wrong_is_said_at_its_field() {
        type(draft(1), "root", "8500");
        model.save();
        assertThat(model.errorsProperty().get()).containsKey("gtin[0].root");
        assertThat(draft(1).text("root")).isEqualTo("8500");
    }

    @Test
    void codes_given_out_meanwhile_are_not_given_again() {
        server.ranges = new LabelRanges(
                java.util.List.of(new LabelRanges.IsrcRange("QMLMR", 2026, 140, 99_999)),
                server.ranges.gtin(),
                server.ranges.catalogue(),
                5);
        server.refusal = ApiProblem.of(412, "/problems/stale-edit", "Somebody else saved this meanwhile.");
        type(draft(0), "last", "500");
        model.save();
        assertThat(model.troubleProperty().get()).contains("as they stand now");
        assertThat(draft(0).text("next")).isEqualTo("140");
        model.save();
        assertThat(server.asked).containsExactly("ranges \"5\"");
    }
}
