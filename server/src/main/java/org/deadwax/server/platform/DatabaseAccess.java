package org.deadwax.server.platform;

import java.time.ZoneId;

/**
 * Where the database is and who owns it. The owner migrates; everything else is done in a lesser role.
 *
 * @param sessionZone of every pooled connection. No result may depend on it, which tests prove with another one
 */
public record DatabaseAccess(String url, String user, String password, ZoneId sessionZone) {

    public DatabaseAccess(String url, String user, String password) {
        this(url, user, password, ZoneId.of("UTC"));
    }

    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "") + " as " + user;
    }
}
