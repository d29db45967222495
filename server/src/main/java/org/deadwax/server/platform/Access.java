package org.deadwax.server.platform;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Role;

/**
 * Who asks, in which label, as what. Every request below {@code /api/labels/{label}} runs inside one, whose membership has
 * been proved.
 *
 * @param sessionId of the device, which may be revoked at any time
 * @param artistIds whose releases an ARTIST sees; empty for every other role, which sees all
 */
public record Access(UUID personId, UUID sessionId, UUID labelId, Role role, Set<UUID> artistIds) {

    private static final ScopedValue<Access> ACCESS = ScopedValue.newInstance();

    public Access {
        artistIds = Set.copyOf(artistIds);
    }

    /** Does the work as this person, inside {@link CurrentLabel} too. */
    public static <T, X extends Throwable> T in(Access access, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return CurrentLabel.in(
                access.labelId, () -> ScopedValue.where(ACCESS, access).call(work));
    }

    /** @throws IllegalStateException outside a request to a label */
    public static Access current() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody asks: this is no request to a label."));
    }

    public static Optional<Access> find() {
        return ACCESS.isBound() ? Optional.of(ACCESS.get()) : Optional.empty();
    }

    /** Whether releases of this artist are theirs to see. */
    public boolean sees(UUID artistId) {
        return role != Role.ARTIST || artistIds.contains(artistId);
    }

    /** Whether they see every release: an artist sees some. */
    public boolean seesAll() {
        return role != Role.ARTIST;
    }
}
