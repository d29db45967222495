package org.deadwax.plugin;

/**
 * One file on its way: {@link #begin} once, {@link #unit} for each unit in the file's order, {@link #end} once. A format that
 * sums writes its lines at the end.
 */
public interface ReportLines {

    void begin(LineSink out);

    /** @param unit one of which {@link ReportFormat#misfit} found nothing wrong */
    void unit(ReportedUnit unit, LineSink out);

    /** @throws DoesNotFit when what was counted is too large for the trailer */
    void end(LineSink out) throws DoesNotFit;
}
