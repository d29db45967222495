package org.deadwax.server.charts.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.LineSink;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.host.Wire;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.InstalledFormat;
import org.deadwax.server.charts.file.UnitSource;

/**
 * A format of a plugin, as it described itself. Nothing of it is ever loaded into this process.
 *
 * @param edition something else whenever the plugin's file is another
 */
record PluginFormat(
        PluginRun run,
        String origin,
        String edition,
        String code,
        String name,
        String version,
        Charset charset,
        List<FormatSetting> settings)
        implements InstalledFormat {

    /** More different reasons are no reasons. */
    private static final int MOST_REASONS = 100;

    @Override
    public void check(UnitSource units, FormatSettings chosen, MisfitSink misfits) throws FormatFailed {
        AtomicLong sent = new AtomicLong();
        Set<Misfit> reasons = new HashSet<>();
        try {
            run.run(
                    List.of("check", code),
                    out -> {
                        Wire.settings(out, chosen.all());
                        PluginUnits.send(
                                unit -> units.each(one -> {
                                    sent.incrementAndGet();
                                    unit.accept(one);
                                }),
                                out);
                    },
                    (kind, in) -> {
                        expect(kind, Wire.MISFIT);
                        long n = in.readLong();
                        List<String> parts = Wire.texts(in);
                        if (parts.size() != 3 || n < 0 || n >= sent.get()) {
                            throw new IOException("a misfit of unit " + n + " in " + parts.size() + " parts");
                        }
                        Misfit misfit = new Misfit(parts.get(0), parts.get(1), parts.get(2));
                        if (reasons.add(misfit) && reasons.size() > MOST_REASONS) {
                            throw new IOException("more than " + MOST_REASONS + " different reasons");
                        }
                        misfits.misfit(n, misfit);
                    });
        } catch (DoesNotFit e) {
            throw new FormatFailed(origin + " says of single units that the file does not fit: " + e.getMessage());
        }
    }

    @Override
    public void write(ReportHeader header, FormatSettings chosen, UnitSource units, LineSink sink)
            throws DoesNotFit, FormatFailed {
        run.run(
                List.of("write", code),
                out -> {
                    Wire.settings(out, chosen.all());
                    Wire.header(out, header);
                    PluginUnits.send(units, out);
                },
                (kind, in) -> {
                    expect(kind, Wire.LINE);
                    String line = Wire.text(in);
                    if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
                        throw new IOException("a line with a line end in it");
                    }
                    try {
                        sink.line(line);
                    } catch (UncheckedIOException e) {
                        throw new IllegalStateException("The file could not be written.", e);
                    }
                });
    }

    @Override
    public List<ExplainedLine> explain(List<String> lines, FormatSettings chosen) throws FormatFailed {
        List<ExplainedLine> explained = new ArrayList<>();
        try {
            run.run(
                    List.of("explain", code),
                    out -> {
                        Wire.settings(out, chosen.all());
                        Wire.texts(out, lines);
                    },
                    (kind, in) -> {
                        expect(kind, Wire.ANSWER);
                        explained.add(explained(Wire.texts(in)));
                    });
        } catch (DoesNotFit e) {
            throw new FormatFailed(String.valueOf(e.getMessage()));
        }
        if (explained.size() != lines.size()) {
            throw new FormatFailed(origin + " explained " + explained.size() + " of " + lines.size() + " lines.");
        }
        return explained;
    }

    private static ExplainedLine explained(List<String> parts) throws IOException {
        if (parts.size() % 3 != 1) {
            throw new IOException("an explanation of " + parts.size() + " parts");
        }
        List<ExplainedLine.Field> fields = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 3) {
            fields.add(new ExplainedLine.Field(parts.get(i), parts.get(i + 1), parts.get(i + 2)));
        }
        return new ExplainedLine(parts.getFirst(), fields);
    }

    private static void expect(int kind, int expected) throws IOException {
        if (kind != expected) {
            throw new IOException("a frame " + (char) kind);
        }
    }
}
