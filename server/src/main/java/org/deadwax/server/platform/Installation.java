package org.deadwax.server.platform;

import java.net.URI;
import java.nio.file.Path;

/**
 * What this installation is.
 *
 * @param environment only production sends chart files, fan mail and store writes
 * @param publicUrl as people and stores reach it
 * @param home where it may keep files of its own
 */
public record Installation(Environment environment, URI publicUrl, Path home) {

    public enum Environment {
        DEVELOPMENT,
        STAGING,
        PRODUCTION
    }
}
