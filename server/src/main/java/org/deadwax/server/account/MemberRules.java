package org.deadwax.server.account;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may make whom what. */
@Component
class MemberRules {

    private final ObjectProvider<ArtistsOfLabel> artists;

    MemberRules(ObjectProvider<ArtistsOfLabel> artists) {
        this.artists = artists;
    }

    /** In a transaction of the label. @throws ProblemException 422 when one is not the label's */
    void checkArtists(UUID labelId, List<UUID> artistIds) {
        ArtistsOfLabel known = artists.getIfAvailable();
        if (known == null || artistIds.isEmpty()) {
            return;
        }
        Set<UUID> there = known.among(labelId, artistIds);
        artistIds.stream().filter(id -> !there.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.invalid(
                    "artistIds", "The label has no artist " + id + ". Choose one, or add them first.");
        });
    }

    static ProblemException already(String email) {
        return new ProblemException(
                409, "member-already", "A member already", email + " belongs to this label. Change their role.");
    }

    /** What somebody in this role may make others. */
    static List<Role> grantable(@Nullable Role role) {
        return switch (role) {
            case OWNER -> List.of(Role.values());
            case MANAGER -> List.of(Role.MANAGER, Role.ARTIST, Role.VIEWER);
            case null, default -> List.of();
        };
    }

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
