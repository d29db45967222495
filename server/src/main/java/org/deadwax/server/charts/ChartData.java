package org.deadwax.server.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleBook;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the charts and rules that are shipped as data files beside this class. */
public final class ChartData {

    private static final List<String> CHARTS =
            List.of("US_DIGITAL", "US_PHYSICAL", "US_COUNTER", "UK", "IE", "FR", "AU", "CA");

    /** A misspelt field in a data file must not pass for a rule that says nothing. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ChartData() {}

    public static List<TrackingChart> charts() {
        return CHARTS.stream()
                .map(code -> JSON.readValue(bytes("charts/" + code + ".json"), TrackingChart.class))
                .toList();
    }

    /** @throws java.util.NoSuchElementException when there is none with this code */
    public static TrackingChart chart(String code) {
        return charts().stream()
                .filter(chart -> chart.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public static RuleBook rules() {
        MessageDigest fingerprint = sha256();
        byte[] order = bytes("rules/order.json");
        fingerprint.update(order);
        List<Rule> rules = new ArrayList<>();
        for (String code : JSON.readValue(order, String[].class)) {
            byte[] file = bytes("rules/" + code + ".json");
            fingerprint.update(file);
            rules.add(JSON.readValue(file, Rule.class));
        }
        return new RuleBook(HexFormat.of().formatHex(fingerprint.digest(), 0, 6), rules);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ChartData.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The data file " + name + " is missing from the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
