package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/** What a member shall be from now on. @param artistIds for the role ARTIST, else empty */
public record MemberChange(Role role, List<UUID> artistIds) {

    public MemberChange {
        artistIds = artistIds == null ? List.of() : List.copyOf(artistIds);
    }
}
