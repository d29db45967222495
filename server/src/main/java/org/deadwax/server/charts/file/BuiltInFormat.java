package org.deadwax.server.charts.file;

import java.nio.charset.Charset;
import java.util.List;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.LineSink;
import org.deadwax.plugin.ReportFormat;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportLines;

/** One of our own formats, by the interface that everybody else implements. */
public record BuiltInFormat(ReportFormat format) implements InstalledFormat {

    @Override
    public String code() {
        return format.code();
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public String version() {
        return format.version();
    }

    @Override
    public String origin() {
        return BUILT_IN;
    }

    @Override
    public Charset charset() {
        return format.charset();
    }

    @Override
    public List<FormatSetting> settings() {
        return format.settings();
    }

    @Override
    public void check(UnitSource units, FormatSettings settings, MisfitSink misfits) {
        long[] n = {0};
        units.each(unit -> {
            format.misfit(unit, settings).ifPresent(misfit -> misfits.misfit(n[0], misfit));
            n[0]++;
        });
    }

    @Override
    public void write(ReportHeader header, FormatSettings settings, UnitSource units, LineSink out) throws DoesNotFit {
        ReportLines lines = format.lines(header, settings);
        lines.begin(out);
        units.each(unit -> lines.unit(unit, out));
        lines.end(out);
    }

    @Override
    public List<ExplainedLine> explain(List<String> lines, FormatSettings settings) {
        return lines.stream().map(line -> format.explain(line, settings)).toList();
    }
}
