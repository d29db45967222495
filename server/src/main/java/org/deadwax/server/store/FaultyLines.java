package org.deadwax.server.store;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Which lines of a body a reason is about: it names places as "line_items[0].quantity". */
final class FaultyLines {

    private static final JsonMapper JSON = new JsonMapper();

    /** A place has a list's index or an underscore or a dot in it, or begins the sentence: no other word does. */
    private static final Pattern PLACE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\[\\d+]|\\.[A-Za-z_]\\w*)*");

    private FaultyLines() {}

    /** @param body indented JSON; @return lines from 1 on; a list or an object is its first line */
    static List<Integer> of(String body, String reason) {
        SortedSet<Integer> lines = new TreeSet<>();
        // behind the colon stands the value
        Matcher places = PLACE.matcher(reason.split(": ", 2)[0]);
        while (places.find()) {
            String place = places.group();
            if (places.start() == 0 || place.matches(".*[\\[._].*")) {
                find(body, place, lines);
            }
        }
        return List.copyOf(lines);
    }

    /** The place itself, or, where it is missing, the nearest around it; not the whole body. */
    private static void find(String body, String place, SortedSet<Integer> lines) {
        String pointer = "/" + place.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        for (String near = pointer; !near.isEmpty(); near = near.substring(0, near.lastIndexOf('/'))) {
            int line = line(body, near);
            if (line > 0) {
                lines.add(line);
                return;
            }
        }
    }

    private static int line(String body, String pointer) {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean begins = token != JsonToken.PROPERTY_NAME
                        && token != JsonToken.END_OBJECT
                        && token != JsonToken.END_ARRAY;
                if (begins && at(parser, token).equals(pointer)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (JacksonException e) {
            return 0;
        }
        return 0;
    }

    /** Inside of what just began stands the parser already. */
    private static String at(JsonParser parser, JsonToken token) {
        var context = parser.streamReadContext();
        var place = token.isStructStart() ? context.getParent() : context;
        return place == null ? "" : place.pathAsPointer().toString();
    }
}
