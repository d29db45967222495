package org.deadwax.shopifyfake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a shop does wrong on purpose, by the name of what it is asked, such as "productCreate". */
public final class FakeFaults {

    private final Map<String, Integer> throttled = new ConcurrentHashMap<>();
    private final Map<String, Integer> lost = new ConcurrentHashMap<>();
    private final Map<String, Integer> away = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Map<String, Refused> refused = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /** The next so many times it answers THROTTLED and does nothing. */
    public void throttle(String field, int times) {
        throttled.put(field, times);
    }

    /** The next so many times it does it, and its answer gets lost: 502. */
    public void lose(String field, int times) {
        lost.put(field, times);
    }

    /** The next so many times it does nothing: 503. */
    public void leave(String field, int times) {
        away.put(field, times);
    }

    /** The next so many times it does nothing and says why. @param path to the field, as ["variants", "0", "price"] */
    public void refuse(String field, List<String> path, String words, int times) {
        refused.put(field, new Refused(path, words));
        refusals.put(field, times);
    }

    /** How often it was asked, whatever it answered. */
    public int asked(String field) {
        return asked.getOrDefault(field, 0);
    }

    public void forget() {
        List.of(throttled, lost, away, refusals, asked).forEach(Map::clear);
    }

    private record Refused(List<String> path, String words) {}

    /** Null when it takes it. */
    @Nullable
    Map<String, Object> refuses(List<String> fields) {
        if (!takes(refusals, fields)) {
            return null;
        }
        String field = fields.getFirst();
        Refused why = refused.getOrDefault(field, new Refused(List.of(), "No."));
        Map<String, Object> error = Map.of("field", why.path, "message", why.words);
        return Map.of("data", Map.of(field, Map.of("userErrors", List.of(error))));
    }

    void count(List<String> fields) {
        fields.forEach(field -> asked.merge(field, 1, Integer::sum));
    }

    boolean throttles(List<String> fields) {
        return takes(throttled, fields);
    }

    boolean loses(List<String> fields) {
        return takes(lost, fields);
    }

    boolean isAway(List<String> fields) {
        return takes(away, fields);
    }

    private static boolean takes(Map<String, Integer> some, List<String> fields) {
        boolean taken = false;
        for (String field : fields) {
            Integer left = some.computeIfPresent(field, FakeFaults::oneLess);
            taken |= left != null && left >= 0;
        }
        return taken;
    }

    private static @Nullable Integer oneLess(String field, int left) {
        return left < 0 ? null : left - 1;
    }
}
