package org.deadwax.plugin;

import java.util.List;
import java.util.Optional;

/**
 * A file that a chart's compiler reads. Found by {@link java.util.ServiceLoader}: list the class in
 * {@code META-INF/services/org.deadwax.plugin.ReportFormat}. It must have a public constructor without arguments, keep no
 * state, and make the same bytes from the same records: no clock, no locale, no random.
 */
public interface ReportFormat {

    /** As a chart names it: "D3". */
    String code();

    /** One line for people: "Luminate digital sales, piped". */
    String name();

    /** What an account may set, with what holds when it does not. */
    List<FormatSetting> settings();

    /**
     * Why a unit cannot be written, or empty when it can. Asked of every unit before the first line is written; while one
     * does not fit, nothing is written.
     */
    Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings);

    /** Begins a file. */
    ReportLines lines(ReportHeader header, FormatSettings settings);
}
