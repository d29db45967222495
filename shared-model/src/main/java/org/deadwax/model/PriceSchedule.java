package org.deadwax.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a product cost, costs and will cost. {@link #at} is the one place that tells a price.
 *
 * @param steps of the regular price, the latest first by when they take effect
 * @param windows no two of one currency at a time, the latest first
 */
public record PriceSchedule(List<PriceStep> steps, List<SaleWindow> windows) {

    public PriceSchedule {
        steps = List.copyOf(steps);
        windows = List.copyOf(windows);
    }

    /** What is asked at that instant: a sale window's price, else the regular one; empty when it is not sold. */
    public Optional<Money> at(String currency, Instant at) {
        Optional<Money> regular = regular(currency, at);
        return regular.isEmpty()
                ? regular
                : windows.stream()
                        .filter(window -> window.price().currency().equals(currency) && window.holds(at))
                        .map(SaleWindow::price)
                        .findFirst()
                        .or(() -> regular);
    }

    /** As {@link #at(String, Instant)}, in every currency in which it is sold, by currency. */
    public List<Money> at(Instant at) {
        return currencies().stream()
                .flatMap(currency -> at(currency, at).stream())
                .toList();
    }

    /** What is asked outside sale windows: the last step that has taken effect; of two at one instant, the one set last. */
    public Optional<Money> regular(String currency, Instant at) {
        return steps.stream()
                .filter(step -> step.currency().equals(currency)
                        && step.withdrawnAt() == null
                        && !step.from().isAfter(at))
                .max(Comparator.comparing(PriceStep::from).thenComparing(PriceStep::setAt))
                .flatMap(step -> Optional.ofNullable(step.price()));
    }

    /** As {@link #regular(String, Instant)}, in every currency in which it is sold, by currency. */
    public List<Money> regular(Instant at) {
        return currencies().stream()
                .flatMap(currency -> regular(currency, at).stream())
                .toList();
    }

    private TreeSet<String> currencies() {
        TreeSet<String> currencies = new TreeSet<>();
        steps.forEach(step -> currencies.add(step.currency()));
        return currencies;
    }
}
