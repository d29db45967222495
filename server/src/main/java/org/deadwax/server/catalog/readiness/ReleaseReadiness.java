package org.deadwax.server.catalog.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Finding;
import org.deadwax.model.Readiness;
import org.deadwax.model.Release;
import org.deadwax.server.catalog.MasterCount;
import org.deadwax.server.catalog.code.CodeRanges;
import org.deadwax.server.catalog.release.StoredReleases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One list of what is wrong with a release and what it lacks, the worst first. */
@Component
public class ReleaseReadiness {

    private final TransactionTemplate transactions;
    private final StoredReleases stored;
    private final CodeRanges ranges;
    private final ObjectProvider<MasterCount> masters;

    ReleaseReadiness(
            TransactionTemplate transactions,
            StoredReleases stored,
            CodeRanges ranges,
            ObjectProvider<MasterCount> masters) {
        this.transactions = transactions;
        this.stored = stored;
        this.ranges = ranges;
        this.masters = masters;
    }

    /** @throws ProblemException 404 when the release is not theirs to see */
    public Readiness of(Access access, UUID releaseId) {
        return transactions.execute(status -> {
            Release release = stored.visible(access, releaseId);
            MasterCount count = masters.getIfAvailable();
            int accepted = count == null
                    ? release.tracks().size()
                    : count.accepted(List.of(releaseId)).getOrDefault(releaseId, 0);
            Missing missing = Missing.of(release, ranges.coming(access.labelId()), accepted);
            List<Finding> findings = new ArrayList<>(release.findings());
            findings.addAll(missing.findings());
            findings.sort(Comparator.comparing(Finding::severity));
            return new Readiness(
                    ready(release, findings, accepted), release.tracks().size(), missing.inOrder(), findings);
        });
    }

    /** Tracks that nothing stops; those without a master are not told apart here, so at most as many as have one. */
    private static int ready(Release release, List<Finding> findings, int accepted) {
        int ready = 0;
        for (int i = 0; i < release.tracks().size(); i++) {
            String path = "tracks[" + i + "].";
            if (findings.stream()
                    .noneMatch(finding ->
                            !finding.stops().isEmpty() && finding.field().startsWith(path))) {
                ready++;
            }
        }
        return Math.min(ready, accepted);
    }
}
