package org.deadwax.server.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who may make whom what. */
final class MemberRules {

    private MemberRules() {}

    /** A manager could else become an owner, or be rid of one. */
    static void mayGrant(Access access, Role role) {
        if (role == Role.OWNER && access.role() != Role.OWNER) {
            throw ProblemException.forbidden("Only an owner makes, changes or removes an owner.");
        }
    }

    static void checkRole(@Nullable Role role, List<UUID> artistIds) {
        if (role == null) {
            throw ProblemException.invalid("role", "A member has a role: OWNER, MANAGER, ARTIST or VIEWER.");
        }
        if (role == Role.ARTIST && artistIds.isEmpty()) {
            throw ProblemException.invalid(
                    "artistIds", "An artist needs at least one artist of the label, whose releases are theirs.");
        }
        if (role != Role.ARTIST && !artistIds.isEmpty()) {
            throw ProblemException.invalid(
                    "artistIds", "Only the role ARTIST is bound to artists; " + role + " sees every release.");
        }
    }

    static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
