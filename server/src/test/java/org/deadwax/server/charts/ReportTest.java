package org.deadwax.server.charts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.deadwax.model.ChartReport;
import org.deadwax.model.Page;
import org.deadwax.model.ReportingEquation;
import org.deadwax.model.ReportingEquation.Excluded;
import org.deadwax.model.UnitDecision;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/**
 * Tests of reports over HTTP, each with a label of its own: a digital week, Fri 6 to Thu 12 June 2025, and a mail order week,
 * Tue 3 to Mon 9 June, with every state in them, worked out by hand in {@link NightOrders}.
 */
@SystemTest
@TestInstance(Lifecycle.PER_CLASS)
abstract class ReportTest {

    static final String DIGITAL = "/charts/US_DIGITAL/reports/week-2025-06-12";
    static final String DIGITAL_NEXT = "/charts/US_DIGITAL/reports/week-2025-06-19";
    static final String PHYSICAL = "/charts/US_PHYSICAL/reports/week-2025-06-09";
    static final String PHYSICAL_NEXT = "/charts/US_PHYSICAL/reports/week-2025-06-16";
    private static final TypeReference<Page<UnitDecision>> UNITS = new TypeReference<>() {};

    @Autowired
    SaleLedger ledger;

    @Autowired
    @Worker
    TransactionTemplate worker;

    @Autowired
    @Worker
    JdbcClient allLabels;

    @LocalServerPort
    int port;

    TestApi owner;
    Night night;

    @BeforeAll
    void signIn() {
        owner = TestApi.owner(port);
    }

    @BeforeEach
    void aNight() {
        night = new Night(owner, ledger, worker);
        night.accounts();
    }

    ChartReport report(String path) {
        return night.owner.get(night.path(path)).as(ChartReport.class);
    }

    ChartReport close(String path) {
        return night.owner.post(night.path(path + "/close"), null).as(ChartReport.class);
    }

    Page<UnitDecision> units(String query) {
        return night.owner.get(night.path(DIGITAL + "/units" + query)).as(UNITS);
    }

    /** carried in + ordered − cancelled − refunded − excluded − carried out = reported − returned. */
    static String numbers(ReportingEquation it) {
        return "%d + %d - %d - %d - %d - %d = %d - %d"
                .formatted(
                        it.carriedIn(),
                        it.ordered(),
                        it.cancelled(),
                        it.refunded(),
                        it.excluded().stream().mapToLong(Excluded::units).sum(),
                        it.carriedOut(),
                        it.reported(),
                        it.returned());
    }

    static String codes(List<Excluded> rows) {
        return rows.stream().map(row -> row.code() + " " + row.units()).collect(Collectors.joining(", "));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
