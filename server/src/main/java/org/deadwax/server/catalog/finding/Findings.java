package org.deadwax.server.catalog.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deadwax.model.Finding;
import org.deadwax.model.Finding.Fix;
import org.deadwax.model.Finding.Severity;
import org.deadwax.model.Finding.Stop;
import org.jspecify.annotations.Nullable;

/** A list of findings while it is being written. */
final class Findings {

    private final List<Finding> list = new ArrayList<>();

    void stops(String code, String field, String sentence, @Nullable Fix fix, Stop... what) {
        list.add(new Finding(code, Severity.BLOCKER, List.of(what), sentence, field, fix));
    }

    void warns(String code, String field, String sentence, @Nullable Fix fix) {
        list.add(new Finding(code, Severity.WARNING, List.of(), sentence, field, fix));
    }

    void advises(String code, String field, String sentence, @Nullable Fix fix) {
        list.add(new Finding(code, Severity.ADVICE, List.of(), sentence, field, fix));
    }

    /** The worst first, otherwise in the order of the release. */
    List<Finding> worstFirst() {
        return list.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
