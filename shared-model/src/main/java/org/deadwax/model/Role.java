package org.deadwax.model;

/** What a member may do in a label; the matrix is {@code docs/roles.md}. */
public enum Role {
    OWNER,
    MANAGER,
    ARTIST,
    VIEWER
}
