package org.deadwax.server.platform;

/**
 * Whether there is room for more. Whoever takes things in answers 503 while it is low: senders come again, and
 * PostgreSQL never meets a full disk.
 */
@FunctionalInterface
public interface DiskSpace {

    /** Cheap: may be asked for every request. */
    boolean low();
}
