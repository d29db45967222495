package org.deadwax.server.delivery.entitlement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a fan is, as far as an address without a city tells: the zone that most people of the province or country live in. */
final class FanZones {

    private static final Map<String, String> ZONES = read();

    private FanZones() {}

    /** @return an IANA name; null when nobody knows */
    static @Nullable String of(@Nullable String country, @Nullable String province) {
        if (country == null) {
            return null;
        }
        String code = country.toUpperCase(Locale.ROOT);
        String ofProvince = province == null ? null : ZONES.get(code + " " + province.toUpperCase(Locale.ROOT));
        return ofProvince == null ? ZONES.get(code) : ofProvince;
    }

    private static Map<String, String> read() {
        Map<String, String> zones = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(FanZones.class.getResourceAsStream("zones.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int end = line.lastIndexOf(' ');
                zones.put(line.substring(0, end), line.substring(end + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(zones);
    }
}
