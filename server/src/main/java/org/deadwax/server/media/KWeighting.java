package org.deadwax.server.media;

/**
 * The two filters of ITU-R BS.1770-5, annex 1, for any sample rate: a shelf for the head, and a high pass (whose own forward
 * terms are 1, −2, 1). The standard lists them for 48 kHz; these are the analogue filters behind that list.
 */
record KWeighting(
        double shelf0,
        double shelf1,
        double shelf2,
        double shelfBack1,
        double shelfBack2,
        double passBack1,
        double passBack2) {

    private static final double SHELF_HZ = 1681.974450955533;
    private static final double SHELF_DB = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_BEND = 0.4996667741545416;
    private static final double PASS_HZ = 38.13547087602444;
    private static final double PASS_Q = 0.5003270373238773;

    static KWeighting at(int rateHz) {
        double k = Math.tan(Math.PI * SHELF_HZ / rateHz);
        double high = Math.pow(10, SHELF_DB / 20);
        double band = Math.pow(high, SHELF_BEND);
        double whole = 1 + k / SHELF_Q + k * k;
        double p = Math.tan(Math.PI * PASS_HZ / rateHz);
        double passWhole = 1 + p / PASS_Q + p * p;
        return new KWeighting(
                (high + band * k / SHELF_Q + k * k) / whole,
                2 * (k * k - high) / whole,
                (high - band * k / SHELF_Q + k * k) / whole,
                2 * (k * k - 1) / whole,
                (1 - k / SHELF_Q + k * k) / whole,
                2 * (p * p - 1) / passWhole,
                (1 - p / PASS_Q + p * p) / passWhole);
    }
}
