package org.deadwax.server.store.variant;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Format;
import org.deadwax.model.StoreVariant.Match;
import org.deadwax.server.catalog.SoldProduct;
import org.jspecify.annotations.Nullable;

/**
 * Which product a variant may be: by its barcode, else its SKU, else its title. Where two products fit equally well none does:
 * somebody has to say. A pure function of the catalogue.
 */
final class VariantMatch {

    private static final Map<Format, Set<String>> WORDS = Map.of(
            Format.VINYL, Set.of("vinyl", "lp", "2lp", "record", "12"),
            Format.CD, Set.of("cd", "2cd", "compact"),
            Format.CASSETTE, Set.of("cassette", "tape", "mc"),
            Format.DIGITAL_ALBUM, Set.of("digital", "download", "mp3", "wav", "flac"),
            Format.BOX_SET, Set.of("box", "boxset"),
            Format.FAN_PACK, Set.of("bundle", "pack"));

    private final Map<String, List<SoldProduct>> byBarcode = new HashMap<>();
    private final Map<String, List<SoldProduct>> bySku = new HashMap<>();
    private final List<SoldProduct> products;

    VariantMatch(List<SoldProduct> products) {
        this.products = products;
        for (SoldProduct product : products) {
            if (product.upc() != null) {
                String digits = barcode(product.upc().digits());
                byBarcode.computeIfAbsent(digits, key -> new ArrayList<>()).add(product);
                bySku.computeIfAbsent(digits, key -> new ArrayList<>()).add(product);
            }
            if (product.sku() != null && !product.sku().isBlank()) {
                bySku.computeIfAbsent(product.sku().strip(), key -> new ArrayList<>())
                        .add(product);
            }
        }
    }

    record Found(UUID product, Match match) {}

    Optional<Found> of(String title, @Nullable String sku, @Nullable String barcode) {
        return only(barcode == null ? List.of() : byBarcode.getOrDefault(barcode(barcode), List.of()), Match.BARCODE)
                .or(() -> only(sku == null ? List.of() : bySku.getOrDefault(sku.strip(), List.of()), Match.SKU))
                .or(() -> only(
                        products.stream()
                                .filter(one -> named(one, words(title)))
                                .toList(),
                        Match.TITLE));
    }

    private static Optional<Found> only(List<SoldProduct> fitting, Match match) {
        return fitting.size() == 1 ? Optional.of(new Found(fitting.getFirst().id(), match)) : Optional.empty();
    }

    /** A UPC with or without the leading zeros that tell UPC-A and EAN apart. */
    private static String barcode(String text) {
        return text.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    /** Every word of the release's title is there, and a word for its format; what is left names the format or the artist. */
    private static boolean named(SoldProduct product, Set<String> variant) {
        Set<String> title = words(product.releaseTitle());
        Set<String> format = new HashSet<>(words(product.title()));
        Set<String> anyOf = WORDS.getOrDefault(product.format(), Set.of());
        boolean says = variant.stream().anyMatch(anyOf::contains);
        Set<String> rest = new HashSet<>(variant);
        rest.removeAll(title);
        rest.removeAll(format);
        rest.removeAll(anyOf);
        rest.removeAll(words(product.artistName()));
        return !title.isEmpty() && variant.containsAll(title) && says && rest.isEmpty();
    }

    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
