package org.deadwax.demo;

import java.util.List;
import java.util.Locale;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.ReportingEquation;
import org.deadwax.simulator.UnitTally;

/** The account of the night on standard output. */
final class Telling {

    private Telling() {}

    static void tell(
            Summary summary,
            List<ChartFiles> charts,
            List<ChartFiles> abroad,
            LiveTotal screen,
            UnitTally sold,
            long seconds) {
        line("");
        line(
                "The night: %,d orders, %,d webhooks sent, %,d accepted; %d masters accepted",
                summary.ordersSent(), summary.webhooksSent(), summary.webhooksAccepted(), summary.mastersAccepted());
        line(
                "On screen: %,d units, %s (the store says %,d units, %s)",
                screen.units(), screen.revenue(), sold.sold(), sold.net());
        line(
                "Order to screen: half within %d ms, 99 %% within %d ms",
                summary.orderToScreenMillis().p50(),
                summary.orderToScreenMillis().p99());
        for (ChartFiles chart : charts) {
            line("");
            tell(chart);
        }
        line("");
        for (ChartFiles chart : abroad) {
            ReportingEquation equation = chart.report().equation();
            line(
                    "%s, %s, closed: %,d reported and %,d returned of %,d",
                    chart.chart().name(),
                    chart.report().period().name(),
                    equation.reported(),
                    equation.returned(),
                    equation.carriedIn() + equation.ordered());
        }
        line("");
        line("%s after %d s.", summary.balances() ? "It balances" : "It does not balance", seconds);
    }

    private static void tell(ChartFiles chart) {
        ReportingEquation equation = chart.report().equation();
        line(
                "%s, %s, %s as of sale batch %d",
                chart.chart().name(),
                chart.report().period().name(),
                chart.report().period().closedAt() == null ? "running," : "closed",
                chart.report().asOfSeq());
        row("carried in", equation.carriedIn());
        row("+ ordered", equation.ordered());
        row("- cancelled", equation.cancelled());
        row("- refunded", equation.refunded());
        equation.excluded().forEach(rule -> row("- " + rule.code(), rule.units()));
        row("- carried out", equation.carriedOut());
        equation.carried().forEach(rule -> row("    " + rule.code(), rule.units()));
        row("= reported", equation.reported());
        row("- returned", equation.returned());
        row("= net", equation.net());
        line("  %s, %,d lines", chart.file(), chart.report().lines());
    }

    private static void row(String name, long units) {
        line("  %-20s %,7d", name, units);
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
