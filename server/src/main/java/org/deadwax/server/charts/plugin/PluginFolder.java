package org.deadwax.server.charts.plugin;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.plugin.DoesNotFit;
import org.deadwax.plugin.FormatSetting;
import org.deadwax.plugin.host.Wire;
import org.deadwax.server.charts.file.FormatFailed;
import org.deadwax.server.charts.file.InstalledFormat;
import org.deadwax.server.charts.file.PluginFormats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jars in a folder. Each is asked what it has when it is new or changed, in a process of its own. */
public final class PluginFolder implements PluginFormats {

    private static final Logger log = LoggerFactory.getLogger(PluginFolder.class);

    private final Path folder;
    private final PluginLimits limits;
    private final ApiClasses api;
    private final Map<Path, Known> known = new HashMap<>();

    private record Known(FileTime changed, long size, Found found) {}

    /** @param folder need not be there */
    public PluginFolder(Path folder, PluginLimits limits) {
        this.folder = folder;
        this.limits = limits;
        this.api = new ApiClasses(folder.resolve(".api"));
    }

    @Override
    public synchronized Found find() {
        List<Path> jars = jars();
        known.keySet().retainAll(jars);
        List<InstalledFormat> formats = new ArrayList<>();
        List<ReportFormatInfo> broken = new ArrayList<>();
        for (Path jar : jars) {
            Found found = found(jar);
            formats.addAll(found.formats());
            broken.addAll(found.broken());
        }
        return new Found(List.copyOf(formats), List.copyOf(broken));
    }

    private List<Path> jars() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            log.warn("The plugins in {} cannot be read: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private Found found(Path jar) {
        try {
            FileTime changed = Files.getLastModifiedTime(jar);
            long size = Files.size(jar);
            Known before = known.get(jar);
            if (before == null || !before.changed().equals(changed) || before.size() != size) {
                before = new Known(changed, size, describe(jar, changed + " " + size));
                known.put(jar, before);
            }
            return before.found();
        } catch (IOException e) {
            return broken(jar, "The plugin cannot be read: " + e.getMessage());
        }
    }

    private Found describe(Path jar, String edition) {
        PluginRun run = new PluginRun(limits, api.path(), jar);
        List<InstalledFormat> formats = new ArrayList<>();
        try {
            run.run(List.of("describe"), out -> {}, (kind, in) -> {
                if (kind != Wire.ANSWER) {
                    throw new IOException("a frame " + (char) kind);
                }
                formats.add(format(run, jar, edition, Wire.texts(in)));
            });
        } catch (FormatFailed | DoesNotFit e) {
            return broken(jar, String.valueOf(e.getMessage()));
        }
        return formats.isEmpty()
                ? broken(jar, "It lists no report format in META-INF/services/org.deadwax.plugin.ReportFormat.")
                : new Found(List.copyOf(formats), List.of());
    }

    private static PluginFormat format(PluginRun run, Path jar, String edition, List<String> parts) throws IOException {
        if (parts.size() % 4 != 0 || parts.isEmpty() || !parts.getFirst().matches("[A-Z0-9_]{1,20}")) {
            throw new IOException("a description of " + parts.size() + " parts");
        }
        List<FormatSetting> settings = new ArrayList<>();
        try {
            for (int i = 4; i < parts.size(); i += 4) {
                settings.add(new FormatSetting(
                        parts.get(i), parts.get(i + 1), List.of(parts.get(i + 2).split("\n", -1)), parts.get(i + 3)));
            }
            return new PluginFormat(
                    run,
                    jar.getFileName().toString(),
                    edition,
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    Charset.forName(parts.get(3)),
                    List.copyOf(settings));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException("a charset “" + parts.get(3) + "”", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Found broken(Path jar, String trouble) {
        String name = jar.getFileName().toString();
        return new Found(List.of(), List.of(new ReportFormatInfo("", name, "", name, List.of(), trouble)));
    }
}
