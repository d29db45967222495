package org.deadwax.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fulfilment: a parcel, or a download that an application handed over.
 *
 * @param tracking null until the carrier's number is known, and for downloads
 */
record Parcel(
        long id,
        int number,
        boolean download,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String tracking,
        @Nullable String shipmentStatus,
        List<Packed> lines) {

    record Packed(Line line, int quantity) {}

    Parcel updated(Instant at, @Nullable String tracking, @Nullable String shipmentStatus) {
        return new Parcel(id, number, download, createdAt, at, tracking, shipmentStatus, lines);
    }
}
