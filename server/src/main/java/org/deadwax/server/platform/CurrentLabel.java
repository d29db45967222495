package org.deadwax.server.platform;

import java.util.Optional;
import java.util.UUID;

/**
 * The label that the work at hand is about. Transactions begun inside it see that label's rows and no other's, so it is
 * entered before the transaction: one that has begun keeps what it began with.
 */
public final class CurrentLabel {

    private static final ScopedValue<UUID> LABEL = ScopedValue.newInstance();

    private CurrentLabel() {}

    /** Does the work for this label and gives back its result. */
    public static <T, X extends Throwable> T in(UUID labelId, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(LABEL, labelId).call(work);
    }

    /** @throws IllegalStateException when no label is set: a query would find nothing */
    public static UUID id() {
        return find().orElseThrow(() -> new IllegalStateException("No label is set. Enter one with CurrentLabel.in."));
    }

    public static Optional<UUID> find() {
        return LABEL.isBound() ? Optional.of(LABEL.get()) : Optional.empty();
    }
}
