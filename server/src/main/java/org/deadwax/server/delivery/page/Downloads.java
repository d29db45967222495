package org.deadwax.server.delivery.page;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.Track;
import org.deadwax.server.delivery.entitlement.Redeemed;
import org.deadwax.server.delivery.entitlement.Redemptions;
import org.deadwax.server.delivery.page.ReleaseShelf.Shelved;
import org.deadwax.server.delivery.zip.FanFileNames;
import org.deadwax.server.delivery.zip.StoredZip;
import org.deadwax.server.delivery.zip.ZipFileEntry;
import org.deadwax.server.media.Rendition;
import org.deadwax.server.media.RenditionFormat;
import org.deadwax.server.media.Renditions;
import org.deadwax.server.platform.CurrentLabel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a click gives: where the file lies, and that the copy is redeemed by it. A click that finds nothing redeems nothing. */
@Component
class Downloads {

    /** Long enough for an album on a slow line, and for going on after a break. */
    private static final Duration FETCH = Duration.ofHours(6);

    private static final Duration PLAY = Duration.ofHours(2);

    private final Renditions renditions;
    private final Redemptions redemptions;
    private final FanSessions sessions;
    private final TransactionTemplate transactions;

    Downloads(Renditions renditions, Redemptions redemptions, FanSessions sessions, TransactionTemplate transactions) {
        this.renditions = renditions;
        this.redemptions = redemptions;
        this.sessions = sessions;
        this.transactions = transactions;
    }

    URI track(TrackRights rights, UUID trackId, RenditionFormat format, Visitor visitor) {
        Rendition file = file(rights, trackId, format);
        renditions.requireThere(file.key());
        redeem(rights, rights.redeemedBy(trackId), Redeemed.TRACK, visitor);
        return renditions.fetch(file.key(), format.contentType(), fileName(rights.shelved(), trackId, format), FETCH);
    }

    URI play(TrackRights rights, UUID trackId, Visitor visitor) {
        Rendition file = file(rights, trackId, RenditionFormat.MP3_320);
        renditions.requireThere(file.key());
        redeem(rights, rights.redeemedBy(trackId), Redeemed.PLAY, visitor);
        return renditions.play(file, PLAY);
    }

    /** For who has clicked before: showing a page redeems nothing. Empty of what is not redeemed, it throws. */
    URI playAgain(TrackRights rights, UUID trackId) {
        return renditions.play(file(rights, trackId, RenditionFormat.MP3_320), PLAY);
    }

    URI preview(TrackRights rights, UUID trackId) {
        Track track = rights.shelved().track(trackId).orElseThrow(() -> PageProblem.notHere("This track is not here."));
        Rendition file = rights.shelved().file(trackId, RenditionFormat.PREVIEW);
        if (rights.may(track) != TrackRights.May.PREVIEW || file == null) {
            throw PageProblem.notHere("There is no preview of this track.");
        }
        return renditions.play(file, PLAY);
    }

    void album(TrackRights rights, RenditionFormat format, Visitor visitor) {
        zip(rights, format);
        rights.shelved().tracks().stream().findFirst().ifPresent(track -> {
            Rendition first = rights.shelved().file(track.id(), format);
            if (first != null) {
                renditions.requireThere(first.key());
            }
        });
        redeem(rights, rights.redeemedByAlbum(), Redeemed.ALBUM, visitor);
    }

    /** @throws PageProblem when the release is not theirs as a whole, or not all of it is ready */
    StoredZip zip(TrackRights rights, RenditionFormat format) {
        if (!rights.whole()) {
            throw PageProblem.notTheirs();
        }
        return rights.shelved().archives().computeIfAbsent(format, wanted -> laidOut(rights.shelved(), wanted));
    }

    private static StoredZip laidOut(Shelved shelved, RenditionFormat format) {
        String folder = FanFileNames.folder(shelved.artist(), shelved.title()) + "/";
        List<ZipFileEntry> entries = new ArrayList<>();
        for (Track track : shelved.tracks()) {
            Rendition file = shelved.file(track.id(), format);
            if (file == null) {
                throw PageProblem.notReady();
            }
            entries.add(new ZipFileEntry(
                    folder + fileName(shelved, track.id(), format), file.key(), file.sizeBytes(), file.crc32()));
        }
        for (Renditions.Extra extra : shelved.extras()) {
            String name = extra.kind() == ArtworkKind.COVER ? "cover.jpg" : "booklet.pdf";
            entries.add(new ZipFileEntry(folder + name, extra.key(), extra.sizeBytes(), extra.crc32()));
        }
        return new StoredZip(entries);
    }

    private Rendition file(TrackRights rights, UUID trackId, RenditionFormat format) {
        Track track = rights.shelved().track(trackId).orElseThrow(() -> PageProblem.notHere("This track is not here."));
        if (rights.may(track) != TrackRights.May.HEAR) {
            throw PageProblem.notTheirs();
        }
        Rendition file = rights.shelved().file(trackId, format);
        if (file == null) {
            throw PageProblem.notReady();
        }
        return file;
    }

    private void redeem(TrackRights rights, List<UUID> entitlements, Redeemed how, Visitor visitor) {
        UUID label = rights.opened().labelId();
        CurrentLabel.in(
                label,
                () -> transactions.execute(status -> {
                    sessions.count(label, rights.opened().id(), visitor);
                    return redemptions.redeem(label, entitlements, how);
                }));
    }

    static String fileName(Shelved shelved, UUID trackId, RenditionFormat format) {
        Track track = shelved.track(trackId).orElseThrow();
        int numbers = (int) shelved.tracks().stream()
                .filter(other -> other.disc() == track.disc())
                .count();
        String title = track.versionTitle() == null ? track.title() : track.title() + " (" + track.versionTitle() + ")";
        return FanFileNames.track(track.disc(), shelved.discs(), track.number(), numbers, title, format.extension());
    }
}
