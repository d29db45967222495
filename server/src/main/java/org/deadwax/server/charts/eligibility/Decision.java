package org.deadwax.server.charts.eligibility;

import java.time.Instant;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.server.charts.rules.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What became of one unit in one period: all that the equation, the desktop and the file need, so that a closed period needs
 * nothing else.
 *
 * @param code of the rule; null when it was reported or taken back
 * @param certainty of that rule; A when there is none
 * @param carriedIn true when it was bought in an earlier period; false also for a return, which is not among the period's units
 * @param paid in the currency it was judged in: the chart's where known, else the shop's
 * @param zip five digits; null outside the US
 */
public record Decision(
        UnitKey unit,
        String orderName,
        int itemNo,
        Instant orderedAt,
        UUID productId,
        String productTitle,
        UUID releaseId,
        String releaseTitle,
        String artist,
        Format format,
        @Nullable Upc upc,
        @Nullable Isrc isrc,
        State state,
        @Nullable String code,
        String sentence,
        Certainty certainty,
        boolean carriedIn,
        Money paid,
        @Nullable String zip,
        boolean mobile) {

    static Decision of(Sold sold, State state, @Nullable String code, Verdict why, boolean carriedIn) {
        ChartProduct product = sold.product();
        Money price = sold.price();
        return new Decision(
                UnitKey.of(sold.unit()),
                sold.unit().orderName(),
                sold.unit().itemNo(),
                sold.unit().orderedAt(),
                product.id(),
                product.title(),
                product.releaseId(),
                product.releaseTitle(),
                product.artist(),
                sold.format(),
                product.upc(),
                product.isrc(),
                state,
                code,
                why.sentence(),
                why.certainty(),
                carriedIn,
                price == null ? sold.unit().paid() : price,
                sold.unit().usZip(),
                sold.unit().mobile());
    }

    public Place place() {
        return Place.of(this);
    }

    /** True for what has a line in the file. */
    public boolean written() {
        return state == State.REPORTED || state == State.RETURNED;
    }

    /** A return repeats what its sale said, whatever the order says by now. */
    public Decision returning(Decision sale) {
        return new Decision(
                unit,
                sale.orderName,
                sale.itemNo,
                sale.orderedAt,
                sale.productId,
                sale.productTitle,
                sale.releaseId,
                sale.releaseTitle,
                sale.artist,
                sale.format,
                sale.upc,
                sale.isrc,
                state,
                code,
                sentence,
                certainty,
                carriedIn,
                sale.paid,
                sale.zip,
                sale.mobile);
    }

    public Decision identified(@Nullable Upc upc, @Nullable Isrc isrc) {
        return new Decision(
                unit,
                orderName,
                itemNo,
                orderedAt,
                productId,
                productTitle,
                releaseId,
                releaseTitle,
                artist,
                format,
                upc,
                isrc,
                state,
                code,
                sentence,
                certainty,
                carriedIn,
                paid,
                zip,
                mobile);
    }

    /** The same unit in another state: what a later period makes of it when nothing else is known about it any more. */
    public Decision now(State state, @Nullable String code, String sentence, boolean carriedIn) {
        return new Decision(
                unit,
                orderName,
                itemNo,
                orderedAt,
                productId,
                productTitle,
                releaseId,
                releaseTitle,
                artist,
                format,
                upc,
                isrc,
                state,
                code,
                sentence,
                Certainty.A,
                carriedIn,
                paid,
                zip,
                mobile);
    }
}
