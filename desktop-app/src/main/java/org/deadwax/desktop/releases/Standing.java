package org.deadwax.desktop.releases;

import java.time.LocalDate;
import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;

/** Where a release stands on a day: a published one is on pre-order until its street date. */
enum Standing {
    DRAFT(Tone.NEUTRAL),
    PRE_ORDER(Tone.ACCENT),
    OUT(Tone.SUCCESS);

    private final Tone tone;

    Standing(Tone tone) {
        this.tone = tone;
    }

    static Standing of(ReleaseSummary release, LocalDate today) {
        if (release.state() == ReleaseState.DRAFT) {
            return DRAFT;
        }
        LocalDate street = release.streetDate();
        return street != null && street.isAfter(today) ? PRE_ORDER : OUT;
    }

    Tone tone() {
        return tone;
    }

    String shown() {
        return Texts.text("releases.standing." + name().toLowerCase(Locale.ROOT));
    }
}
