package org.deadwax.server.charts;

import java.util.function.Consumer;
import org.deadwax.server.charts.eligibility.Decision;

/** Decisions that have a line in a file, in the order of its lines; as often as they are asked for, each time the same. */
@FunctionalInterface
interface FileSource {

    void each(Consumer<Decision> decision);
}
