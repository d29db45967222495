package org.deadwax.desktop.live;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What each release sold by something else: by format, by country, by minute. Not thread-safe. */
final class Tally<K extends Comparable<? super K>> {

    private final Map<UUID, TreeMap<K, Sum>> releases = new HashMap<>();

    /** @param release null and {@code key} null: what cannot be told apart is left out */
    void add(@Nullable UUID release, @Nullable K key, long units, long minor) {
        if (release != null && key != null) {
            releases.computeIfAbsent(release, id -> new TreeMap<>()).merge(key, new Sum(units, minor), Sum::plus);
        }
    }

    void clear() {
        releases.clear();
    }

    void forgetBefore(K key) {
        releases.values().forEach(each -> each.headMap(key).clear());
    }

    /** In the order of the keys. @param release whose; null for all together */
    Map<K, Sum> of(@Nullable UUID release) {
        TreeMap<K, Sum> sums = new TreeMap<>();
        chosen(release, each -> each.forEach((key, sum) -> sums.merge(key, sum, Sum::plus)));
        return sums;
    }

    /** @param until exclusive; @param each may come more than once with a key, once for each release */
    void between(@Nullable UUID release, K from, K until, BiConsumer<K, Sum> each) {
        chosen(release, sums -> sums.subMap(from, until).forEach(each));
    }

    /** The least key; null when there is none. */
    @Nullable
    K first(@Nullable UUID release) {
        TreeMap<K, Sum> all = new TreeMap<>();
        chosen(release, each -> {
            if (!each.isEmpty()) {
                all.put(each.firstKey(), Sum.NONE);
            }
        });
        return all.isEmpty() ? null : all.firstKey();
    }

    private void chosen(@Nullable UUID release, java.util.function.Consumer<TreeMap<K, Sum>> use) {
        if (release == null) {
            releases.values().forEach(use);
        } else if (releases.containsKey(release)) {
            use.accept(java.util.Objects.requireNonNull(releases.get(release)));
        }
    }
}
