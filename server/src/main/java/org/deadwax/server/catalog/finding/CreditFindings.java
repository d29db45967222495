package org.deadwax.server.catalog.finding;

import java.util.List;
import java.util.function.Function;
import org.deadwax.model.Credit;
import org.deadwax.model.Ipi;
import org.deadwax.model.Isni;
import org.jspecify.annotations.Nullable;

/** Names and numbers of who did what. Their numbers are asked for by societies, not by stores: they stop nothing here. */
final class CreditFindings {

    private CreditFindings() {}

    static void of(String path, String track, List<Credit> credits, Findings found) {
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            String field = path + "credits[" + i + "].";
            if (credit.name().isEmpty()) {
                found.warns("CREDIT_NAMELESS", field + "name", track + ": a credit has no name.", null);
            }
            number("IPI_WRONG", field + "ipi", track, credit.ipi(), Ipi::parse, found);
            number("ISNI_WRONG", field + "isni", track, credit.isni(), Isni::parse, found);
        }
    }

    private static void number(
            String code, String field, String track, @Nullable String text, Function<String, ?> parse, Findings found) {
        if (text == null) {
            return;
        }
        try {
            var _ = parse.apply(text);
        } catch (IllegalArgumentException e) {
            found.warns(code, field, track + ": " + e.getMessage(), null);
        }
    }
}
