package org.deadwax.server.charts.plugin;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.deadwax.plugin.host.Wire;
import org.deadwax.server.charts.file.UnitSource;

/** Units on their way to a plugin. */
final class PluginUnits {

    private PluginUnits() {}

    static void send(UnitSource units, DataOutputStream out) throws IOException {
        units.each(unit -> {
            try {
                Wire.unit(out, unit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.writeByte(Wire.END);
        out.flush();
    }
}
