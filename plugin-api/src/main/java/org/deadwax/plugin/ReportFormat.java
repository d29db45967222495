package org.deadwax.plugin;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A file that a chart's compiler reads. Found by {@link java.util.ServiceLoader}: list the class in
 * {@code META-INF/services/org.deadwax.plugin.ReportFormat}. It must have a public constructor without arguments, keep no
 * state, and make the same bytes from the same records: no clock, no locale, no random.
 */
public interface ReportFormat {

    /** As a chart names it: "D3". Capitals, digits and underscores, at most 20. */
    String code();

    /** One line for people: "Luminate digital sales, piped". */
    String name();

    /** Kept beside every file that it wrote. Change it whenever the bytes change. */
    default String version() {
        return "1";
    }

    /** US-ASCII or UTF-8. A character that it does not have keeps the file from being written. */
    default Charset charset() {
        return StandardCharsets.US_ASCII;
    }

    /** What an account may set, with what holds when it does not. */
    List<FormatSetting> settings();

    /**
     * Why a unit cannot be written, or empty when it can. Asked of every unit before the first line is written; while one
     * does not fit, nothing is written.
     */
    Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings);

    /** Begins a file. */
    ReportLines lines(ReportHeader header, FormatSettings settings);

    /** What a line that this format wrote says, field by field, in their order. */
    default ExplainedLine explain(String line, FormatSettings settings) {
        return ExplainedLine.plain(line);
    }
}
