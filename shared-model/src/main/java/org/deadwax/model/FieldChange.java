package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/**
 * What happened to one field, in words for people.
 *
 * @param field as {@link Finding#field}
 * @param from null when it was empty
 * @param to null when it is empty
 */
public record FieldChange(
        String field, @Nullable String from, @Nullable String to) {}
