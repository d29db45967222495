package org.deadwax.server.charts.file;

import java.util.function.Consumer;
import org.deadwax.plugin.ReportedUnit;

/** The units of a file in its order, as often as they are asked for, each time the same. They need not fit into memory. */
@FunctionalInterface
public interface UnitSource {

    void each(Consumer<? super ReportedUnit> unit);
}
