package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;

/** What a comment can be about, in the order of the screen. */
final class CommentFields {

    private static final List<String> RELEASE = List.of(
            "title",
            "version",
            "artist",
            "number",
            "genre",
            "language",
            "explicit",
            "street",
            "preorder",
            "original",
            "territories",
            "pline",
            "cline",
            "notes");
    private static final List<String> TRACK =
            List.of("title", "version", "artist", "isrc", "explicit", "credit.COMPOSER", "lyrics");
    private static final List<String> PRODUCT = List.of("title", "upc", "contents");

    private CommentFields() {}

    static List<String> of(ReleaseDraft draft) {
        List<String> all = new ArrayList<>(RELEASE);
        draft.tracks().forEach(track -> TRACK.forEach(name -> all.add(Address.track(track.key(), name))));
        draft.products().forEach(product -> PRODUCT.forEach(name -> all.add(Address.product(product.key(), name))));
        return List.copyOf(all);
    }
}
