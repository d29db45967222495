package org.deadwax.server.sales;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * Which of two snapshots of an order is the newer. A shop's clock has whole seconds, so two may be of one instant: then the one
 * that is further on its way wins, and in the end the content decides, so that every arrival order has the same winner.
 *
 * @param left copies that are still in the order
 */
record SnapshotRank(Instant updatedAt, boolean cancelled, int status, int refunds, long left, String hash)
        implements Comparable<SnapshotRank> {

    private static final Comparator<SnapshotRank> ORDER = Comparator.comparing(SnapshotRank::updatedAt)
            .thenComparing(SnapshotRank::cancelled)
            .thenComparing(SnapshotRank::status)
            .thenComparing(SnapshotRank::refunds)
            .thenComparing(Comparator.comparing(SnapshotRank::left).reversed())
            .thenComparing(SnapshotRank::hash);

    static SnapshotRank of(OrderSnapshot snapshot) {
        long left = 0;
        for (OrderedLine line : snapshot.lines()) {
            left += line.currentQuantity();
        }
        return new SnapshotRank(
                snapshot.updatedAt(),
                snapshot.cancelledAt() != null,
                snapshot.financialStatus().ordinal(),
                snapshot.refunds().size(),
                left,
                hash(snapshot));
    }

    /** Of the record's own text, which says everything that is in it; but for what other snapshots may add to it. */
    private static String hash(OrderSnapshot snapshot) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(snapshot.withMobile(false).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int compareTo(SnapshotRank other) {
        return ORDER.compare(this, other);
    }
}
