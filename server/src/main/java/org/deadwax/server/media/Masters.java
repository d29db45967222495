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

    public Master find(Access access, UUID masterId) {
        Master master = transactions
                .execute(status -> masters.find(access.labelId(), masterId))
                .orElseThrow(() -> ProblemException.notFound("There is no master " + masterId + "."));
        catalogue.trackFor(access, master.trackId());
        return master;
    }
}
