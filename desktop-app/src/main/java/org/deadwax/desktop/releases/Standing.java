package org.deadwax.desktop.releases;

import java.time.LocalDate;
import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;

/** Where a release stands on a day, as the server counts it: a published one is on pre-order until its street date. */
enum Standing {
    DRAFT(Tone.NEUTRAL, ReleaseFilter.Standing.DRAFT),
    WAITING(Tone.WARNING, ReleaseFilter.Standing.WAITING),
    CHANGES_ASKED(Tone.WARNING, ReleaseFilter.Standing.CHANGES_ASKED),
    PREORDER(Tone.ACCENT, ReleaseFilter.Standing.PREORDER),
    OUT(Tone.SUCCESS, ReleaseFilter.Standing.OUT);

    private final Tone tone;
    private final ReleaseFilter.Standing filter;

    Standing(Tone tone, ReleaseFilter.Standing filter) {
        this.tone = tone;
        this.filter = filter;
    }

    static Standing of(ReleaseSummary release, LocalDate today) {
        if (release.state() == ReleaseState.SUBMITTED) {
            return WAITING;
        }
        if (release.state() == ReleaseState.CHANGES_ASKED) {
            return CHANGES_ASKED;
        }
        if (release.state() == ReleaseState.DRAFT) {
            return DRAFT;
        }
        LocalDate street = release.streetDate();
        return street == null || street.isAfter(today) ? PREORDER : OUT;
    }

    Tone tone() {
        return tone;
    }

    ReleaseFilter.Standing filter() {
        return filter;
    }

    String shown() {
        return Texts.text("releases.standing." + name().toLowerCase(Locale.ROOT));
    }
}
