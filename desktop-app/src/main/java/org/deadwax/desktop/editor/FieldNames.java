package org.deadwax.desktop.editor;

import org.deadwax.desktop.i18n.Texts;

/** A field's name in words: "Track 4, ISRC", "Vinyl, black, USD". */
final class FieldNames {

    private static final String PRICE = "price.";
    private static final String MINIMUM = "minimum.";

    private FieldNames() {}

    static String of(String field, ReleaseDraft draft) {
        Address address = Address.of(field);
        return switch (address.part()) {
            case RELEASE -> Texts.text("editor." + (field.isEmpty() ? "whole" : field));
            case TRACK -> track(address, draft);
            case PRODUCT -> product(address, draft);
        };
    }

    private static String track(Address address, ReleaseDraft draft) {
        int at = draft.tracks().stream().map(TrackDraft::key).toList().indexOf(address.key());
        String name = Texts.text("editor.track." + address.name());
        return at < 0 ? name : Texts.text("editor.trackNo", at + 1) + ", " + name;
    }

    private static String product(Address address, ReleaseDraft draft) {
        String title = draft.value(Address.product(address.key(), "title"));
        String name = address.name();
        String words = name.startsWith(PRICE)
                ? name.substring(PRICE.length())
                : name.startsWith(MINIMUM)
                        ? Texts.text("editor.product.minimumIn", name.substring(MINIMUM.length()))
                        : Texts.text("editor.product." + name);
        return title + ", " + words;
    }
}
