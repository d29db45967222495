package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.upload.UploadState;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** From matches to uploads: what was looked at is sent, put away, or opened once more. */
final class Matching {

    private final MatchDraft draft;
    private final UploadQueue queue;
    private final UUID label;
    private final TrackPlaces places;
    private final Consumer<Told> tell;
    private final Runnable changed;

    /** @param changed told that the queue is another one */
    Matching(
            MatchDraft draft,
            UploadQueue queue,
            UUID label,
            TrackPlaces places,
            Consumer<Told> tell,
            Runnable changed) {
        this.draft = draft;
        this.queue = queue;
        this.label = label;
        this.places = places;
        this.tell = tell;
        this.changed = changed;
    }

    MatchDraft draft() {
        return draft;
    }

    /** Sends what is matched. */
    void start() {
        draft.start(this::send);
    }

    private void send(Started started) {
        places.keep(started.release(), started.matches());
        List<UploadRequest> requests = new ArrayList<>();
        for (Match match : started.matches()) {
            Track track = match.track();
            UploadItem queued = match.queued() == null ? null : item(match.queued());
            if (queued != null && (track == null || !track.id().equals(queued.trackId()))) {
                queue.cancel(queued.id());
            }
            if (track != null && (queued == null || !track.id().equals(queued.trackId()))) {
                requests.add(new UploadRequest(label, track.id(), match.file().path()));
            }
        }
        queue.add(requests);
        changed.run();
    }

    /** Esc: nothing is sent, and nothing is lost. */
    void discard() {
        int files = draft.matches().size();
        Discarded was = draft.discard();
        tell.accept(new Told(Texts.count("uploads.notSent", files, Integer.toString(files)), () -> draft.restore(was)));
    }

    /** Shows again which file of a release goes where; what the server does not have yet can be put right. */
    void rematch(UploadGroup group) {
        UUID release = group.releaseId();
        if (release == null) {
            return;
        }
        List<Match> matches = new ArrayList<>();
        for (UploadRow row : group.rows()) {
            UploadItem item = item(row.id());
            if (item != null) {
                boolean fixed = row.state() == UploadState.ACCEPTED || row.state() == UploadState.VERIFYING;
                How how = row.how() == null ? How.HAND : row.how();
                AudioFile file = new AudioFile(item.file(), item.sizeBytes(), AudioTags.NONE);
                matches.add(new Match(file, row.track(), how, item.id(), fixed));
            }
        }
        draft.reopen(matches, release);
    }

    private @Nullable UploadItem item(UUID id) {
        return queue.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    MatchNotes notes() {
        Map<UUID, String> onTheirWay = new HashMap<>();
        for (UploadItem item : queue.items()) {
            if (!item.state().settled()) {
                onTheirWay.put(item.trackId(), item.fileName());
            }
        }
        return new MatchNotes(List.copyOf(draft.matches()), draft.tracks(), draft.masters(), onTheirWay);
    }
}
