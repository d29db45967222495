package org.deadwax.server.charts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.deadwax.model.Page;
import org.deadwax.model.UnitDecision;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.Place;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** The units behind a number of the equation, page by page. */
public final class UnitList {

    private UnitList() {}

    /**
     * @param state of a decision, or ORDERED or CARRIED_IN; null for all. {@code code} and {@code release} likewise
     * @param search part of an order's name, or of a UPC or ISRC, hyphens or not; null or blank for all
     * @throws ProblemException 422 for a state that there is not
     */
    public static Predicate<Decision> wanted(
            @Nullable String state, @Nullable String code, @Nullable UUID release, @Nullable String search) {
        Predicate<Decision> wanted = state(state);
        if (code != null) {
            wanted = wanted.and(decision -> code.equals(decision.code()));
        }
        if (release != null) {
            wanted = wanted.and(decision -> release.equals(decision.releaseId()));
        }
        return search == null || search.isBlank() ? wanted : wanted.and(found(search));
    }

    private static Predicate<Decision> found(String search) {
        String words = search.strip().toUpperCase(Locale.ROOT);
        String code = words.replace("-", "");
        return decision -> decision.orderName().toUpperCase(Locale.ROOT).contains(words)
                || (decision.upc() != null && decision.upc().toString().contains(code))
                || (decision.isrc() != null
                        && decision.isrc().toString().replace("-", "").contains(code));
    }

    private static Predicate<Decision> state(@Nullable String state) {
        if (state == null) {
            return decision -> true;
        }
        return switch (state) {
            case "ORDERED" -> decision -> !decision.carriedIn() && decision.state() != State.RETURNED;
            case "CARRIED_IN" -> Decision::carriedIn;
            default -> {
                State one = named(state);
                yield decision -> decision.state() == one;
            }
        };
    }

    private static State named(String state) {
        try {
            return State.valueOf(state);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    "state",
                    "“" + state + "” is no state of a unit; use REPORTED, EXCLUDED, CARRIED, CANCELLED, REFUNDED, "
                            + "RETURNED, ORDERED or CARRIED_IN.");
        }
    }

    /** @param decisions in the order of their places */
    public static Page<UnitDecision> page(List<Decision> decisions, Predicate<Decision> wanted, Paging paging) {
        List<String> key = paging.key(Place.PARTS);
        Place after = key.isEmpty() ? null : place(key);
        List<Decision> rows = decisions.stream()
                .filter(wanted)
                .filter(decision -> after == null || decision.place().compareTo(after) > 0)
                .limit(paging.fetch())
                .toList();
        Page<Decision> page =
                paging.page(rows, decision -> Paging.cursor(decision.place().parts()));
        return new Page<>(page.items().stream().map(UnitList::shown).toList(), page.next());
    }

    private static Place place(List<String> key) {
        try {
            return Place.of(key);
        } catch (RuntimeException e) {
            throw new ProblemException(400, "bad-cursor", "Unknown page", "This is a cursor of another list.");
        }
    }

    private static UnitDecision shown(Decision decision) {
        return new UnitDecision(
                decision.orderName(),
                decision.productId(),
                decision.productTitle(),
                decision.unit().n(),
                decision.state().name(),
                decision.code(),
                decision.sentence(),
                decision.paid(),
                decision.zip(),
                decision.orderedAt());
    }
}
