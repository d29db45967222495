package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.Finding;
import org.deadwax.model.Format;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Release;

/** The server's word on what is missing, as far as it still holds for the draft, and what the draft itself shows. */
final class FoundReadiness {

    /** From how many on the same thing is told once. */
    private static final int MANY = 3;

    private FoundReadiness() {}

    static Readiness of(
            org.deadwax.model.Readiness found, Release base, ReleaseDraft draft, Map<Format, PriceMinimum> minimums) {
        ReleaseDraft before = DraftOf.release(base);
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        for (Finding finding : found.findings()) {
            if (Found.holds(FieldPaths.address(finding.field(), before), before, draft)) {
                alike.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
            }
        }
        List<Readiness.Item> items = new ArrayList<>();
        alike.values().forEach(findings -> add(items, findings, before));
        written(items, before, draft, minimums);
        items.sort(java.util.Comparator.comparing(
                Readiness.Item::tone, java.util.Comparator.comparingInt(FoundReadiness::place)));
        String fine = found.inOrder().isEmpty()
                ? ""
                : Texts.text(
                        "editor.inOrder",
                        found.inOrder().stream().map(FoundReadiness::named).collect(Collectors.joining(", ")));
        return new Readiness(List.copyOf(items), found.ready(), found.tracks(), fine);
    }

    private static int place(Tone tone) {
        return tone == Tone.DANGER ? 0 : tone == Tone.WARNING ? 1 : 2;
    }

    private static String named(String name) {
        String key = "editor.inOrder." + name;
        String words = Texts.text(key);
        return words.equals(key) ? name : words;
    }

    private static void add(List<Readiness.Item> items, List<Finding> alike, ReleaseDraft before) {
        if (alike.size() < MANY) {
            alike.forEach(finding -> items.add(item(finding, before, finding.sentence())));
        } else {
            Finding first = alike.getFirst();
            items.add(item(first, before, Texts.text("editor.ready.like", first.sentence(), alike.size() - 1)));
        }
    }

    private static Readiness.Item item(Finding finding, ReleaseDraft before, String sentence) {
        Tone tone = switch (finding.severity()) {
            case BLOCKER -> Tone.DANGER;
            case WARNING -> Tone.WARNING;
            case ADVICE -> Tone.NEUTRAL;
        };
        String address = FieldPaths.address(finding.field(), before);
        Finding.Fix fix = finding.fix();
        if (fix == null) {
            return new Readiness.Item(tone, sentence, Texts.text("editor.ready.there"), address);
        }
        String value = fix.value() == null ? "" : fix.value();
        return new Readiness.Item(tone, sentence, fix.words(), address, fix.kind(), value);
    }

    // what was written since the last save: wrong values, and prices that count for no chart
    private static void written(
            List<Readiness.Item> items, ReleaseDraft before, ReleaseDraft draft, Map<Format, PriceMinimum> minimums) {
        DraftChecks.of(draft).forEach((field, sentence) -> {
            if (!before.value(field).equals(draft.value(field))) {
                items.add(new Readiness.Item(Tone.DANGER, sentence, Texts.text("editor.ready.there"), field));
            }
        });
        for (ProductDraft product : draft.products()) {
            PriceHint hint = PriceHint.of(product, minimums);
            String field = hint == null
                    ? ""
                    : Address.product(
                            product.key(), "price." + hint.minimum().minimum().currency());
            if (hint != null && !before.value(field).equals(draft.value(field))) {
                items.add(new Readiness.Item(
                        Tone.WARNING,
                        Texts.text("editor.ready.minimum", product.title()),
                        Texts.text("editor.set", hint.amount()),
                        field,
                        Finding.Fix.Kind.SET,
                        hint.amount()));
            }
        }
    }
}
