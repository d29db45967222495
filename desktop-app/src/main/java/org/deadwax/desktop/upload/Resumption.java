package org.deadwax.desktop.upload;

/** Why a file went on where it was, rather than from its beginning. */
public enum Resumption {
    AFTER_RESTART,
    AFTER_PAUSE,
    /** The connection to the server or to storage went, and came back. */
    AFTER_NETWORK,
    /** The server had parts of it, from another day or another desktop. */
    KNOWN_TO_SERVER
}
