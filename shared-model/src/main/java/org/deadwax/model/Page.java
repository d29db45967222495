package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key.
 *
 * @param next what to pass as {@code after} for the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
