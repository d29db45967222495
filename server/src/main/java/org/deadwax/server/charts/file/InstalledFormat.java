package org.deadwax.server.charts.file;

import java.nio.charset.Charset;
import java.util.List;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.LineSink;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportHeader;

/** A report format that can be put to work, in this process or in one of its own. */
public interface InstalledFormat {

    String BUILT_IN = "built in";

    String code();

    String name();

    String version();

    /** {@link #BUILT_IN}, or the plugin's file name. */
    String origin();

    Charset charset();

    List<FormatSetting> settings();

    /** Calls back for every unit that does not fit, in their order. */
    void check(UnitSource units, FormatSettings settings, MisfitSink misfits) throws FormatFailed;

    /** @throws DoesNotFit when the file has no room; some lines may have been written by then, as with the other */
    void write(ReportHeader header, FormatSettings settings, UnitSource units, LineSink out)
            throws DoesNotFit, FormatFailed;

    /** One for each line. */
    List<ExplainedLine> explain(List<String> lines, FormatSettings settings) throws FormatFailed;

    /** Something else as soon as other bytes may be written. */
    default String edition() {
        return origin() + " " + version();
    }

    /** Whether the same bytes can be made again for as long as Deadwax lives: a plugin may be gone tomorrow. */
    default boolean builtIn() {
        return BUILT_IN.equals(origin());
    }

    default ReportFormatInfo shown() {
        return new ReportFormatInfo(
                code(),
                name(),
                version(),
                origin(),
                settings().stream()
                        .map(it -> new ReportFormatInfo.Setting(it.name(), it.usual(), it.choices(), it.meaning()))
                        .toList(),
                null);
    }

    /** @see Misfit */
    @FunctionalInterface
    interface MisfitSink {

        /** @param n the unit's number among those of the source, from 0 */
        void misfit(long n, Misfit misfit);
    }
}
