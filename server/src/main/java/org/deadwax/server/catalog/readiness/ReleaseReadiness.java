package org.deadwax.server.catalog.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Finding;
import org.deadwax.model.Readiness;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.ChartPrices;
import org.deadwax.server.catalog.ReleaseMedia;
import org.deadwax.server.catalog.ReleaseMedia.TrackMaster;
import org.deadwax.server.catalog.code.CodeRanges;
import org.deadwax.server.catalog.release.StoredReleases;
import org.deadwax.server.platform.Access;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One list of what is wrong with a release and what it lacks, the worst first. */
@Component
public class ReleaseReadiness {

    private final TransactionTemplate transactions;
    private final StoredReleases stored;
    private final CodeRanges ranges;
    private final ObjectProvider<ReleaseMedia> media;
    private final ObjectProvider<ChartPrices> charts;

    ReleaseReadiness(
            TransactionTemplate transactions,
            StoredReleases stored,
            CodeRanges ranges,
            ObjectProvider<ReleaseMedia> media,
            ObjectProvider<ChartPrices> charts) {
        this.transactions = transactions;
        this.stored = stored;
        this.ranges = ranges;
        this.media = media;
        this.charts = charts;
    }

    /** @throws org.deadwax.server.platform.ProblemException 404 when the release is not theirs to see */
    public Readiness of(Access access, UUID releaseId) {
        return transactions.execute(status -> {
            Release release = stored.visible(access, releaseId);
            Missing missing = Missing.of(release, ranges.coming(access.labelId()));
            List<Finding> findings = new ArrayList<>(release.findings());
            List<String> inOrder = new ArrayList<>(missing.inOrder());
            findings.addAll(missing.findings());
            ReleaseMedia kept = media.getIfAvailable();
            if (kept != null) {
                List<UUID> tracks = release.tracks().stream().map(Track::id).toList();
                Map<UUID, TrackMaster> masters = kept.masters(access.labelId(), tracks);
                take("masters", MissingMedia.masters(release, masters), findings, inOrder);
                take("artwork", MissingMedia.cover(kept.cover(access.labelId(), releaseId)), findings, inOrder);
            }
            ChartPrices prices = charts.getIfAvailable();
            if (prices != null && !release.products().isEmpty()) {
                take("prices for charts", LowPrices.in(release, prices), findings, inOrder);
            }
            findings.sort(Comparator.comparing(Finding::severity));
            return new Readiness(ready(release, findings), release.tracks().size(), inOrder, findings);
        });
    }

    private static void take(String name, List<Finding> found, List<Finding> findings, List<String> inOrder) {
        findings.addAll(found);
        if (found.isEmpty()) {
            inOrder.add(name);
        }
    }

    /** Tracks that nothing stops. */
    private static int ready(Release release, List<Finding> findings) {
        int ready = 0;
        for (int i = 0; i < release.tracks().size(); i++) {
            String path = "tracks[" + i + "].";
            if (findings.stream()
                    .noneMatch(finding ->
                            !finding.stops().isEmpty() && finding.field().startsWith(path))) {
                ready++;
            }
        }
        return ready;
    }
}
