package org.deadwax.server.delivery.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.Track;
import org.deadwax.server.delivery.entitlement.Entitlement;
import org.deadwax.server.delivery.page.PageView.FormatView;
import org.deadwax.server.delivery.page.PageView.FormatsView;
import org.deadwax.server.delivery.page.PageView.ReleaseView;
import org.deadwax.server.delivery.page.PageView.TrackView;
import org.deadwax.server.delivery.page.ReleaseShelf.Shelved;
import org.deadwax.server.media.Rendition;
import org.deadwax.server.media.RenditionFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what a link opens. */
@Component
class FanPage {

    private static final int SHOWN = 4;

    private final ReleaseShelf shelf;
    private final Downloads downloads;

    FanPage(ReleaseShelf shelf, Downloads downloads) {
        this.shelf = shelf;
        this.downloads = downloads;
    }

    /**
     * @param format null for what suits the device
     * @param play a track that is to sound, if it was redeemed; null for none
     */
    PageView of(
            OpenedDelivery opened, String base, @Nullable RenditionFormat format, boolean phone, @Nullable UUID play) {
        RenditionFormat chosen = format == null ? (phone ? RenditionFormat.MP3_320 : RenditionFormat.FLAC) : format;
        List<ReleaseView> releases = new ArrayList<>();
        for (UUID id : opened.releases()) {
            shelf.find(opened.labelId(), id)
                    .ifPresent(shelved -> releases.add(
                            release(TrackRights.of(opened, shelved), base, chosen, phone, play, releases.isEmpty())));
        }
        boolean none = releases.isEmpty();
        return new PageView(
                base,
                none
                        ? opened.labelName()
                        : releases.getFirst().title() + " – "
                                + releases.getFirst().artist(),
                opened.labelName(),
                PageWords.monogram(opened.labelName()),
                opened.name(),
                releases,
                none ? "Nothing to download" : null,
                none
                        ? "What was ordered is not in this label's catalogue any more. Ask the store you bought from."
                        : null);
    }

    private ReleaseView release(
            TrackRights rights,
            String base,
            RenditionFormat chosen,
            boolean phone,
            @Nullable UUID play,
            boolean first) {
        Shelved shelved = rights.shelved();
        UUID id = shelved.release().id();
        boolean holds = rights.holds();
        List<Track> heard = shelved.tracks().stream()
                .filter(track -> rights.may(track) == TrackRights.May.HEAR)
                .toList();
        boolean waits = rights.entitlements().stream()
                .anyMatch(each -> !each.ended() && !each.open(rights.opened().now()));
        boolean ready = !heard.isEmpty() && heard.stream().allMatch(track -> shelved.file(track.id(), chosen) != null);
        Optional<Track> playable = heard.stream()
                .filter(track -> shelved.file(track.id(), RenditionFormat.MP3_320) != null)
                .findFirst();
        return new ReleaseView(
                id,
                first,
                shelved.title(),
                shelved.artist(),
                facts(shelved),
                came(shelved, waits),
                shelved.cover() ? base + "/cover/" + id : null,
                holds ? null : PageWords.over(rights.entitlements(), rights.zone()),
                waits ? PageWords.waits(rights.opensAt(), rights.zone(), !heard.isEmpty()) : null,
                heard.isEmpty() || ready
                        ? null
                        : "The files are being made from the masters. It takes some minutes; the link stays.",
                ready ? formats(rights, heard, base, chosen, phone) : null,
                ready,
                chosen.name(),
                chosen.words(),
                ready && rights.whole()
                        ? PageWords.size(downloads.zip(rights, chosen).size())
                        : null,
                shelved.extras().stream().anyMatch(extra -> extra.kind() == ArtworkKind.BOOKLET),
                playable.map(Track::id).orElse(null),
                holds ? tracks(rights, base, chosen, play) : List.of());
    }

    private static String facts(Shelved shelved) {
        int count = shelved.tracks().size();
        long millis = shelved.tracks().stream()
                .map(track -> any(shelved, track))
                .flatMap(Optional::stream)
                .mapToLong(Rendition::durationMillis)
                .sum();
        return (count == 1 ? "1 track" : count + " tracks") + (millis == 0 ? "" : ", " + PageWords.length(millis));
    }

