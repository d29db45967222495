package org.deadwax.desktop.releases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.wording.Wording;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.BulkChange;
import org.deadwax.model.Explicit;
import org.jspecify.annotations.Nullable;

/**
 * What many releases shall say at once. What is not named stays as it is in each.
 *
 * @param values as typed, by field; an empty one takes away what stands there
 * @param zone IANA name in which moments are typed
 */
record BulkForm(Map<String, String> values, String zone) {

    /** In the order of the form, by the server's names. */
    static final List<String> FIELDS = List.of(
            "genre",
            "language",
            "explicit",
            "labelName",
            "pLine",
            "cLine",
            "streetDate",
            "streetZone",
            "preorderFrom",
            "originalDate",
            "territories");

    BulkForm {
        values = Map.copyOf(values);
    }

    /** Sentences about what cannot be read, by field. */
    Map<String, String> errors() {
        Map<String, String> errors = new LinkedHashMap<>();
        check(errors, "streetDate", "bulk.error.date", LocalDate::parse);
        check(errors, "originalDate", "bulk.error.date", LocalDate::parse);
        check(errors, "streetZone", "bulk.error.zone", ZoneId::of);
        check(errors, "preorderFrom", "bulk.error.moment", text -> Wording.moment(text, zone));
        check(errors, "explicit", "bulk.error.explicit", Explicit::valueOf);
        if (values.getOrDefault("streetZone", "-").isEmpty()) {
            errors.put("streetZone", Texts.text("bulk.error.noZone"));
        }
        return errors;
    }

    private void check(Map<String, String> errors, String field, String sentence, Function<String, ?> read) {
        try {
            read(field, read);
        } catch (IllegalArgumentException | DateTimeException no) {
            errors.put(field, Texts.text(sentence, values.getOrDefault(field, "")));
        }
    }

    private <T> @Nullable T read(String field, Function<String, @Nullable T> read) {
        String text = values.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : read.apply(text);
    }

    /** @param releases with the versions that were seen */
    BulkChange of(List<AssignedCodes.Version> releases) {
        Instant preorder = read("preorderFrom", text -> Wording.moment(text, zone));
        return new BulkChange(
                releases,
                null,
                read("labelName", Function.identity()),
                read("genre", Function.identity()),
                read("language", Function.identity()),
                read("explicit", Explicit::valueOf),
                read("pLine", Wording::rights),
                read("cLine", Wording::rights),
                read("originalDate", LocalDate::parse),
                read("streetDate", LocalDate::parse),
                read("streetZone", Function.identity()),
                preorder,
                values.containsKey("territories") ? Wording.territories(values.getOrDefault("territories", "")) : null,
                cleared());
    }

    // worldwide is what empty territories say, and no field that is empty
    private Set<String> cleared() {
        Set<String> clear = new TreeSet<>();
        values.forEach((field, text) -> {
            if (text.isBlank() && !field.equals("territories")) {
                clear.add(field);
            }
        });
        return clear;
    }
}
