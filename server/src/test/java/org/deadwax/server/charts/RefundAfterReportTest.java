package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deadwax.server.charts.Night.line;

import java.util.List;
import java.util.Map;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** What was reported and then came back, and what was reported wrongly. */
class RefundAfterReportTest extends ReportTest {

    @Test
    void aRefundAfterReportingIsAReturnInItsOwnWeekAndTheReportedFileStays() {
        night.order(701, "2025-06-07T10:00", line("ALBUM", 1, "9.99")).mobile().said();
        night.order(702, "2025-06-08T10:00", line("ALBUM", 1, "9.99")).said();
        close(DIGITAL);
        String reported = night.owner.get(night.path(DIGITAL + "/file")).text();

        night.say(List.of(Night.refund(701, 1, "2025-06-17T10:00")));

        assertThat(night.owner.get(night.path(DIGITAL + "/file")).text()).isEqualTo(reported);
        assertThat(draft(DIGITAL).changes().lines()).isEmpty();
        assertThat(numbers(report(DIGITAL_NEXT).equation())).isEqualTo("0 + 0 - 0 - 0 - 0 - 0 = 0 - 1");
        close(DIGITAL_NEXT);
        assertThat(night.owner.get(night.path(DIGITAL_NEXT + "/file")).text()).isEqualTo("""
                        92403054321250619
                        D3|0602537205981|98321|R|001||0999|A|M
                        94|1|-1
                        """.replace("\n", "\r\n"));
        // in the week after nothing is left of it
        assertThat(numbers(report("/charts/US_DIGITAL/reports/week-2025-06-26").equation()))
                .isEqualTo("0 + 0 - 0 - 0 - 0 - 0 = 0 - 0");
    }

    @Test
    void aCorrectionRewritesTheWholeFileUnderItsNameAndLaterReturnsSayWhatItSays() {
        parcel(711, "2025-06-04T10:00");
        parcel(712, "2025-06-05T10:00");
        close(PHYSICAL);
        String first = night.owner.get(night.path(PHYSICAL + "/file")).text();
        Map<String, String> upc = Map.of("wrong", "0602547677396", "right", "0850042104538");
        night.owner
                .put(
                        night.path("/products/" + night.vinyl.id()),
                        new ProductEdit(
                                Format.VINYL, null, "LP", upc.get("right"), "LP", List.of(Money.of("24.99", "USD"))),
                        "If-Match",
                        "\"" + night.vinyl.version() + "\"")
                .as(Object.class);

        CorrectionDraft draft = draft(PHYSICAL);
        assertThat(draft.findings()).isEmpty();
        assertThat(draft.changes().lines())
                .extracting(FileChanges.Line::before, FileChanges.Line::after, FileChanges.Line::times)
                .containsExactly(tuple("M3060254767739698321S", "M3085004210453898321S", 2L));
        FileVersion second = night.owner
                .post(night.path(PHYSICAL + "/correction"), Map.of("reason", "The UPC was another pressing's."))
                .as(FileVersion.class);

        String corrected = first.replace("0602547677396", "0850042104538");
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.fileName()).isEqualTo("DWLMP.txt");
        assertThat(second.reason()).isEqualTo("The UPC was another pressing's.");
        assertThat(night.owner.get(night.path(PHYSICAL + "/file")).text()).isEqualTo(corrected);
        assertThat(night.owner.get(night.path(PHYSICAL + "/files/1")).text()).isEqualTo(first);
        assertThat(night.owner.get(night.path(PHYSICAL + "/files")).as(new TypeReference<List<FileVersion>>() {}))
                .extracting(FileVersion::sha256)
                .containsExactly(sha256(corrected), sha256(first));

        night.say(List.of(Night.refund(711, 1, "2025-06-12T10:00")));
        assertThat(report(PHYSICAL_NEXT).preview()).contains("M3085004210453898321R");
    }

    private void parcel(long order, String at) {
        night.order(order, at, line("LP", 1, "24.99"))
                .shipped(1, at)
                .scanned(at)
                .said();
    }

    private CorrectionDraft draft(String path) {
        return night.owner.get(night.path(path + "/correction")).as(CorrectionDraft.class);
    }
}
