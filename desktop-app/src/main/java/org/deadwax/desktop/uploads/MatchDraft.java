package org.deadwax.desktop.uploads;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Master;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** Files that were chosen and have not started: for which release, and each for which track. Album after album. */
final class MatchDraft {

    private final MatchRelease server;
    private final Background disk;
    private final Background offering;
    private final Background loading;
    private final Background saving;
    private final Deque<List<AudioFile>> waiting = new ArrayDeque<>();
    private final ObservableList<ReleaseSummary> releases = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ReleaseSummary> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<MatchRelease.@Nullable Whole> whole = new ReadOnlyObjectWrapper<>();
    private final MatchList list = new MatchList();
    private final ObservableList<Match> matches = list.matches();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper("");
    private @Nullable UUID wanted;

    MatchDraft(DeadwaxApi api, UUID label, Background background) {
        this.server = new MatchRelease(api, label);
        this.disk = background.lane();
        this.offering = background.lane();
        this.loading = background.lane();
        this.saving = background.lane();
        chosen.subscribe((before, now) -> load(now));
        matches.subscribe(this::judge);
        judge();
    }

    /** The release that files are meant for, as when one comes from its page. */
    void want(UUID releaseId) {
        wanted = releaseId;
    }

    /** More files or folders. @param none told when there is no audio among them */
    void add(List<Path> paths, Consumer<String> none) {
        disk.run(
                () -> Dropped.of(paths),
                found -> found(found, none),
                failed -> none.accept(String.valueOf(failed.getMessage())));
    }

    private void found(Dropped dropped, Consumer<String> none) {
        if (dropped.audio().isEmpty()) {
            none.accept(Texts.text("uploads.noAudio"));
            return;
        }
        leftOut.set(dropped.others());
        List<Path> known = matches.stream().map(match -> match.file().path()).toList();
        List<AudioFile> fresh = dropped.audio().stream()
                .filter(file -> !known.contains(file.path()))
                .toList();
        if (matches.isEmpty()) {
            waiting.addAll(AlbumFolders.of(fresh));
            next();
        } else {
            List<Match> all = new ArrayList<>(matches);
            fresh.forEach(file -> all.add(new Match(file, null, How.NONE)));
            matches.setAll(all);
            list.propose(tracks());
        }
    }

    /** The next album, when several were dropped. */
    private void next() {
        List<AudioFile> files = waiting.poll();
        if (files == null) {
            return;
        }
        matches.setAll(
                files.stream().map(file -> new Match(file, null, How.NONE)).toList());
        UUID meant = wanted;
        wanted = null;
        offering.run(
                () -> server.offer(files, meant),
                offer -> {
                    releases.setAll(offer.releases());
                    chosen.set(offer.proposed());
                    judge();
                },
                this::failed);
    }

    /** Files of the queue once more, to be put right. */
    void reopen(List<Match> queued, UUID release) {
        matches.setAll(queued);
        offering.run(
                () -> server.offer(List.of(), release),
                offer -> {
                    releases.setAll(offer.releases());
                    chosen.set(offer.proposed());
                },
                this::failed);
    }

    /** What was discarded, as it was. */
    void restore(Discarded discarded) {
        whole.set(discarded.whole());
        releases.setAll(discarded.releases());
        chosen.set(discarded.chosen());
        matches.setAll(discarded.matches());
        waiting.addAll(discarded.waiting());
    }

    /** Other releases to choose from. */
    void find(String words) {
        offering.run(
                () -> server.find(words),
                found -> {
                    ReleaseSummary now = chosen.get();
                    List<ReleaseSummary> all = new ArrayList<>(found);
                    if (now != null && all.stream().noneMatch(each -> each.id().equals(now.id()))) {
                        all.addFirst(now);
                    }
                    releases.setAll(all);
                },
                this::failed);
    }

    private void load(@Nullable ReleaseSummary of) {
        MatchRelease.Whole known = whole.get();
        if (of != null && known != null && known.release().id().equals(of.id())) {
            return;
        }
        whole.set(null);
        judge();
        if (of != null) {
            loading.run(
                    () -> server.whole(of.id()),
                    now -> {
                        whole.set(now);
                        trouble.set("");
                        list.propose(tracks());
                    },
                    this::failed);
        }
    }

    void inOrder() {
        list.inOrder(tracks());
    }

    void leaveOut(Match match) {
        matches.remove(match);
        if (matches.isEmpty()) {
            discard();
        }
    }

    /** @return what it was, to be brought back */
    Discarded discard() {
        Discarded was = new Discarded(
                List.copyOf(matches), whole.get(), List.copyOf(releases), chosen.get(), List.copyOf(waiting));
        waiting.clear();
        clear();
        return was;
    }

    private void clear() {
        disk.cancel();
        offering.cancel();
        loading.cancel();
        matches.clear();
        chosen.set(null);
        leftOut.set("");
        trouble.set("");
        judge();
    }

    /** Makes the tracks that are to be made, hands over what is to be sent, and goes on with the next album. */
    void start(Consumer<Started> then) {
        MatchRelease.Whole known = whole.get();
        if (known == null || !blocked.get().isEmpty()) {
            return;
        }
        List<Match> all = List.copyOf(matches);
        List<String> titles = all.stream()
                .filter(match -> match.how() == How.NEW)
                .map(match -> match.file().title())
                .toList();
        if (titles.isEmpty()) {
            started(new Started(known.release(), all), then);
            return;
        }
        blocked.set(Texts.text("uploads.makingTracks"));
        saving.run(
                () -> server.withTracks(known.release(), titles),
                saved -> started(Started.withNew(saved, known.release(), all), then),
                failed -> {
                    judge();
                    failed(failed);
                });
    }

    private void started(Started started, Consumer<Started> then) {
        then.accept(started);
        clear();
        next();
    }

    private void failed(Exception failed) {
        trouble.set(String.valueOf(failed.getMessage()));
        judge();
    }

    private void judge() {
        long going = matches.stream().filter(Match::goes).count();
        if (matches.isEmpty()) {
            blocked.set("");
        } else if (whole.get() == null) {
            blocked.set(Texts.text(chosen.get() == null ? "uploads.noRelease" : "uploads.loadingRelease"));
        } else if (going == 0) {
            blocked.set(Texts.count("uploads.nowhere", matches.size(), Integer.toString(matches.size())));
        } else {
            blocked.set("");
        }
    }

    List<Track> tracks() {
        MatchRelease.Whole known = whole.get();
        return known == null ? List.of() : known.release().tracks();
    }

    Map<UUID, Master> masters() {
        MatchRelease.Whole known = whole.get();
        return known == null ? Map.of() : known.masters();
    }

    @Nullable
    Release release() {
        MatchRelease.Whole known = whole.get();
        return known == null ? null : Objects.requireNonNull(known).release();
    }

    /** Albums that come after this one. */
    int albumsWaiting() {
        return waiting.size();
    }

    ObservableList<ReleaseSummary> releases() {
        return releases;
    }

    ObjectProperty<@Nullable ReleaseSummary> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<MatchRelease.@Nullable Whole> wholeProperty() {
        return whole.getReadOnlyProperty();
    }

    MatchList list() {
        return list;
    }

    /** Empty while there is nothing to match. */
    ObservableList<Match> matches() {
        return matches;
    }

    /** Why they cannot start, a sentence; empty when they can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    /** What went wrong at the server, a sentence; empty when nothing. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What was among the files and is no audio; empty when nothing. */
    ReadOnlyStringProperty leftOutProperty() {
        return leftOut.getReadOnlyProperty();
    }
}
