package org.deadwax.server.charts;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The newest reports that were made, as long as everything they were made of is still the same. */
class ReportCache {

    private static final int REPORTS = 32;

    record Key(UUID labelId, String chart, String period) {}

    private record Made(Object of, PeriodReport report) {}

    private final Map<Key, SoftReference<Made>> made = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Made>> eldest) {
            return size() > REPORTS;
        }
    };

    /** @param of all that the report depends on, compared with equals */
    PeriodReport get(Key key, Object of, Supplier<PeriodReport> make) {
        Made found = find(key);
        if (found != null && found.of().equals(of)) {
            return found.report();
        }
        PeriodReport report = make.get();
        synchronized (made) {
            made.put(key, new SoftReference<>(new Made(of, report)));
        }
        return report;
    }

    private @Nullable Made find(Key key) {
        synchronized (made) {
            SoftReference<Made> reference = made.get(key);
            return reference == null ? null : reference.get();
        }
    }
}
