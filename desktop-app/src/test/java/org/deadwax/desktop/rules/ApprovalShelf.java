package org.deadwax.desktop.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.ChartApproval;
import org.deadwax.model.PackagedProduct;
import org.jspecify.annotations.Nullable;

/** A server that knows four products that need an approval. It is Friday 20 November 2026. */
final class ApprovalShelf {

    final List<ApprovalEdit> written = new ArrayList<>();
    final List<UUID> forgotten = new ArrayList<>();
    private final List<PackagedProduct> products = new ArrayList<>(List.of(
            product(
                    "Night Bus Psalter",
                    "LP + tote bag",
                    ApprovalKind.FAN_PACK,
                    "2026-11-30",
                    "2026-11-23",
                    null,
                    null,
                    "Ask the chart by 23 November 2026; the sale begins on 30 November 2026."),
            product(
                    "Salt Hymnal",
                    "Box set",
                    ApprovalKind.BOX_SET,
                    "2026-12-11",
                    "2026-11-13",
                    "2026-11-16",
                    null,
                    "Asked on 16 November 2026, after 13 November 2026: move the sale, or it does not count."),
            product(
                    "Kindling Season",
                    "LP + T-shirt",
                    ApprovalKind.FAN_PACK,
                    "2026-12-18",
                    "2026-12-11",
                    "2026-11-02",
                    "2026-11-05",
                    null),
            product(
                    "Lanterns at Low Tide",
                    "Box set",
                    ApprovalKind.BOX_SET,
                    "2027-02-05",
                    "2027-01-08",
                    null,
                    null,
                    "Ask the chart by 8 January 2027; the sale begins on 5 February 2027.")));

    List<PackagedProduct> chartApprovals(UUID label) {
        return List.copyOf(products);
    }

    PackagedProduct saveChartApproval(UUID label, UUID product, long version, ApprovalEdit edit) {
        written.add(edit);
        return products.getFirst();
    }

    @Nullable
    Void forgetChartApproval(UUID label, UUID product) {
        forgotten.add(product);
        products.removeIf(each -> each.productId().equals(product));
        return null;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static PackagedProduct product(
            String release,
            String product,
            ApprovalKind kind,
            String saleFrom,
            String askBy,
            @Nullable String asked,
            @Nullable String approved,
            @Nullable String reminder) {
        return new PackagedProduct(
                id(release),
                release,
                id(release + product),
                product,
                new ChartApproval(
                        kind,
                        LocalDate.parse(saleFrom),
                        LocalDate.parse(askBy),
                        asked == null ? null : LocalDate.parse(asked),
                        approved == null ? null : LocalDate.parse(approved),
                        null,
                        true,
                        "",
                        reminder,
                        "rosa@lowmeridian.example",
                        1));
    }
}
