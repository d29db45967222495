package org.deadwax.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ReportingEquation;

/**
 * The running week's file of one chart, as of the last sale.
 *
 * @param before the equations of the weeks before it, in which some orders were made already
 * @param file as the server wrote it, byte for byte
 */
record ChartFiles(Chart chart, ChartReport report, List<ReportingEquation> before, Path file) {

    /** Pre-orders are at most ten days old. */
    private static final int WEEKS = 3;

    /** Units in the file: one line each, but over a counter a line says how many. */
    long units() {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith(format(chart)))
                    .mapToLong(line -> line.startsWith("I3") ? Math.abs(Long.parseLong(line.substring(15))) : 1)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the demo's label is to the compiler: a number for each channel. */
    private static final Map<String, String> ACCOUNTS = Map.of("D3", "54321", "M3", "12345", "I3", "23456");

    static void tellAccounts(DeadwaxApi api, UUID label) {
        for (Chart chart : charts(api)) {
            ChartAccount known = api.chartAccount(label, chart.code());
            api.saveChartAccount(
                    label,
                    chart.code(),
                    new ChartAccount(
                            chart.code(),
                            ChartAccount.SHARED_CHAIN,
                            ACCOUNTS.getOrDefault(format(chart), ""),
                            known.fileName(),
                            known.settings(),
                            known.version()));
        }
    }

    static List<ChartFiles> write(DeadwaxApi api, UUID label, Path directory) {
        List<ChartFiles> written = new ArrayList<>();
        for (Chart chart : charts(api)) {
            List<ChartPeriod> weeks = api.periods(label, chart.code(), "week");
            List<ReportingEquation> before = weeks.stream()
                    .skip(1)
                    .limit(WEEKS - 1)
                    .map(week -> api.report(label, chart.code(), week.key()).equation())
                    .toList();
            written.add(write(api, label, chart, weeks.getFirst(), before, directory));
        }
        return written;
    }

    /** All equations, the running week's first. */
    Stream<ReportingEquation> weeks() {
        return Stream.concat(Stream.of(report.equation()), before.stream());
    }

    private static ChartFiles write(
            DeadwaxApi api,
            UUID label,
            Chart chart,
            ChartPeriod period,
            List<ReportingEquation> before,
            Path directory) {
        ChartReport report = api.report(label, chart.code(), period.key());
        if (!report.findings().isEmpty()) {
            throw new DemoFailure("The file for " + chart.name() + " cannot be written: "
                    + report.findings().getFirst().message());
        }
        Path file = directory.resolve(chart.format() + "-" + report.fileName());
        try (ResponseBody body = api.file(label, chart.code(), period.key())) {
            Files.createDirectories(directory);
            byte[] bytes = body.bytes();
            Files.write(file, bytes);
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!sha256.equals(report.sha256())) {
                throw new DemoFailure("The file for " + chart.name() + " is not the one that its report promised.");
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new DemoFailure("Could not write " + file + ": " + e.getMessage(), e);
        }
        return new ChartFiles(chart, report, before, file);
    }

    /** Empty where no layout is known. */
    private static String format(Chart chart) {
        return chart.format() == null ? "" : chart.format();
    }

    private static List<Chart> charts(DeadwaxApi api) {
        return api.charts().stream()
                .filter(chart -> ACCOUNTS.containsKey(format(chart)))
                .toList();
    }
}
