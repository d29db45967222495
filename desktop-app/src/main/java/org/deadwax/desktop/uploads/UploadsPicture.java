package org.deadwax.desktop.uploads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadState;
import org.jspecify.annotations.Nullable;

/**
 * The queue at one moment: its groups, and the sum over all of it.
 *
 * @param files of the releases that are not done yet; of all when all are
 * @param failed refused by the server, or broken off on the way; each needs a hand
 * @param broken only the latter: a retry may help
 * @param open not settled yet
 */
record UploadsPicture(
        List<UploadGroup> groups,
        int files,
        int accepted,
        int failed,
        int broken,
        int open,
        boolean allPaused,
        long bytesPerSecond,
        @Nullable Duration timeLeft,
        double progress) {

    static final UploadsPicture NOTHING = new UploadsPicture(List.of(), 0, 0, 0, 0, 0, false, 0, null, 0);

    static UploadsPicture of(List<UploadItem> items, TrackPlaces places) {
        Map<String, List<UploadItem>> byRelease = new LinkedHashMap<>();
        for (UploadItem item : items) {
            TrackPlaces.Place place = places.of(item.trackId());
            byRelease
                    .computeIfAbsent(place == null ? "" : place.releaseId().toString(), id -> new ArrayList<>())
                    .add(item);
        }
        Map<UUID, String> waitsFor = waiting(items);
        List<UploadGroup> groups = new ArrayList<>();
        List<UploadItem> counted = new ArrayList<>();
        byRelease.values().forEach(each -> {
            UploadGroup group = group(each, places, waitsFor);
            groups.add(group);
            // what was done long ago is no part of "4 of 11 accepted"
            if (!group.done()) {
                counted.addAll(each);
            }
        });
        return summed(groups, counted.isEmpty() ? items : counted);
    }

    private static UploadsPicture summed(List<UploadGroup> groups, List<UploadItem> items) {
        List<UploadItem> open =
                items.stream().filter(item -> !item.state().settled()).toList();
        long size = items.stream().mapToLong(UploadItem::sizeBytes).sum();
        long confirmed = items.stream().mapToLong(UploadItem::confirmedBytes).sum();
        long speed = open.stream()
                .filter(item -> item.state() == UploadState.UPLOADING)
                .mapToLong(UploadItem::bytesPerSecond)
                .sum();
        long left = open.stream()
                .mapToLong(item -> item.sizeBytes() - item.confirmedBytes())
                .sum();
        boolean paused = !open.isEmpty()
                && open.stream()
                        .allMatch(item -> item.state() == UploadState.PAUSED || item.state() == UploadState.VERIFYING);
        return new UploadsPicture(
                groups,
                items.size(),
                count(items, UploadState.ACCEPTED),
                count(items, UploadState.REJECTED) + count(items, UploadState.FAILED),
                count(items, UploadState.FAILED),
                open.size(),
                paused,
                speed,
                speed == 0 || left == 0 ? null : Duration.ofSeconds(left / speed),
                size == 0 ? 0 : (double) confirmed / size);
    }

    /** "4 of 11 accepted, 1.7 MB/s, 6 min left". */
    String summary() {
        return files == 0 ? "" : words(bytesPerSecond > 0);
    }

    /** "4 of 11 accepted, 6 min left", for where there is little room. */
    String brief() {
        return words(false);
    }

    private String words(boolean withSpeed) {
        StringBuilder words = new StringBuilder(
                Texts.text("uploads.acceptedOf", Integer.toString(accepted), Integer.toString(files)));
        if (withSpeed) {
            words.append(", ").append(UploadWords.speed(bytesPerSecond));
        }
        if (timeLeft != null) {
            words.append(", ").append(Texts.text("uploads.left", UploadWords.left(timeLeft)));
        }
        if (open == 0 && failed > 0) {
            words.append(", ").append(Texts.count("uploads.needHand", failed, Integer.toString(failed)));
        }
        if (allPaused) {
            words.append(", ").append(Texts.text("uploads.isPaused"));
        }
        return words.toString();
    }

    private static UploadGroup group(List<UploadItem> items, TrackPlaces places, Map<UUID, String> waitsFor) {
        List<UploadRow> rows = new ArrayList<>();
        for (UploadItem item : items) {
            TrackPlaces.Place place = places.of(item.trackId());
            rows.add(UploadRow.of(
                    item, place == null ? null : place.track(), places.how(item.trackId()), waitsFor.get(item.id())));
        }
        TrackPlaces.Place place = places.of(items.getFirst().trackId());
        return new UploadGroup(
                place == null ? null : place.releaseId(),
                place == null ? Texts.text("uploads.other") : place.release(),
                place == null ? "" : place.artist(),
                items.stream().mapToLong(UploadItem::sizeBytes).sum(),
                items.stream().mapToLong(UploadItem::confirmedBytes).sum(),
                rows);
    }

    /** For each that waits, but the first, the one before it. */
    private static Map<UUID, String> waiting(List<UploadItem> items) {
        Map<UUID, String> waitsFor = new LinkedHashMap<>();
        UploadItem before = null;
        for (UploadItem item : items) {
            if (item.state() == UploadState.WAITING) {
                if (before != null) {
                    waitsFor.put(item.id(), before.fileName());
                }
                before = item;
            }
        }
        return waitsFor;
    }

    private static int count(List<UploadItem> items, UploadState state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }
}
