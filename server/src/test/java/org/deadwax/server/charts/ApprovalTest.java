package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deadwax.server.charts.Night.line;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.ChartAgenda.ApprovalDue;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.PackagedProduct;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.Role;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** What a compiler has to approve: said by the label, judged by the rules, and remembered in the agenda. */
class ApprovalTest extends ReportTest {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final LocalDate SALE = LocalDate.parse("2025-05-30");

    private final LocalDate today = LocalDate.now(ZoneId.of("America/New_York"));

    @Test
    void aFanPackCountsOnceItsApprovalIsKnownAndNotBefore() {
        Product pack = pack("PACK");
        night.order(801, "2025-06-04T10:00", line("PACK", 1, "24.99"))
                .shipped(1, "2025-06-05T10:00")
                .scanned("2025-06-05T12:00")
                .said();
        assertThat(codes(equation().excluded())).isEqualTo("FAN_PACK 1");

        PackagedProduct asked = write(pack.id(), 0, SALE, SALE.minusDays(7), null);
        assertThat(asked.approval().askBy()).isEqualTo(SALE.minusDays(7));
        assertThat(codes(equation().excluded())).isEqualTo("FAN_PACK 1");
        write(pack.id(), 1, SALE, SALE.minusDays(7), SALE.minusDays(2));
        assertThat(equation().excluded()).isEmpty();
        assertThat(equation().reported()).isEqualTo(1);

        write(pack.id(), 2, SALE, SALE.minusDays(6), SALE.minusDays(2));
        assertThat(codes(equation().excluded())).as("asked a day too late").isEqualTo("FAN_PACK 1");
        assertThat(night.owner
                        .delete(night.path("/chart-approvals/" + pack.id()))
                        .status())
                .isEqualTo(204);
        assertThat(codes(equation().excluded()))
                .as("its format says it needs one")
                .isEqualTo("FAN_PACK 1");
    }

    @Test
    void theAgendaRemindsOfWhatHasToBeAskedAndOfWhatWasNotAnswered() {
        UUID vinyl = night.vinyl.id();
        LocalDate soon = today.plusDays(10);
        LocalDate far = today.plusDays(60);

        write(vinyl, 0, far, null, null);
        assertThat(due()).extracting(ApprovalDue::urgent).containsExactly(false);
        write(vinyl, 1, soon, null, null);
        assertThat(due()).singleElement().satisfies(due -> {
            assertThat(due.product()).isEqualTo("LP");
            assertThat(due.askBy()).isEqualTo(soon.minusDays(7));
            assertThat(due.urgent()).isTrue();
            assertThat(due.sentence())
                    .isEqualTo("Ask the chart by " + DATE.format(soon.minusDays(7)) + "; the sale begins on "
                            + DATE.format(soon) + ".");
        });
        write(vinyl, 2, today.plusDays(6), null, null);
        assertThat(due().getFirst().sentence())
                .isEqualTo("Not asked by " + DATE.format(today.minusDays(1)) + ": move the sale from "
                        + DATE.format(today.plusDays(6)) + ", or it does not count.");
        write(vinyl, 3, far, today, null);
        assertThat(due().getFirst().sentence()).startsWith("Asked on ").endsWith(DATE.format(far) + ".");
        assertThat(due().getFirst().askBy()).isNull();
        write(vinyl, 4, far, today, today);
        assertThat(due()).as("nothing is left to do").isEmpty();
    }

    @Test
    void aFanPackOfTheCatalogueIsRemindedOfBeforeAnybodyHasSaidAnythingOfIt() {
        pack("PACK");

        assertThat(due()).as("the release came out long ago").isEmpty();
        assertThat(all())
                .singleElement()
                .satisfies(product -> assertThat(product.approval().version()).isZero());
    }

    @Test
    void whoMayWriteItAndWhatIsRefused() {
        String path = night.path("/chart-approvals/" + night.vinyl.id());
        ApprovalEdit edit = edit(SALE, null, null);
        TestApi viewer = night.owner.newMember(night.label, Role.VIEWER);
        TestApi manager = night.owner.newMember(night.label, Role.MANAGER);
        Night other = new Night(owner, ledger, worker);

        assertThat(viewer.put(path, edit).status()).isEqualTo(403);
        assertThat(viewer.get(night.path("/chart-approvals")).status()).isEqualTo(200);
        assertThat(manager.put(path, edit).status()).isEqualTo(200);
        assertThat(manager.put(path, edit).status()).as("version 0 was read").isEqualTo(412);
        assertThat(manager.put(path + "?version=1", edit).status()).isEqualTo(200);
        assertThat(other.owner
                        .put(other.path("/chart-approvals/" + night.vinyl.id()), edit)
                        .status())
                .as("another label's product")
                .isEqualTo(404);
        var noSale = manager.put(path + "?version=2", Map.of("kind", "FAN_PACK", "merchAlone", true, "note", ""));
        assertThat(noSale.status()).isEqualTo(422);
        assertThat(noSale.text()).contains("Say on which day its sale begins.");
        var neverAsked = manager.put(path + "?version=2", edit(SALE, null, SALE));
        assertThat(neverAsked.status()).isEqualTo(422);
        assertThat(neverAsked.text()).contains("say when the chart was asked");
        var before = manager.put(path + "?version=2", edit(SALE, SALE, SALE.minusDays(1)));
        assertThat(before.status()).isEqualTo(422);
        assertThat(before.text()).contains("approved on 2025-05-29, before it was asked on 2025-05-30");
    }

    private Product pack(String sku) {
        return night.owner
                .post(
                        night.path("/releases/" + night.album.id() + "/products"),
                        new ProductEdit(
                                Format.FAN_PACK,
                                Format.VINYL,
                                null,
                                "LP + T-shirt",
                                null,
                                "An LP and a T-shirt.",
                                "0850042104538",
                                sku,
                                null,
                                null,
                                false,
                                List.of(),
                                List.of(Money.of("24.99", "USD")),
                                Map.of()))
                .as(Product.class);
    }

    private static ApprovalEdit edit(LocalDate sale, @Nullable LocalDate asked, @Nullable LocalDate approved) {
        return new ApprovalEdit(ApprovalKind.FAN_PACK, sale, asked, approved, null, true, "By e-mail.");
    }

    private PackagedProduct write(
            UUID product, long version, LocalDate sale, @Nullable LocalDate asked, @Nullable LocalDate approved) {
        return night.owner
                .put(night.path("/chart-approvals/" + product + "?version=" + version), edit(sale, asked, approved))
                .as(PackagedProduct.class);
    }

    private List<PackagedProduct> all() {
        return night.owner.get(night.path("/chart-approvals")).as(new TypeReference<List<PackagedProduct>>() {});
    }

    private List<ApprovalDue> due() {
        return night.owner
                .get(night.path("/charts/agenda"))
                .as(ChartAgenda.class)
                .approvals();
    }

    private ReportingEquation equation() {
        return night.owner.get(night.path(PHYSICAL + "/equation")).as(ReportingEquation.class);
    }
}
