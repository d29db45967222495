package org.deadwax.server.media;

import org.jspecify.annotations.Nullable;

/** A master's bytes in storage. @param container "wav", "aiff" or "flac"; null when it was not looked at since there are versions */
record MasterObject(String key, @Nullable String container) {

    String contentType() {
        return switch (container) {
            case "wav" -> "audio/wav";
            case "aiff" -> "audio/aiff";
            case "flac" -> "audio/flac";
            case null, default -> "application/octet-stream";
        };
    }
}
