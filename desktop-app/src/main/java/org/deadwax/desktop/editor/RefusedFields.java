package org.deadwax.desktop.editor;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.model.Problem;

/** What the server found wrong, under the names of the draft's fields. */
final class RefusedFields {

    private static final Pattern TRACK = Pattern.compile("tracks\\[([0-9]+)]\\.(title|isrc)");
    private static final Map<String, String> NAMES =
            Map.of("catalogueNumber", "number", "streetDate", "street", "streetZone", "zone", "artistId", "artist");

    private RefusedFields() {}

    static Map<String, String> of(ApiProblem problem, ReleaseDraft draft) {
        Map<String, String> errors = new HashMap<>();
        for (Problem.Field field : problem.fields()) {
            Matcher track = TRACK.matcher(field.name());
            if (track.matches()
                    && Integer.parseInt(track.group(1)) < draft.tracks().size()) {
                String key =
                        draft.tracks().get(Integer.parseInt(track.group(1))).key();
                errors.put("track." + key + "." + track.group(2), field.message());
            } else {
                errors.put(NAMES.getOrDefault(field.name(), field.name()), field.message());
            }
        }
        return errors;
    }
}
