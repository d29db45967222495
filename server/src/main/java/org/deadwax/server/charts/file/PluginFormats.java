package org.deadwax.server.charts.file;

import java.util.List;
import org.deadwax.model.ReportFormatInfo;

/** Formats that somebody else wrote. */
@FunctionalInterface
public interface PluginFormats {

    PluginFormats NONE = () -> new Found(List.of(), List.of());

    /** @param broken plugins that cannot be used, each with its trouble */
    record Found(List<InstalledFormat> formats, List<ReportFormatInfo> broken) {}

    /** As they are now: a file that is put there or taken away counts at once. */
    Found find();
}