    private static String came(Shelved shelved, boolean waits) {
        LocalDate street = shelved.release().streetDate();
        return street == null || waits ? "" : "; released " + PageWords.day(street);
    }

    private static Optional<Rendition> any(Shelved shelved, Track track) {
        return shelved.files().getOrDefault(track.id(), Map.of()).values().stream()
                .filter(file -> file.format().tagged())
                .findFirst();
    }

    private FormatsView formats(
            TrackRights rights, List<Track> heard, String base, RenditionFormat chosen, boolean phone) {
        List<RenditionFormat> order = new ArrayList<>(
                phone
                        ? List.of(
                                RenditionFormat.MP3_320,
                                RenditionFormat.FLAC,
                                RenditionFormat.ALAC,
                                RenditionFormat.WAV)
                        : List.of(
                                RenditionFormat.FLAC,
                                RenditionFormat.MP3_320,
                                RenditionFormat.ALAC,
                                RenditionFormat.WAV));
        Arrays.stream(RenditionFormat.values())
                .filter(format -> format.tagged() && !order.contains(format))
                .forEach(order::add);
        List<FormatView> all = order.stream()
                .filter(format ->
                        heard.stream().allMatch(track -> rights.shelved().file(track.id(), format) != null))
                .map(format -> new FormatView(
                        format.words(),
                        PageWords.of(format),
                        PageWords.size(size(rights, heard, format)),
                        base + "?format=" + format.name(),
                        format == chosen))
                .toList();
        int shown = Math.min(phone ? SHOWN - 1 : SHOWN, all.size());
        List<FormatView> more = all.subList(shown, all.size());
        return new FormatsView(
                all.subList(0, shown),
                more,
                more.stream().anyMatch(FormatView::chosen),
                more.stream()
                        .map(format ->
                                format.name().replace("Ogg Vorbis", "Ogg").replace("MP3 V0", "V0"))
                        .collect(Collectors.joining(", ")));
    }

    private long size(TrackRights rights, List<Track> heard, RenditionFormat format) {
        if (rights.whole()) {
            return downloads.zip(rights, format).size();
        }
        return heard.stream()
                .map(track -> rights.shelved().file(track.id(), format))
                .mapToLong(file -> file == null ? 0 : file.sizeBytes())
                .sum();
    }

    private List<TrackView> tracks(TrackRights rights, String base, RenditionFormat chosen, @Nullable UUID play) {
        return rights.shelved().tracks().stream()
                .map(track -> track(rights, track, base, chosen, track.id().equals(play)))
                .toList();
    }

    private TrackView track(TrackRights rights, Track track, String base, RenditionFormat chosen, boolean asked) {
        Shelved shelved = rights.shelved();
        TrackRights.May may = rights.may(track);
        boolean hear = may == TrackRights.May.HEAR && shelved.file(track.id(), RenditionFormat.MP3_320) != null;
        boolean preview = may == TrackRights.May.PREVIEW && shelved.file(track.id(), RenditionFormat.PREVIEW) != null;
        Rendition file = shelved.file(track.id(), chosen);
        URI playing = asked && hear && redeemed(rights, track) ? downloads.playAgain(rights, track.id()) : null;
        return new TrackView(
                track.id(),
                shelved.discs() > 1 ? track.disc() + "-" + track.number() : Integer.toString(track.number()),
                track.versionTitle() == null ? track.title() : track.title() + " (" + track.versionTitle() + ")",
                any(shelved, track)
                        .map(each -> PageWords.length(each.durationMillis()))
                        .orElse(""),
                hear,
                hear || preview,
                may != TrackRights.May.HEAR,
                preview ? base + "/preview/" + track.id() : null,
                file == null ? null : PageWords.size(file.sizeBytes()),
                playing == null ? null : playing.toString());
    }

    /** Or nothing of it could be, as of a track that came ahead of its album. */
    private static boolean redeemed(TrackRights rights, Track track) {
        List<UUID> by = rights.redeemedBy(track.id());
        Collection<UUID> done = rights.entitlements().stream()
                .filter(each -> each.redeemedAt() != null)
                .map(Entitlement::id)
                .toList();
        return done.containsAll(by);
    }
}
