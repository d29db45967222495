package org.deadwax.desktop.editor;

import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.model.Credit;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Ipi;
import org.deadwax.model.Isni;
import org.jspecify.annotations.Nullable;

/** What is wrong with a track's values, as a sentence; null when nothing is. */
final class TrackChecks {

    private TrackChecks() {}

    static @Nullable String disc(String text) {
        return text.isEmpty() || text.matches("[1-9][0-9]{0,2}") ? null : Texts.text("editor.error.disc", text);
    }

    static @Nullable String explicit(String text) {
        return Choices.EXPLICIT.contains(text) ? null : Texts.text("editor.error.explicit", text);
    }

    static @Nullable String credits(CreditRole role, String text) {
        for (Credit credit : CreditText.read(role, text)) {
            try {
                if (credit.ipi() != null) {
                    Ipi.parse(credit.ipi());
                }
                if (credit.isni() != null) {
                    Isni.parse(credit.isni());
                }
            } catch (IllegalArgumentException wrong) {
                return wrong.getMessage();
            }
        }
        return null;
    }
}
