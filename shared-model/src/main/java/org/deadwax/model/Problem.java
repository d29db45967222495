package org.deadwax.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457: an error as {@code application/problem+json}.
 *
 * @param type a relative URI that names the kind, as "/problems/stale-edit"
 * @param detail a sentence that names the thing, the value and the way out
 * @param fields what is wrong with which field; empty when the problem is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<Field> fields) {

    public Problem {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** @param name a path into what was sent, as "tracks[3].isrc" */
    public record Field(String name, String message) {}
}
