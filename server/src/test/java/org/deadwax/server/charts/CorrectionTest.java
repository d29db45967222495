package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.deadwax.server.charts.Night.line;

import java.util.List;
import java.util.Objects;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.CorrectionEdit;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileChanges.Line;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.ReportingEquation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** A file that was written, written again: what changed is said, and every version stays what it was. */
class CorrectionTest extends ReportTest {

    private static final String RIGHT = "0850042104538";

    private Product cassette(@Nullable String upc) {
        Product cassette = night.product(night.album, Format.CASSETTE, null, upc, "MC");
        night.order(201, "2025-06-04T10:00", line("MC", 2, "20.00"))
                .shipped(2, "2025-06-05T10:00")
                .scanned("2025-06-05T12:00")
                .said();
        NightOrders.parcels(night);
        return cassette;
    }

    private void mend(Product product, String upc) {
        night.owner
                .put(
                        night.path("/products/" + product.id()),
                        new ProductEdit(Format.CASSETTE, null, "MC", upc, "MC", List.of(Money.of("10.00", "USD"))),
                        "If-Match",
                        "\"" + product.version() + "\"")
                .as(Product.class);
    }

    private String file(String below) {
        return night.owner.get(night.path(PHYSICAL + below)).text();
    }

    @Test
    void aCorrectedUpcChangesItsLinesAndTheFileBeforeStaysToTheByte() {
        Product cassette = cassette("0850042104613");
        close(PHYSICAL);
        String before = file("/file");
        mend(cassette, RIGHT);

        CorrectionDraft draft =
                night.owner.get(night.path(PHYSICAL + "/correction")).as(CorrectionDraft.class);
        FileVersion second = night.owner
                .post(night.path(PHYSICAL + "/correction"), new CorrectionEdit("The UPC was another's."))
                .as(FileVersion.class);
        FileChanges changes =
                night.owner.get(night.path(PHYSICAL + "/files/2/changes")).as(FileChanges.class);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.fileName()).isEqualTo("DWLMP.txt");
        assertThat(changes.lines())
                .extracting(Line::before, Line::after, Line::times)
                .containsExactly(tuple("M3085004210461398321S", "M3085004210453898321S", 2L));
        assertThat(draft.changes()).isEqualTo(changes);
        assertThat(changes.netBefore()).isEqualTo(changes.netAfter());
        assertThat(file("/files/1")).isEqualTo(before);
        assertThat(file("/files/2")).isEqualTo(before.replace("0850042104613", RIGHT));
        assertThat(report(PHYSICAL).sha256()).isEqualTo(sha256(file("/file")));
    }

    @Test
    void whatWouldBeTheSameIsNotWrittenAgain() {
        cassette("0850042104613");
        close(PHYSICAL);

        assertThat(night.owner
                        .post(night.path(PHYSICAL + "/correction"), new CorrectionEdit("Just so."))
                        .text())
                .contains("byte for byte");
    }

    @Test
    void aReturnSaysWhatItsCorrectedSaleSays() {
        Product cassette = cassette("0850042104613");
        close(PHYSICAL);
        mend(cassette, RIGHT);
        night.owner
                .post(night.path(PHYSICAL + "/correction"), new CorrectionEdit("The UPC was another's."))
                .as(FileVersion.class);
        night.say(List.of(Night.refund(201, 1, "2025-06-11T10:00")));

        close(PHYSICAL_NEXT);

        assertThat(night.owner.get(night.path(PHYSICAL_NEXT + "/file")).text())
                .contains("M3085004210453898321R")
                .doesNotContain("0850042104613");
    }

    private FileOverride leaveOut(Finding finding) {
        return night.owner
                .post(
                        night.path(PHYSICAL + "/overrides"),
                        new FileOverrideEdit(
                                finding.code(),
                                Objects.requireNonNull(finding.productId()),
                                "The compiler knows it by no number."))
                .as(FileOverride.class);
    }

    private List<FileOverride> overrides() {
        return night.owner.get(night.path(PHYSICAL + "/overrides")).as(new TypeReference<List<FileOverride>>() {});
    }

    @Test
    void whatIsLeftOutWhileThePeriodRunsIsInEveryCountAndCanBePutBack() {
        cassette(null);
        Finding finding = report(PHYSICAL).findings().getFirst();
        long reported = report(PHYSICAL).equation().reported();

        FileOverride made = leaveOut(finding);

        ReportingEquation without = report(PHYSICAL).equation();
        assertThat(made.units()).isEqualTo(2);
        assertThat(without.reported()).isEqualTo(reported - 2);
        assertThat(codes(without.excluded())).endsWith("LEFT_OUT 2");
        assertThat(night.owner.get(night.path(PHYSICAL + "/equation")).as(ReportingEquation.class))
                .isEqualTo(report(PHYSICAL).equation());
        assertThat(file("/units?code=LEFT_OUT")).contains("The compiler knows it by no number.");
        assertThat(report(PHYSICAL).findings()).isEmpty();
        // a later sale is left out, too
        night.order(202, "2025-06-04T11:00", line("MC", 1, "10.00"))
                .shipped(1, "2025-06-05T10:00")
                .scanned("2025-06-05T12:00")
                .said();
        assertThat(codes(report(PHYSICAL).equation().excluded())).endsWith("LEFT_OUT 3");
        assertThat(overrides()).extracting(FileOverride::units).containsExactly(3L);

        night.owner.delete(night.path(PHYSICAL + "/overrides/" + made.id()));
        assertThat(report(PHYSICAL).equation().reported()).isEqualTo(reported + 1);
        assertThat(report(PHYSICAL).findings()).extracting(Finding::units).containsExactly(3L);
    }

    @Test
    void anOverrideIsRecordedStaysWhenThePeriodClosesAndCanBeWithdrawnUntilTheNextCloses() {
        Product cassette = cassette(null);
        FileOverride made = leaveOut(report(PHYSICAL).findings().getFirst());
        ChartReport closed = close(PHYSICAL);
        String first = file("/file");

        assertThat(made.who()).isNotBlank();
        assertThat(closed.findings()).isEmpty();
        assertThat(closed.sha256()).isEqualTo(sha256(first));
        assertThat(allLabels
                        .sql("SELECT detail FROM audit_entry WHERE label_id = :label AND action = 'chart.left-out'")
                        .param("label", night.label)
                        .query(String.class)
                        .single())
                .contains("Left 2 units out")
                .contains("The compiler knows it by no number.");

        mend(cassette, RIGHT);
        night.owner.delete(night.path(PHYSICAL + "/overrides/" + made.id()));
        night.owner
                .post(night.path(PHYSICAL + "/correction"), new CorrectionEdit("It has a UPC now."))
                .as(FileVersion.class);

        assertThat(file("/file")).contains("M3" + RIGHT + "98321S");
        assertThat(file("/files/1")).isEqualTo(first);
        ReportingEquation now = report(PHYSICAL).equation();
        assertThat(now.balances()).isTrue();
        assertThat(now.reported()).isEqualTo(closed.equation().reported() + 2);
        assertThat(codes(now.excluded())).doesNotContain("LEFT_OUT");
    }
}
