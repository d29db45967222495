package org.deadwax.server.media;

import java.util.List;
import org.deadwax.model.CheckResult;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Findings as the database keeps them. */
@Component
class FindingsJson {

    private final JsonMapper json;

    FindingsJson(JsonMapper json) {
        this.json = json;
    }

    String write(List<CheckResult> findings) {
        return json.writeValueAsString(findings);
    }

    List<CheckResult> read(String stored) {
        return json.readValue(stored, new TypeReference<List<CheckResult>>() {});
    }
}
