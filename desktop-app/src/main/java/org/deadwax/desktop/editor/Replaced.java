package org.deadwax.desktop.editor;

import java.util.List;
import org.deadwax.desktop.i18n.Texts;

/** What a change of several tracks at once took the place of, in a few words: "was empty on 2". */
final class Replaced {

    private static final int SHORT = 18;

    private Replaced() {}

    /** @return empty when nothing was changed */
    static String words(ReleaseDraft before, ReleaseDraft now, List<String> fields) {
        List<String> was = fields.stream().map(before::value).toList();
        if (was.equals(fields.stream().map(now::value).toList())) {
            return "";
        }
        long empty = was.stream().filter(String::isEmpty).count();
        if (empty == was.size()) {
            return Texts.text("editor.wasEmpty");
        }
        if (empty > 0) {
            return Texts.text("editor.wasEmptyOn", empty);
        }
        if (was.stream().distinct().count() > 1) {
            return Texts.text("editor.wasDifferent");
        }
        String value = was.getFirst();
        return Texts.text("editor.was", value.length() > SHORT ? value.substring(0, SHORT - 1) + "…" : value);
    }
}
