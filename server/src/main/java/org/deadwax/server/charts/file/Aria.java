package org.deadwax.server.charts.file;

/**
 * Sales for ARIA, Australia. It publishes no layout: these are the fields that one secondary source says it asks for (November
 * 2026).
 */
public final class Aria extends SalesCsv {

    @Override
    public String code() {
        return "ARIA";
    }

    @Override
    public String name() {
        return "ARIA sales, documented CSV";
    }
}
