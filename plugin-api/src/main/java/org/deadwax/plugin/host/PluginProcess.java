package org.deadwax.plugin.host;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.ExplainedLine;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.FormatSettings;
import org.deadwax.plugin.LineSink;
import org.deadwax.plugin.Misfit;
import org.deadwax.plugin.ReportFormat;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportLines;

/**
 * The process that a plugin runs in: it does one thing, as its arguments say, and ends. Arguments: the plugin's jar, what to do
 * ({@code describe}, {@code check}, {@code write} or {@code explain}) and, but for {@code describe}, the format's code.
 */
public final class PluginProcess {

    private final DataInputStream in;
    private final DataOutputStream out;

    private PluginProcess(InputStream in, FileOutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    public static void main(String[] args) throws IOException {
        // a plugin that prints must not end up in the middle of what we say
        FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        startNoProcesses();
        new PluginProcess(new FileInputStream(FileDescriptor.in), answers).answer(args);
        // threads that the plugin left behind are not waited for
        Runtime.getRuntime().halt(0);
    }

    /** The server starts us with a way to launch processes that there is not: the class that would fails once and for all. */
    private static void startNoProcesses() {
        try {
            new ProcessBuilder("true").start();
        } catch (IOException | Error e) {
            // as meant: an Error the first time, and that class is never whole again
        }
    }

    private void answer(String[] args) throws IOException {
        try (URLClassLoader plugin = new URLClassLoader(
                "plugin", new URL[] {Path.of(args[0]).toUri().toURL()}, PluginProcess.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(plugin);
            work(plugin, args);
            out.writeByte(Wire.END);
        } catch (DoesNotFit e) {
            out.writeByte(Wire.DOES_NOT_FIT);
            Wire.text(out, shortened(String.valueOf(e.getMessage())));
            out.writeByte(Wire.END);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            out.writeByte(Wire.TROUBLE);
            Wire.text(out, shortened(e.toString()));
            out.writeByte(Wire.END);
        }
        out.flush();
    }

    private void work(URLClassLoader plugin, String[] args) throws IOException, DoesNotFit {
        List<ReportFormat> formats = new ArrayList<>();
        ServiceLoader.load(ReportFormat.class, plugin).stream()
                .filter(provider -> provider.type().getClassLoader() == plugin)
                .forEach(provider -> formats.add(provider.get()));
        if (args[1].equals("describe")) {
            describe(formats);
            return;
        }
        ReportFormat format = formats.stream()
                .filter(it -> it.code().equals(args[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no format " + args[2] + " in the plugin."));
        FormatSettings settings = FormatSettings.of(format.settings(), Wire.settings(in));
        switch (args[1]) {
            case "check" -> check(format, settings);
            case "write" -> write(format, settings);
            case "explain" -> explain(format, settings);
            default -> throw new IllegalArgumentException("Nobody can " + args[1]);
        }
    }

    private void describe(List<ReportFormat> formats) throws IOException {
        for (ReportFormat format : formats) {
            List<String> parts = new ArrayList<>(List.of(
                    format.code(),
                    format.name(),
                    format.version(),
                    format.charset().name()));
            for (FormatSetting setting : format.settings()) {
                parts.add(setting.name());
                parts.add(setting.usual());
                parts.add(String.join("\n", setting.choices()));
                parts.add(setting.meaning());
            }
            out.writeByte(Wire.ANSWER);
            Wire.texts(out, parts);
        }
    }

    private void check(ReportFormat format, FormatSettings settings) throws IOException {
        for (long n = 0; anotherUnit(); n++) {
            Optional<Misfit> misfit = format.misfit(Wire.unit(in), settings);
            if (misfit.isPresent()) {
                out.writeByte(Wire.MISFIT);
                out.writeLong(n);
                Wire.texts(
                        out,
                        List.of(
                                misfit.get().code(),
                                misfit.get().message(),
                                misfit.get().fix()));
            }
        }
    }

    private void write(ReportFormat format, FormatSettings settings) throws IOException, DoesNotFit {
        ReportHeader header = Wire.header(in);
        LineSink sink = line -> {
            try {
                out.writeByte(Wire.LINE);
                Wire.text(out, line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        ReportLines lines = format.lines(header, settings);
        lines.begin(sink);
        while (anotherUnit()) {
            lines.unit(Wire.unit(in), sink);
        }
        lines.end(sink);
    }

    private void explain(ReportFormat format, FormatSettings settings) throws IOException {
        for (String line : Wire.texts(in)) {
            ExplainedLine explained = format.explain(line, settings);
            List<String> parts = new ArrayList<>(List.of(explained.record()));
            for (ExplainedLine.Field field : explained.fields()) {
                parts.addAll(List.of(field.name(), field.value(), field.meaning()));
            }
            out.writeByte(Wire.ANSWER);
            Wire.texts(out, parts);
        }
    }

    private boolean anotherUnit() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("The server stopped in the middle.");
        }
        return next == Wire.UNIT;
    }

    private static String shortened(String text) {
        return text.length() <= 2_000 ? text : text.substring(0, 2_000) + "…";
    }
}
