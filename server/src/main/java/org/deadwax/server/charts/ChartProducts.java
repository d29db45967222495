package org.deadwax.server.charts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.Format;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.Approvals.Approval;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.ProductTerms;
import org.jspecify.annotations.Nullable;

/** A label's products as a chart asks for them. */
final class ChartProducts {

    private final List<SoldProduct> products;
    private final Map<UUID, Approval> approvals;

    private ChartProducts(List<SoldProduct> products, Map<UUID, Approval> approvals) {
        this.products = products;
        this.approvals = approvals;
    }

    /** By id. */
    static Map<UUID, ChartProduct> of(List<SoldProduct> products, Map<UUID, Approval> approvals) {
        ChartProducts all = new ChartProducts(products, approvals);
        Map<UUID, ChartProduct> byId = new LinkedHashMap<>();
        products.stream()
                .sorted(Comparator.comparing(product -> product.id().toString()))
                .forEach(product -> byId.put(product.id(), all.product(product)));
        return byId;
    }

    private ChartProduct product(SoldProduct product) {
        return new ChartProduct(
                product.id(),
                product.releaseId(),
                product.chartFormat(),
                product.title(),
                product.releaseTitle(),
                product.artistName(),
                product.upc(),
                product.isrc(),
                product.streetDate(),
                product.trackCount(),
                product.discs(),
                product.prices(),
                terms(product));
    }

    private @Nullable ProductTerms terms(SoldProduct product) {
        ApprovalKind kind = kind(product);
        if (kind == null) {
            return null;
        }
        Approval approval = approvals.get(product.id());
        if (approval == null) {
            return ProductTerms.unknown(kind);
        }
        ApprovalEdit said = approval.edit();
        return new ProductTerms(
                kind,
                said.saleFrom(),
                said.asked(),
                said.approved(),
                said.until(),
                said.merchAlone(),
                alone(product),
                before(product, kind, said.saleFrom()));
    }

    /** What its format says, or else what the label said of it. */
    private @Nullable ApprovalKind kind(SoldProduct product) {
        if (product.format() == Format.BOX_SET) {
            return ApprovalKind.BOX_SET;
        }
        if (product.format() == Format.FAN_PACK) {
            return ApprovalKind.FAN_PACK;
        }
        Approval approval = approvals.get(product.id());
        return approval == null ? null : approval.edit().kind();
    }

    private boolean alone(SoldProduct pack) {
        return products.stream()
                .anyMatch(product -> product.releaseId().equals(pack.releaseId())
                        && !product.id().equals(pack.id())
                        && product.chartFormat() == pack.chartFormat()
                        && kind(product) != ApprovalKind.FAN_PACK
                        && kind(product) != ApprovalKind.BOX_SET);
    }

    private List<LocalDate> before(SoldProduct product, ApprovalKind kind, LocalDate saleFrom) {
        return products.stream()
                .filter(other -> other.releaseId().equals(product.releaseId())
                        && !other.id().equals(product.id())
                        && kind(other) == kind)
                .map(other -> new Sibling(other.id(), approvals.get(other.id())))
                .filter(other -> other.isBefore(saleFrom, product.id()))
                .map(Sibling::saleFrom)
                .sorted()
                .toList();
    }

    private record Sibling(UUID id, @Nullable Approval approval) {

        LocalDate saleFrom() {
            return approval == null ? LocalDate.MAX : approval.edit().saleFrom();
        }

        boolean isBefore(LocalDate day, UUID product) {
            return approval != null
                    && (saleFrom().isBefore(day)
                            || (saleFrom().equals(day) && id.toString().compareTo(product.toString()) < 0));
        }
    }
}
