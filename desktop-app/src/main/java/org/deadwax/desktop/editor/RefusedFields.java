package org.deadwax.desktop.editor;

import java.util.HashMap;
import java.util.Map;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.model.Problem;

/** What the server found wrong, under the addresses of the draft that was sent. */
final class RefusedFields {

    private RefusedFields() {}

    static Map<String, String> of(ApiProblem problem, ReleaseDraft draft) {
        Map<String, String> errors = new HashMap<>();
        for (Problem.Field field : problem.fields()) {
            errors.put(FieldPaths.address(field.name(), draft), field.message());
        }
        return errors;
    }
}
