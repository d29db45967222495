package org.deadwax.server.charts;

import static org.deadwax.server.charts.Night.CANADA;
import static org.deadwax.server.charts.Night.TENNESSEE;
import static org.deadwax.server.charts.Night.line;

/** The orders of a digital week and of a mail order week, with every state in them. */
final class NightOrders {

    private NightOrders() {}

    /** Friday 6 to Thursday 12 June 2025. */
    static void downloads(Night night) {
        night.order(101, "2025-06-05T10:00", line("LATER", 1, "9.99")).said();
        night.order(102, "2025-06-06T00:00:00", line("ALBUM", 1, "9.99"), line("TRACK", 2, "2.58"))
                .mobile()
                .said();
        night.order(103, "2025-06-07T10:00", line("ALBUM", 2, "10.00")).said();
        night.order(104, "2025-06-08T10:00", line("ALBUM", 1, "9.99"))
                .to(null, CANADA)
                .said();
        night.order(105, "2025-06-08T11:00", line("ALBUM", 1, "0.00")).said();
        night.order(106, "2025-06-09T10:00", line("ALBUM", 1, "9.99")).test().said();
        night.order(107, "2025-06-09T11:00", line("ALBUM", 1, "9.99"))
                .cancelled("2025-06-10T10:00")
                .said();
        night.order(108, "2025-06-10T10:00", line("ALBUM", 2, "19.98"))
                .refunded(1, "2025-06-11T10:00")
                .said();
        night.order(109, "2025-06-04T10:00", line("ALBUM", 1, "9.99"))
                .refunded(1, "2025-06-11T12:00")
                .said();
        night.order(110, "2025-06-12T23:59:59", line("ALBUM", 1, "9.99")).said();
        night.order(111, "2025-06-13T00:00:00", line("ALBUM", 1, "9.99")).said();
        night.order(112, "2025-06-11T11:00", line("ALBUM", 1, "9.99"))
                .withoutEmail()
                .said();
        night.order(113, "2025-06-10T12:00", line("ALBUM", 1, "9.99"))
                .to(null, TENNESSEE)
                .said();
    }

    /** Tuesday 3 to Monday 9 June 2025. */
    static void parcels(Night night) {
        night.order(301, "2025-06-01T10:00", line("LP", 1, "24.99"))
                .shipped(1, "2025-06-02T10:00")
                .scanned("2025-06-04T10:00")
                .refunded(1, "2025-06-06T10:00")
                .said();
        night.order(302, "2025-06-02T11:00", line("LP", 1, "24.99"))
                .shipped(1, "2025-06-03T10:00")
                .scanned("2025-06-04T10:00")
                .said();
        night.order(303, "2025-06-04T10:00", line("LP", 3, "74.97"))
                .shipped(2, "2025-06-05T10:00")
                .scanned("2025-06-06T10:00")
                .said();
        night.order(304, "2025-06-05T10:00", line("LP", 1, "15.98")).said();
        night.order(305, "2025-06-05T11:00", line("LP", 1, "24.99"))
                .shipped(1, "2025-06-09T23:59:59")
                .scanned("2025-06-11T23:59:59")
                .said();
        night.order(306, "2025-06-05T12:00", line("LP", 1, "24.99"))
                .shipped(1, "2025-06-09T10:00")
                .scanned("2025-06-12T00:00:00")
                .said();
        night.order(307, "2025-06-06T10:00", line("LP", 1, "24.99"))
                .to(CANADA, CANADA)
                .shipped(1, "2025-06-07T10:00")
                .scanned("2025-06-07T12:00")
                .said();
        night.order(308, "2025-06-06T11:00", line("LP", 1, "24.99")).test().said();
        night.order(309, "2025-06-06T12:00", line("LP", 1, "24.99"))
                .cancelled("2025-06-07T10:00")
                .said();
    }
}
