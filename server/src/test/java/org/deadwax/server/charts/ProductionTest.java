package org.deadwax.server.charts;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Tests of what only a production server does, by a clock that they can set; they share one. */
@Import(ClockOfTests.Configuration.class)
@TestPropertySource(
        properties = {
            "deadwax.environment=production",
            "deadwax.submission.first-pause=100ms",
            "deadwax.submission.longest-pause=200ms"
        })
abstract class ProductionTest extends ReportTest {

    @Autowired
    ClockOfTests clock;

    @AfterEach
    void theRealTime() {
        clock.ahead(Duration.ZERO);
    }
}
