package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.model.Finding;
import org.deadwax.model.Format;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.PriceMinimum;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a release from being sold, reported and delivered, worst first.
 *
 * @param ready of {@code of} things that are looked at
 * @param inOrder a sentence about what lacks nothing; empty for none
 */
record Readiness(List<Item> items, int ready, int of, String inOrder) {

    /**
     * @param field where it is put right, as {@link DraftFields} names it; "masters" for the uploads
     * @param way the words of the link
     * @param does what the link does
     * @param value what SET puts in; empty otherwise
     */
    record Item(Tone tone, String text, String way, String field, Finding.Fix.Kind does, String value) {

        /** One whose link goes there. */
        Item(Tone tone, String text, String way, String field) {
            this(tone, text, way, field, Finding.Fix.Kind.GO, "");
        }
    }

    /** Of one that the server does not know yet. @param masters newest of each track, by the track's key */
    static Readiness of(ReleaseDraft draft, Map<String, Master> masters, Map<Format, PriceMinimum> minimums) {
        List<Item> items = new ArrayList<>();
        int of = 7 + draft.products().size() * 2;
        if (draft.street().isEmpty()) {
            items.add(stop("street", "editor.ready.street", "editor.ready.street.way"));
        }
        if (draft.tracks().isEmpty()) {
            items.add(stop("tracks", "editor.ready.noTracks", "editor.ready.noTracks.way"));
        }
        if (draft.products().isEmpty()) {
            items.add(stop("products", "editor.ready.noProducts", "editor.ready.noProducts.way"));
        }
        tracks(draft, items, "isrc", track -> track.isrc().isBlank(), Tone.DANGER);
        tracks(draft, items, "master", track -> masters.get(track.key()) == null, Tone.DANGER);
        tracks(draft, items, "rejected", track -> is(MasterState.REJECTED, masters.get(track.key())), Tone.DANGER);
        tracks(draft, items, "verifying", track -> is(MasterState.VERIFYING, masters.get(track.key())), Tone.WARNING);
        for (ProductDraft product : draft.products()) {
            product(product, minimums, items);
        }
        items.sort(java.util.Comparator.comparing(item -> item.tone() == Tone.DANGER ? 0 : 1));
        String fine = items.isEmpty() ? Texts.text("editor.readyAll") : "";
        return new Readiness(List.copyOf(items), of - items.size(), of, fine);
    }

    // one item for all tracks that lack the same: eleven rows would hide what else is missing
    private static void tracks(
            ReleaseDraft draft, List<Item> items, String what, Predicate<TrackDraft> lacks, Tone tone) {
        List<Integer> numbers = IntStream.rangeClosed(1, draft.tracks().size())
                .filter(number -> lacks.test(draft.tracks().get(number - 1)))
                .boxed()
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        String key = draft.tracks().get(numbers.getFirst() - 1).key();
        String text = numbers.size() == 1
                ? Texts.text("editor.ready." + what, numbers.getFirst())
                : Texts.text("editor.ready." + what + ".many", listed(numbers));
        boolean isrc = what.equals("isrc");
        items.add(new Item(
                tone,
                text,
                Texts.text(isrc ? "editor.ready.isrc.way" : "editor.ready.master.way"),
                isrc ? "track." + key + ".isrc" : "masters"));
    }

    private static boolean is(MasterState state, @Nullable Master master) {
        return master != null && master.state() == state;
    }

    // "5, 6 and 9"
    private static String listed(List<Integer> numbers) {
        String most =
                numbers.stream().limit(numbers.size() - 1L).map(String::valueOf).collect(Collectors.joining(", "));
        return Texts.text("editor.ready.and", most, numbers.getLast());
    }

    private static void product(ProductDraft product, Map<Format, PriceMinimum> minimums, List<Item> items) {
        String name = "product." + product.key() + ".";
        if (product.upc().isBlank() && product.format() != Format.DIGITAL_TRACK) {
            items.add(stop(name + "upc", "editor.ready.upc", "editor.ready.upc.way", product.title()));
        }
        if (product.prices().isEmpty()) {
            items.add(stop(name + "price", "editor.ready.price", "editor.ready.price.way", product.title()));
        }
        PriceHint hint = PriceHint.of(product, minimums);
        if (hint != null) {
            String price = "price." + hint.minimum().minimum().currency();
            items.add(warn(
                    name + price, "editor.ready.minimum", "editor.ready.price.way", Choices.format(product.format())));
        }
    }

    private static Item stop(String field, String text, String way, Object... args) {
        return new Item(Tone.DANGER, Texts.text(text, args), Texts.text(way), field);
    }

    private static Item warn(String field, String text, String way, Object... args) {
        return new Item(Tone.WARNING, Texts.text(text, args), Texts.text(way), field);
    }
}
