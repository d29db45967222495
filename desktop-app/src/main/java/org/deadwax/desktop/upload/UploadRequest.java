package org.deadwax.desktop.upload;

import java.nio.file.Path;
import java.util.UUID;

/** A file that somebody chose for a track. */
public record UploadRequest(UUID labelId, UUID trackId, Path file) {}
