package org.deadwax.server.charts.file;

/**
 * Sales for the Official Charts Company, which compiles the UK, Ireland and France. It publishes no layout: these are the fields
 * that one secondary source says it asks for (November 2026).
 */
public final class Occ extends SalesCsv {

    @Override
    public String code() {
        return "OCC";
    }

    @Override
    public String name() {
        return "Official Charts sales, documented CSV";
    }
}
