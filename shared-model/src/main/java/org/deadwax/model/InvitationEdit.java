package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/** @param artistIds whose releases they will see and edit; for the role ARTIST, and only for it */
public record InvitationEdit(String email, Role role, List<UUID> artistIds) {

    public InvitationEdit {
        artistIds = artistIds == null ? List.of() : List.copyOf(artistIds);
    }
}
