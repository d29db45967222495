package org.deadwax.server.store.history;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a shop gathered, order by order: one JSON object a line, an order's lines after it. Holds one order at a time, however
 * long the file is.
 */
final class HistoryFile {

    /** An order of some thousand lines has a few hundred bytes on each line of the file. */
    private static final int LONGEST_LINE = 5 << 20;

    private final BufferedInputStream in;
    private final boolean torn;
    private final JsonMapper json;
    private long at;
    private @Nullable Line ahead;

    /**
     * @param begin of the stream, within the file; at the first byte of an order
     * @param torn whether the file may end within an order, so that its last one is not whole
     */
    HistoryFile(InputStream in, long begin, boolean torn, JsonMapper json) {
        this.torn = torn;
        this.in = new BufferedInputStream(in, 1 << 16);
        this.at = begin;
        this.json = json;
    }

    /** @param whole false when some of its lines may lie elsewhere: it must be fetched; @param end where the next one begins */
    record GatheredOrder(ObjectNode order, boolean whole, long end) {}

    private record Line(ObjectNode node, long begin) {}

    /** The file does not hold what a shop's file holds. */
    static final class Damaged extends IOException {

        private static final long serialVersionUID = 1;

        Damaged(String reason) {
            super(reason);
        }
    }

    /** Null at the end of the file. */
    @Nullable
    GatheredOrder next() throws IOException {
        Line first = ahead == null ? line() : ahead;
        ahead = null;
        if (first == null) {
            return null;
        }
        ObjectNode order = first.node;
        String id = order.path("id").asString("");
        if (order.has("__parentId") || id.isEmpty()) {
            throw new Damaged("The file has a line that belongs to no order, at byte " + first.begin + ".");
        }
        var lines = order.putObject("lineItems").putArray("nodes");
        boolean elsewhere = false;
        Line line = line();
        while (line != null && line.node.has("__parentId")) {
            if (line.node.path("__parentId").asString("").equals(id)) {
                line.node.remove("__parentId");
                lines.add(line.node);
            } else {
                elsewhere = true;
            }
            line = line();
        }
        ahead = line;
        boolean whole = !elsewhere && !(torn && line == null);
        return new GatheredOrder(order, whole, line == null ? at : line.begin);
    }

    private @Nullable Line line() throws IOException {
        long begin = at;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        int next = in.read();
        while (next != -1 && next != '\n') {
            if (bytes.size() == LONGEST_LINE) {
                throw new Damaged("The file has a line of more than 5 MB, at byte " + begin + ".");
            }
            bytes.write(next);
            next = in.read();
        }
        at = begin + bytes.size() + (next == '\n' ? 1 : 0);
        if (bytes.size() == 0) {
            return next == -1 ? null : line();
        }
        try {
            if (json.readTree(bytes.toByteArray()) instanceof ObjectNode node) {
                return new Line(node, begin);
            }
        } catch (JacksonException e) {
            // told below, without what the line says
        }
        throw new Damaged("The file has a line that is no JSON object, at byte " + begin + ".");
    }

    /** Whether the file tells all of the order's parcels, which it cannot list: it had one, with everything in it. */
    static boolean oneParcel(JsonNode order) {
        JsonNode parcels = order.path("fulfillments");
        if (parcels.size() != 1
                || !parcels.path(0).path("status").asString("").equals("SUCCESS")
                || !order.path("displayFulfillmentStatus").asString("").equals("FULFILLED")) {
            return false;
        }
        for (JsonNode line : order.path("lineItems").path("nodes")) {
            if (line.path("quantity").asInt(0) != line.path("currentQuantity").asInt(-1)) {
                return false;
            }
        }
        return true;
    }
}
