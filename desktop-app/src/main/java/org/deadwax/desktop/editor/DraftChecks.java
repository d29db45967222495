package org.deadwax.desktop.editor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.desktop.wording.Wording;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/** What of a draft the server would refuse, by field: a sentence that stands under it. What is merely missing is no error. */
final class DraftChecks {

    private final ReleaseDraft draft;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private DraftChecks(ReleaseDraft draft) {
        this.draft = draft;
    }

    /** @return by the names of {@link DraftFields}; empty when all is right */
    static Map<String, String> of(ReleaseDraft draft) {
        DraftChecks checks = new DraftChecks(draft);
        checks.release();
        checks.tracks();
        checks.products();
        return checks.errors;
    }

    private void release() {
        check("title", draft.title().isBlank() ? Texts.text("editor.error.title") : null);
        check("artist", draft.artist().isBlank() ? Texts.text("editor.error.artist") : null);
        check("street", draft.street().isEmpty() ? null : date(draft.street()));
        check("original", draft.fact("original").isEmpty() ? null : date(draft.fact("original")));
        check("zone", zone(draft.zone()));
        check("preorder", draft.fact("preorder").isEmpty() ? null : moment(draft.fact("preorder"), draft.zone()));
        check("language", language(draft.fact("language")));
    }

    private void tracks() {
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (TrackDraft track : draft.tracks()) {
            number++;
            String name = "track." + track.key() + ".";
            check(name + "title", track.title().isBlank() ? Texts.text("editor.error.trackTitle", number) : null);
            if (!track.isrc().isBlank()) {
                check(name + "isrc", isrc(track.isrc(), number, seen));
            }
            check(name + "disc", TrackChecks.disc(track.get("disc")));
            check(name + "explicit", TrackChecks.explicit(track.get("explicit")));
            check(name + "language", language(track.get("language")));
            check(name + "grat", track.get("grat").isEmpty() ? null : date(track.get("grat")));
            for (CreditRole role : CreditRole.values()) {
                check(name + DraftOf.credit(role), TrackChecks.credits(role, track.get(DraftOf.credit(role))));
            }
        }
    }

    private static @Nullable String isrc(String text, int number, Map<String, Integer> seen) {
        try {
            Integer before = seen.putIfAbsent(Isrc.parse(text).code(), number);
            return before == null ? null : Texts.text("editor.error.isrcTwice", before);
        } catch (IllegalArgumentException wrong) {
            return wrong.getMessage();
        }
    }

    private void products() {
        Map<String, String> skus = new HashMap<>();
        for (ProductDraft product : draft.products()) {
            String name = "product." + product.key() + ".";
            check(name + "title", product.title().isBlank() ? Texts.text("editor.error.productTitle") : null);
            check(name + "upc", product.upc().isBlank() ? null : upc(product.upc()));
            if (!product.sku().isBlank()) {
                String other = skus.putIfAbsent(product.sku().strip(), product.title());
                check(name + "sku", other == null ? null : Texts.text("editor.error.skuTwice", other));
            }
            if (product.format() == Format.DIGITAL_TRACK) {
                check(name + "track", product.track().isEmpty() ? Texts.text("editor.error.noTrack") : null);
            }
            product.values().forEach((field, text) -> check(name + field, ProductChecks.value(field, text)));
        }
    }

    private static @Nullable String upc(String text) {
        try {
            Upc.parse(text);
            return null;
        } catch (IllegalArgumentException wrong) {
            return wrong.getMessage();
        }
    }

    private static @Nullable String language(String code) {
        return code.isEmpty() || Choices.LANGUAGES.contains(code) ? null : Texts.text("editor.error.language", code);
    }

    private static @Nullable String zone(String name) {
        try {
            ZoneId.of(name);
            return null;
        } catch (DateTimeException unknown) {
            return Texts.text("editor.error.zone", name);
        }
    }

    private static @Nullable String moment(String text, String zone) {
        if (zone(zone) != null) {
            return null;
        }
        try {
            Wording.moment(text, zone);
            return null;
        } catch (DateTimeException no) {
            return Texts.text("editor.error.moment", text);
        }
    }

    private static @Nullable String date(String text) {
        try {
            LocalDate.parse(text);
            return null;
        } catch (DateTimeParseException no) {
            return Texts.text("editor.error.date", text);
        }
    }

    private void check(String field, @Nullable String error) {
        if (error != null) {
            errors.put(field, error);
        }
    }
}
