package org.deadwax.model;

import java.time.Instant;

/**
 * One version of a period's file, as it was written. It can be written again to the byte.
 *
 * @param version 1 for the first; each correction makes the next, under the same name
 * @param sales and {@code returns}: units, not lines
 * @param formatVersion of the plugin that wrote it, or of Deadwax
 * @param reason of the correction; "first version" for the first
 * @param who the person's name, or "the schedule"
 */
public record FileVersion(
        int version,
        String fileName,
        String sha256,
        long bytes,
        long lines,
        long sales,
        long returns,
        String format,
        String formatVersion,
        String rulesVersion,
        long asOfSeq,
        String reason,
        String who,
        Instant at) {}
