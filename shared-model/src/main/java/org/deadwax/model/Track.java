package org.deadwax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param number its place on the release, from 1 */
public record Track(
        UUID id, int number, String title, @Nullable Isrc isrc) {}
