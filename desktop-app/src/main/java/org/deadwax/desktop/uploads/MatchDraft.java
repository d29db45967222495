package org.deadwax.desktop.uploads;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
import org.deadwax.desktop.upload.UploadRequest;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** Files that were chosen and have not started: for which release, and each for which track. */
final class MatchDraft {

    private static final int OFFERED = 200;

    private final DeadwaxApi api;
    private final UUID label;
    private final Background disk;
    private final Background server;
    private final ObservableList<ReleaseSummary> releases = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ReleaseSummary> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Release> release = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Match> matches = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private @Nullable UUID wanted;

    MatchDraft(DeadwaxApi api, UUID label, Background background) {
        this.api = api;
        this.label = label;
        this.disk = background.lane();
        this.server = background.lane();
        chosen.subscribe((before, now) -> loadRelease(now));
        matches.subscribe(this::judge);
        judge();
    }

    /** The release that files are meant for, as when one comes from its page. */
    void want(UUID releaseId) {
        wanted = releaseId;
    }

    /** More files or folders; what is no audio is left out. */
    void add(List<java.nio.file.Path> paths) {
        disk.run(() -> AudioFile.among(paths), this::found, failed -> blocked.set(String.valueOf(failed.getMessage())));
    }

    private void found(List<AudioFile> files) {
        if (files.isEmpty()) {
            blocked.set(Texts.text("uploads.noAudio"));
            return;
        }
        List<AudioFile> all =
                new java.util.ArrayList<>(matches.stream().map(Match::file).toList());
        files.stream().filter(file -> !all.contains(file)).forEach(all::add);
        matches.setAll(TrackMatches.of(all, tracks()));
        if (chosen.get() == null) {
            server.run(
                    () -> api.releases(label, null, null, OFFERED).items(),
                    this::offer,
                    failed -> blocked.set(String.valueOf(failed.getMessage())));
        }
    }

    private void offer(List<ReleaseSummary> offered) {
        releases.setAll(offered);
        String folders = matches.isEmpty()
                ? ""
                : TrackMatches.plain(matches.getFirst().file().path().toString());
        chosen.set(offered.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .or(() -> offered.stream()
                        .filter(each -> folders.contains(TrackMatches.plain(each.title())))
                        .findFirst())
                .or(() -> offered.stream()
                        .filter(each -> each.mastersAccepted() < each.tracks())
                        .findFirst())
                .or(() -> offered.stream().findFirst())
                .orElse(null));
        judge();
    }

    private void loadRelease(@Nullable ReleaseSummary of) {
        release.set(null);
        if (of == null) {
            return;
        }
        server.run(
                () -> api.release(label, of.id()),
                whole -> {
                    release.set(whole);
                    matches.setAll(
                            TrackMatches.of(matches.stream().map(Match::file).toList(), whole.tracks()));
                },
                failed -> blocked.set(String.valueOf(failed.getMessage())));
    }

    /** @param track null for nowhere; the file that had it before goes nowhere */
    void assign(Match match, @Nullable Track track) {
        matches.replaceAll(each -> {
            if (each == match) {
                return new Match(each.file(), track, track == null ? How.NONE : How.HAND);
            }
            return track != null && track.equals(each.track()) ? new Match(each.file(), null, How.NONE) : each;
        });
    }

    void leaveOut(Match match) {
        matches.remove(match);
        if (matches.isEmpty()) {
            discard();
        }
    }

    void discard() {
        disk.cancel();
        server.cancel();
        matches.clear();
        chosen.set(null);
        wanted = null;
        judge();
    }

    /** What is to be sent; files that go nowhere stay behind. */
    List<UploadRequest> requests() {
        return matches.stream()
                .filter(match -> match.track() != null)
                .map(match -> new UploadRequest(
                        label,
                        Objects.requireNonNull(match.track()).id(),
                        match.file().path()))
                .toList();
    }

    private void judge() {
        Set<Track> tracks = new HashSet<>();
        long nowhere = 0;
        for (Match match : matches) {
            if (match.track() == null) {
                nowhere++;
            } else {
                tracks.add(match.track());
            }
        }
        if (matches.isEmpty()) {
            blocked.set("");
        } else if (release.get() == null) {
            blocked.set(Texts.text("uploads.noRelease"));
        } else if (tracks.isEmpty()) {
            blocked.set(Texts.count("uploads.nowhere", nowhere, Long.toString(nowhere)));
        } else {
            blocked.set("");
        }
    }

    private List<Track> tracks() {
        Release known = release.get();
        return known == null ? List.of() : known.tracks();
    }

    ObservableList<ReleaseSummary> releases() {
        return releases;
    }

    ObjectProperty<@Nullable ReleaseSummary> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<@Nullable Release> releaseProperty() {
        return release.getReadOnlyProperty();
    }

    /** Empty while there is nothing to match. */
    ObservableList<Match> matches() {
        return matches;
    }

    /** Why they cannot start, a sentence; empty when they can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }
}
