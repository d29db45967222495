package org.deadwax.simulator;

import java.time.Instant;
import java.util.List;

/**
 * Money that went back.
 *
 * @param goodwill given back without any unit; zero for a refund of lines
 */
record Refund(long id, Instant at, String note, List<RefundedLine> lines, Amount goodwill) {

    /** @param subtotal what was charged for these units, without tax added on top */
    record RefundedLine(long id, Line line, int quantity, Amount subtotal, Amount tax) {}
}
