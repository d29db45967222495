package org.deadwax.server.charts;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportedUnit;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.file.BuiltInFormat;
import org.deadwax.server.charts.file.FileProfile;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.UnitLine;
import org.deadwax.server.charts.file.UnitSource;
import org.jspecify.annotations.Nullable;

/** Units that do not fit a file. What is held of them is a bit each, and a finding for each product and reason. */
final class FileMisfits {

    private final Map<UUID, UUID> tracks;
    private final BitSet numbers = new BitSet();
    private final Map<Row, Finding> findings = new LinkedHashMap<>();

    private record Row(String code, UUID productId, boolean sale) {}

    /** @param tracks of products that are one track */
    FileMisfits(Map<UUID, UUID> tracks) {
        this.tracks = tracks;
    }

    Collection<Finding> findings() {
        return findings.values();
    }

    /** Hands on what fits, and notes what does not. */
    UnitSource checking(BuiltInFormat format, FormatSettings settings, FileSource source) {
        return unit -> {
            int[] n = {0};
            source.each(decision -> {
                ReportedUnit line = UnitLine.of(decision);
                Misfit misfit = format.format().misfit(line, settings).orElse(null);
                if (misfit == null) {
                    unit.accept(line);
                } else {
                    note(n[0], decision, misfit);
                }
                n[0]++;
            });
        };
    }

    /** Asks a format, wherever it runs. */
    void find(FileProfile profile, FileSource source) throws FormatFailed {
        numbers.clear();
        findings.clear();
        numbered(profile, source, this::note);
    }

    void each(FileProfile profile, FileSource source, FileCheck.MisfitUnit each) throws FormatFailed {
        numbered(profile, source, (n, decision, misfit) -> each.misfit(decision, misfit));
    }

    private interface Numbered {

        void misfit(int n, Decision decision, Misfit misfit);
    }

    /** It answers when it likes, so the units are gone through again for those it named. */
    private static void numbered(FileProfile profile, FileSource source, Numbered each) throws FormatFailed {
        Map<Misfit, BitSet> said = new LinkedHashMap<>();
        profile.format()
                .check(
                        unit -> source.each(decision -> unit.accept(UnitLine.of(decision))),
                        profile.settings(),
                        (n, misfit) -> said.computeIfAbsent(misfit, key -> new BitSet())
                                .set(Math.toIntExact(n)));
        if (said.isEmpty()) {
            return;
        }
        int[] n = {0};
        source.each(decision -> {
            Misfit misfit = misfit(said, n[0]);
            if (misfit != null) {
                each.misfit(n[0], decision, misfit);
            }
            n[0]++;
        });
    }

    private static @Nullable Misfit misfit(Map<Misfit, BitSet> said, int n) {
        for (Map.Entry<Misfit, BitSet> one : said.entrySet()) {
            if (one.getValue().get(n)) {
                return one.getKey();
            }
        }
        return null;
    }

    private void note(int n, Decision decision, Misfit misfit) {
        numbers.set(n);
        findings.merge(
                new Row(misfit.code(), decision.productId(), decision.state() == State.REPORTED),
                Findings.aboutUnit(misfit, decision, tracks.get(decision.productId())),
                Findings::together);
    }

    /** The same units without those that do not fit. */
    UnitSource without(FileSource source) {
        BitSet left = (BitSet) numbers.clone();
        return unit -> {
            int[] n = {0};
            source.each(decision -> {
                if (!left.get(n[0])) {
                    unit.accept(UnitLine.of(decision));
                }
                n[0]++;
            });
        };
    }
}
