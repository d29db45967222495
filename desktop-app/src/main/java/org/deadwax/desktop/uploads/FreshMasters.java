package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.CheckResult;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/**
 * Masters as the server tells of them now. The queue remembers what they were when their checks ended; since then somebody may
 * have accepted a warning, or removed the audio. FX thread only.
 */
final class FreshMasters {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background asking;
    private final Background accepting;
    private final Runnable changed;
    private final Map<UUID, Master> known = new HashMap<>();

    FreshMasters(DeadwaxApi api, UUID label, Background background, Runnable changed) {
        this.api = api;
        this.label = label;
        this.asking = background.lane();
        this.accepting = background.lane();
        this.changed = changed;
    }

    /** The same item with its master as it is now. */
    UploadItem now(UploadItem item) {
        Master then = item.master();
        Master now = then == null || !item.state().settled() ? null : known.get(then.id());
        return now == null
                ? item
                : new UploadItem(
                        item.id(),
                        item.labelId(),
                        item.trackId(),
                        item.file(),
                        item.sizeBytes(),
                        item.state(),
                        item.parts(),
                        item.confirmedParts(),
                        item.confirmedBytes(),
                        item.resumption(),
                        item.bytesPerSecond(),
                        item.timeLeft(),
                        item.reason(),
                        now);
    }

    /** Asks anew; what cannot be had stays as it was. */
    void ask(Collection<UUID> releases) {
        List<UUID> all = List.copyOf(releases);
        if (all.isEmpty()) {
            return;
        }
        asking.run(() -> masters(all), this::learn, away -> {});
    }

    private List<Master> masters(List<UUID> releases) {
        List<Master> all = new ArrayList<>();
        for (UUID release : releases) {
            try {
                all.addAll(api.masters(label, release));
            } catch (ApiProblem gone) {
                // a release that was deleted since
            }
        }
        return all;
    }

    private void learn(List<Master> masters) {
        masters.forEach(master -> known.put(master.id(), master));
        changed.run();
    }

    /** Takes all of a master's warnings upon the label. @param failed gets a sentence */
    void accept(Master master, Consumer<String> failed) {
        accepting.run(
                () -> {
                    @Nullable Master now = null;
                    for (CheckResult check : master.checks()) {
                        if (check.open()) {
                            now = api.acceptWarning(label, master.id(), check.check());
                        }
                    }
                    return now == null ? api.master(label, master.id()) : now;
                },
                now -> learn(List.of(now)),
                why -> failed.accept(String.valueOf(why.getMessage())));
    }
}
