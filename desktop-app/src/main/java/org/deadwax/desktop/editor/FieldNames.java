package org.deadwax.desktop.editor;

import java.util.Arrays;
import org.deadwax.desktop.i18n.Texts;

/** A field's name in words: "Track 4, ISRC", "Vinyl, black, USD". */
final class FieldNames {

    private FieldNames() {}

    static String of(String field, ReleaseDraft draft) {
        String[] parts = field.split("\\.");
        if (parts[0].equals("track")) {
            for (int i = 0; i < draft.tracks().size(); i++) {
                if (draft.tracks().get(i).key().equals(parts[1])) {
                    return Texts.text("editor.trackNo", i + 1) + ", " + Texts.text("editor.track." + parts[2]);
                }
            }
            return Texts.text("editor.track." + parts[2]);
        }
        if (parts[0].equals("product")) {
            String title = draft.products().stream()
                    .filter(product -> product.key().equals(parts[1]))
                    .map(ProductDraft::title)
                    .findFirst()
                    .orElse("");
            String what = parts[2].equals("price")
                    ? String.join(" ", Arrays.copyOfRange(parts, 3, parts.length))
                    : Texts.text("editor.product." + parts[2]);
            return title + ", " + what;
        }
        return Texts.text("editor." + field);
    }
}
