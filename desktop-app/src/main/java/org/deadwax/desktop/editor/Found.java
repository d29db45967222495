package org.deadwax.desktop.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deadwax.model.Finding;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** What the server found, where it still holds: a field that was written in since says for itself what is wrong with it. */
final class Found {

    private Found() {}

    /** @return sentences by address */
    static Map<String, String> errors(@Nullable Release base, ReleaseDraft draft) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (base == null) {
            return errors;
        }
        ReleaseDraft before = DraftOf.release(base);
        for (Finding finding : base.findings()) {
            String address = FieldPaths.address(finding.field(), before);
            if (finding.severity() == Finding.Severity.BLOCKER && holds(address, before, draft)) {
                errors.putIfAbsent(address, finding.sentence());
            }
        }
        return errors;
    }

    static boolean holds(String address, ReleaseDraft before, ReleaseDraft draft) {
        return before.value(address).equals(draft.value(address)) && there(address, draft);
    }

    private static boolean there(String address, ReleaseDraft draft) {
        Address at = Address.of(address);
        return switch (at.part()) {
            case RELEASE -> true;
            case TRACK -> draft.tracks().stream().anyMatch(track -> track.key().equals(at.key()));
            case PRODUCT ->
                draft.products().stream().anyMatch(product -> product.key().equals(at.key()));
        };
    }
}
