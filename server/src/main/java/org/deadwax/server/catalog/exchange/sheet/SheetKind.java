package org.deadwax.server.catalog.exchange.sheet;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** What a sheet is asked for as, as it is written in a request. */
public enum SheetKind {
    csv(new MediaType("text", "csv", StandardCharsets.UTF_8)),
    xlsx(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final MediaType type;

    SheetKind(MediaType type) {
        this.type = type;
    }

    public MediaType type() {
        return type;
    }
}
