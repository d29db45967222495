package org.deadwax.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Where somebody lives: real cities with real postal codes, weighted by how often they buy records. */
record Place(
        int weight,
        String country,
        String countryCode,
        @Nullable String province,
        @Nullable String provinceCode,
        String city,
        String zip,
        String currency,
        BigDecimal taxRate,
        String latitude,
        String longitude) {

    private static final List<Place> ALL = read();
    private static final int WEIGHTS = ALL.stream().mapToInt(Place::weight).sum();

    static Place pick(Random random) {
        int left = random.nextInt(WEIGHTS);
        for (Place place : ALL) {
            left -= place.weight;
            if (left < 0) {
                return place;
            }
        }
        return ALL.getFirst();
    }

    /** New York. */
    static Place first() {
        return ALL.getFirst();
    }

    private static List<Place> read() {
        try (InputStream file = Objects.requireNonNull(Place.class.getResourceAsStream("places.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Place::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place parse(String line) {
        String[] f = line.split("\t", -1);
        return new Place(
                Integer.parseInt(f[0]),
                f[1],
                f[2],
                orNull(f[3]),
                orNull(f[4]),
                f[5],
                f[6],
                f[7],
                new BigDecimal(f[8]).movePointLeft(5).stripTrailingZeros(),
                f[9],
                f[10]);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
