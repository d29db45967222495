package org.deadwax.server.media;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Master;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a label delivered for its tracks. The newest accepted one is a track's master; the others are its history. */
@Component
public class Masters {

    private final StoredMasters masters;
    private final Catalogue catalogue;
    private final TransactionTemplate transactions;

    Masters(StoredMasters masters, Catalogue catalogue, TransactionTemplate transactions) {
        this.masters = masters;
        this.catalogue = catalogue;
        this.transactions = transactions;
    }

    /** All of the release's tracks, newest first. */
    public List<Master> ofRelease(Access access, UUID releaseId) {
        Release release = catalogue.releaseFor(access, releaseId);
        List<UUID> tracks = release.tracks().stream().map(Track::id).toList();
        return transactions.execute(status -> masters.ofTracks(access.labelId(), tracks));
    }

    /** All versions of one track, newest first. */
    public List<Master> ofTrack(Access access, UUID trackId) {
        catalogue.trackFor(access, trackId);
        return transactions.execute(status -> masters.ofTracks(access.labelId(), List.of(trackId)));
    }

    public Master find(Access access, UUID masterId) {
        Master master = transactions
                .execute(status -> masters.find(access.labelId(), masterId))
                .orElseThrow(() -> none(masterId));
        seen(access, master);
        return master;
    }

    /** In the caller's transaction, until whose end nobody else changes the track's versions. */
    Master lock(Access access, UUID masterId) {
        Master master = masters.lock(access.labelId(), masterId).orElseThrow(() -> none(masterId));
        seen(access, master);
        return master;
    }

    private void seen(Access access, Master master) {
        try {
            catalogue.trackFor(access, master.trackId());
        } catch (ProblemException e) {
            throw none(master.id());
        }
    }

    private static ProblemException none(UUID masterId) {
        return ProblemException.notFound("There is no master " + masterId + ".");
    }
}
