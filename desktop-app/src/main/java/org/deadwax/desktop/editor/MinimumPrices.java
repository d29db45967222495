package org.deadwax.desktop.editor;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Format;
import org.deadwax.model.PriceMinimum;
import org.jspecify.annotations.Nullable;

/** What a copy must have cost at least to count in the US, asked again when the day or the number of tracks changes. */
final class MinimumPrices {

    private static final int UNKNOWN = 404;

    private record Question(LocalDate day, int tracks) {}

    private final DeadwaxApi api;
    private final Clock clock;
    private final Background background;
    private @Nullable Question asked;
    private Map<Format, PriceMinimum> known = Map.of();

    MinimumPrices(DeadwaxApi api, Clock clock, Background background) {
        this.api = api;
        this.clock = clock;
        this.background = background;
    }

    /** Empty until they are known; then nothing is marked here, and the server marks it when it reports. */
    Map<Format, PriceMinimum> known() {
        return known;
    }

    /** @param answered called when others are known than before */
    void ask(ReleaseDraft draft, Runnable answered) {
        Question question = new Question(day(draft.street()), draft.tracks().size());
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        background.run(
                () -> find(question),
                found -> {
                    known = found;
                    answered.run();
                },
                failed -> asked = null);
    }

    private LocalDate day(String street) {
        try {
            return LocalDate.parse(street);
        } catch (DateTimeParseException undecided) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        }
    }

    private Map<Format, PriceMinimum> find(Question question) {
        Map<Format, PriceMinimum> found = new HashMap<>();
        for (Format format : Format.values()) {
            String chart = format.digital() ? "US_DIGITAL" : "US_PHYSICAL";
            try {
                found.put(format, api.priceMinimum(chart, format, question.day(), question.tracks()));
            } catch (ApiProblem none) {
                if (none.status() != UNKNOWN) {
                    throw none;
                }
            }
        }
        return Map.copyOf(found);
    }
}
