package org.deadwax.server.platform;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Where in a body something was wrong, as the sender would write it. */
final class JsonPath {

    private JsonPath() {}

    /** "tracks[3].isrc"; empty for the body itself. */
    static String of(DatabindException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** What the record's constructor said, where it was one that refused. */
    static String reason(DatabindException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return e.getOriginalMessage().lines().findFirst().orElse("This value cannot be read.");
    }
}
