package org.deadwax.desktop.editor;

import org.deadwax.model.ReleaseState;
import org.deadwax.model.Role;

/**
 * What a person may do with a release as it stands; the server says the last word.
 *
 * @param write its facts and tracks
 * @param price products and prices
 * @param approve publish, or send back
 */
record EditRights(boolean write, boolean price, boolean approve) {

    static EditRights of(Role role, ReleaseState state) {
        boolean label = role == Role.OWNER || role == Role.MANAGER;
        boolean artist = role == Role.ARTIST && state != ReleaseState.SUBMITTED;
        return new EditRights(label || artist, label, label);
    }
}
