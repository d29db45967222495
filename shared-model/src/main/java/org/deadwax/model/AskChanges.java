package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to the artist.
 *
 * @param note for the release as a whole; null for none
 * @param comments at least one, unless there is a note
 */
public record AskChanges(@Nullable String note, List<Comment> comments) {

    public AskChanges {
        comments = comments == null ? List.of() : List.copyOf(comments);
    }

    /** @param field as {@link Finding#field} */
    public record Comment(String field, String text) {}
}
