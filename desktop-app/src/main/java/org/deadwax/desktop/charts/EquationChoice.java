package org.deadwax.desktop.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ReportingEquation;
import org.jspecify.annotations.Nullable;

/** Whose way from ordered to reported is shown, which of its rows, and what they were in the period before. */
final class EquationChoice {

    private final ObservableList<ChartReport.ByRelease> releases = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> release = new SimpleObjectProperty<>();
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>();
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ChartReport> before = new SimpleObjectProperty<>();
    private @Nullable ChartReport report;
    private boolean all;

    EquationChoice() {
        release.subscribe((old, chosen) -> {
            if (report != null) {
                all = chosen == null;
            }
            showSteps();
        });
    }

    void show(@Nullable ChartReport now) {
        if (now == null) {
            return;
        }
        report = now;
        releases.setAll(now.releases().stream()
                .sorted(Comparator.comparingLong((ChartReport.ByRelease each) ->
                                each.equation().ordered() + each.equation().carriedIn())
                        .reversed())
                .toList());
        boolean known = releases.stream().anyMatch(each -> each.releaseId().equals(release.get()));
        UUID first = releases.isEmpty() ? null : releases.getFirst().releaseId();
        UUID chosen = all ? null : known ? release.get() : first;
        if (Objects.equals(chosen, release.get())) {
            showSteps();
        } else {
            release.set(chosen);
        }
    }

    private void showSteps() {
        ReportingEquation equation = equation();
        Step old = step.get();
        List<Step> now = equation == null ? List.of() : Waterfall.of(equation);
        if (!now.equals(steps)) {
            steps.setAll(now);
        }
        step.set(steps.stream()
                .filter(each -> old != null && each.sameAs(old))
                .findFirst()
                .orElseGet(() -> steps.stream()
                        .filter(each -> each.kind() == Step.Kind.EXCLUDED)
                        .max(Comparator.comparingLong(Step::units))
                        .orElse(null)));
    }

    /** The release's equation, or that of all together; null while nothing is known. */
    @Nullable
    ReportingEquation equation() {
        return equation(report, release.get());
    }

    private static @Nullable ReportingEquation equation(@Nullable ChartReport of, @Nullable UUID release) {
        if (of == null || release == null) {
            return of == null ? null : of.equation();
        }
        return of.releases().stream()
                .filter(each -> each.releaseId().equals(release))
                .findFirst()
                .map(ChartReport.ByRelease::equation)
                .orElse(null);
    }

    /** What the row was in the period before, with its sign; 0 where it had no such row, null while that is not known. */
    @Nullable
    Long before(Step of) {
        ChartReport other = before.get();
        if (!comparing.get() || other == null) {
            return null;
        }
        ReportingEquation equation = equation(other, release.get());
        return equation == null
                ? 0L
                : Waterfall.of(equation).stream()
                        .filter(each -> each.sameAs(of))
                        .mapToLong(Step::signed)
                        .sum();
    }

    /** What was reported of a release in the period before; null while that is not known. */
    @Nullable
    Long before(ChartReport.ByRelease of) {
        ChartReport other = before.get();
        if (!comparing.get() || other == null) {
            return null;
        }
        ReportingEquation equation = equation(other, of.releaseId());
        return equation == null ? 0L : equation.net();
    }

    /** How sure a rule is, as "two sources"; empty where the report does not say. */
    String certainty(@Nullable String code) {
        return report == null || code == null
                ? ""
                : Stream.concat(report.equation().excluded().stream(), report.equation().carried().stream())
                        .filter(row -> row.code().equals(code))
                        .findFirst()
                        .map(ReportingEquation.Excluded::certainty)
                        .orElse("");
    }

    /** By units, most first. */
    ObservableList<ChartReport.ByRelease> releases() {
        return releases;
    }

    /** The release whose way is shown; null for all together. */
    ObjectProperty<@Nullable UUID> releaseProperty() {
        return release;
    }

    ObservableList<Step> steps() {
        return steps;
    }

    /** The row whose units are shown. */
    ObjectProperty<@Nullable Step> stepProperty() {
        return step;
    }

    /** Whether the period before stands beside this one. */
    BooleanProperty comparingProperty() {
        return comparing;
    }

    /** The report of the period before; null while it is not known. */
    ObjectProperty<@Nullable ChartReport> beforeProperty() {
        return before;
    }
}
