package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/** Whom to take into a label. Whoever is known by this e-mail already keeps their name and password. */
public record MemberEdit(String email, String name, Role role, List<UUID> artistIds) {

    public MemberEdit {
        artistIds = artistIds == null ? List.of() : List.copyOf(artistIds);
    }
}
