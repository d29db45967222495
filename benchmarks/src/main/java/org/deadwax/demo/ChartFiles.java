package org.deadwax.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

/**
 * A week's file of one chart: as it was closed, or as of the last sale.
 *
 * @param file as the server wrote it, byte for byte
 */
record ChartFiles(Chart chart, ChartReport report, Path file) {

    /** Units in the file: one line each, but over a counter a line says how many. */
    long units() {
        if (TABLES.contains(format(chart))) {
            return rows();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith(format(chart)))
                    .mapToLong(line -> line.startsWith("I3") ? Math.abs(Long.parseLong(line.substring(15))) : 1)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long rows() {
        try (Stream<String> lines = Files.lines(file)) {
            return Math.max(0, lines.count() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the demo's label is to the compiler: a number for each channel. */
    private static final Map<String, String> ACCOUNTS =
            Map.of("D3", "54321", "M3", "12345", "I3", "23456", "OCC", "34567", "ARIA", "45678");

    /** Compilers whose layout is not public get a table with names over it. */
    private static final List<String> TABLES = List.of("OCC", "ARIA");

    static void tellAccounts(DeadwaxApi api, UUID label) {
        for (Chart chart :
                Stream.concat(charts(api).stream(), abroad(api).stream()).toList()) {
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

    /** Those of the running weeks. */
    static List<ChartFiles> write(DeadwaxApi api, UUID label, Path directory) {
        return charts(api).stream()
                .map(chart -> write(
                        api,
                        label,
                        chart,
                        api.periods(label, chart.code(), "week").getFirst(),
                        directory))
                .toList();
    }

    static ChartFiles write(DeadwaxApi api, UUID label, Chart chart, ChartPeriod period, Path directory) {
        ChartReport report = api.report(label, chart.code(), period.key());
        if (!report.findings().isEmpty()) {
            throw new DemoFailure("The file for " + chart.name() + " cannot be written: "
                    + report.findings().getFirst().message());
        }
        String name = report.period().closedAt() == null ? "" : period.key() + "-";
        // one compiler has one account for several countries
        String of = TABLES.contains(format(chart)) ? chart.code() : format(chart);
        Path file = directory.resolve(name + of + "-" + report.fileName());
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
        return new ChartFiles(chart, report, file);
    }

    /** Empty where no layout is known. */
    private static String format(Chart chart) {
        return chart.format() == null ? "" : chart.format();
    }

    /** Of which a layout is known. */
    static List<Chart> charts(DeadwaxApi api) {
        return api.charts().stream()
                .filter(chart -> ACCOUNTS.containsKey(format(chart)) && !TABLES.contains(format(chart)))
                .toList();
    }

    /** Of the United Kingdom, Ireland, France and Australia. */
    static List<Chart> abroad(DeadwaxApi api) {
        return api.charts().stream()
                .filter(chart -> TABLES.contains(format(chart)))
                .toList();
    }
}
