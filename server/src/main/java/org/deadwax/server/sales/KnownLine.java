package org.deadwax.server.sales;

/**
 * A line that was paid for.
 *
 * @param line as the newest snapshot that counts and has it
 * @param most copies that any snapshot that counts had: a copy once paid for is never forgotten, only cancelled
 * @param rank of the snapshot that {@code line} is from
 */
record KnownLine(OrderedLine line, int most, SnapshotRank rank) {

    KnownLine merge(KnownLine other) {
        KnownLine newer = rank.compareTo(other.rank) >= 0 ? this : other;
        return new KnownLine(newer.line, Math.max(most, other.most), newer.rank);
    }
}
