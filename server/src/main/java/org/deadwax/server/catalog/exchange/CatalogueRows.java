package org.deadwax.server.catalog.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Explicit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.exchange.rows.CatalogueColumn;
import org.jspecify.annotations.Nullable;

/** A release as rows that {@link Imports} reads again: one for each track, one for each product that is no track. */
final class CatalogueRows {

    private final List<String> currencies;

    /** @param currencies of which there are prices, in the order of their columns */
    CatalogueRows(List<String> currencies) {
        this.currencies = List.copyOf(currencies);
    }

    List<String> head() {
        List<String> head = new ArrayList<>(Arrays.stream(CatalogueColumn.values())
                .map(CatalogueColumn::heading)
                .toList());
        currencies.forEach(currency -> head.add("Price " + currency));
        return head;
    }

    List<List<String>> of(Release release) {
        List<List<String>> rows = new ArrayList<>();
        for (Track track : release.tracks()) {
            Product sold = release.products().stream()
                    .filter(product -> track.id().equals(product.trackId()))
                    .findFirst()
                    .orElse(null);
            rows.add(row(release, track, sold));
        }
        for (Product product : release.products()) {
            if (product.trackId() == null) {
                rows.add(row(release, null, product));
            }
        }
        return rows.isEmpty() ? List.of(row(release, null, null)) : rows;
    }

    private List<String> row(Release release, @Nullable Track track, @Nullable Product product) {
        Map<CatalogueColumn, @Nullable String> cells = new EnumMap<>(CatalogueColumn.class);
        release(release, cells);
        if (track != null) {
            track(track, cells);
        }
        if (product != null) {
            product(product, cells);
        }
        List<String> row = new ArrayList<>();
        for (CatalogueColumn column : CatalogueColumn.values()) {
            row.add(Objects.requireNonNullElse(cells.get(column), ""));
        }
        for (String currency : currencies) {
            row.add(product == null ? "" : price(product, currency));
        }
        return row;
    }

    private static void release(Release release, Map<CatalogueColumn, @Nullable String> cells) {
        cells.put(CatalogueColumn.RELEASE_TITLE, release.title());
        cells.put(CatalogueColumn.RELEASE_VERSION, release.versionTitle());
        cells.put(CatalogueColumn.RELEASE_ARTISTS, names(release.artists(), ArtistRole.MAIN));
        cells.put(CatalogueColumn.RELEASE_FEATURED, names(release.artists(), ArtistRole.FEATURED));
        cells.put(CatalogueColumn.LABEL_NAME, release.labelName());
        cells.put(CatalogueColumn.CATALOGUE_NUMBER, release.catalogueNumber());
        cells.put(CatalogueColumn.GENRE, release.genre());
        cells.put(CatalogueColumn.LANGUAGE, release.language());
        cells.put(CatalogueColumn.EXPLICIT, words(release.explicit()));
        cells.put(CatalogueColumn.P_LINE, words(release.pLine()));
        cells.put(CatalogueColumn.C_LINE, words(release.cLine()));
        cells.put(CatalogueColumn.ORIGINAL_DATE, text(release.originalDate()));
        cells.put(CatalogueColumn.STREET_DATE, text(release.streetDate()));
        cells.put(CatalogueColumn.TERRITORIES, words(release.territories()));
    }

    private static void track(Track track, Map<CatalogueColumn, @Nullable String> cells) {
        cells.put(CatalogueColumn.DISC, String.valueOf(track.disc()));
        cells.put(CatalogueColumn.TRACK_NUMBER, String.valueOf(track.number()));
        cells.put(CatalogueColumn.TRACK_TITLE, track.title());
        cells.put(CatalogueColumn.TRACK_VERSION, track.versionTitle());
        cells.put(CatalogueColumn.TRACK_ARTISTS, names(track.artists(), ArtistRole.MAIN));
        cells.put(CatalogueColumn.TRACK_FEATURED, names(track.artists(), ArtistRole.FEATURED));
        cells.put(CatalogueColumn.REMIXERS, names(track.artists(), ArtistRole.REMIXER));
        cells.put(
                CatalogueColumn.ISRC,
                track.isrc() == null ? track.typed().get("isrc") : track.isrc().code());
        cells.put(CatalogueColumn.TRACK_EXPLICIT, words(track.explicit()));
        cells.put(CatalogueColumn.TRACK_LANGUAGE, track.language());
        cells.put(CatalogueColumn.COMPOSERS, credits(track, CreditRole.COMPOSER));
        cells.put(CatalogueColumn.LYRICISTS, credits(track, CreditRole.LYRICIST));
        cells.put(CatalogueColumn.PRODUCERS, credits(track, CreditRole.PRODUCER));
        cells.put(CatalogueColumn.LYRICS, track.lyrics());
    }

    private static void product(Product product, Map<CatalogueColumn, @Nullable String> cells) {
        cells.put(CatalogueColumn.FORMAT, words(product.format()));
        cells.put(CatalogueColumn.PRODUCT_TITLE, product.title());
        cells.put(
                CatalogueColumn.UPC,
                product.upc() == null
                        ? product.typed().get("upc")
                        : product.upc().digits());
        cells.put(CatalogueColumn.SKU, product.sku());
        cells.put(CatalogueColumn.WEIGHT, text(product.weightGrams()));
        cells.put(CatalogueColumn.DISCS, text(product.discs()));
    }

    private static String price(Product product, String currency) {
        return product.prices().stream()
                .filter(price -> price.currency().equals(currency))
                .map(Money::amount)
                .map(amount -> amount.toPlainString())
                .findFirst()
                .orElse("");
    }

    private static String names(List<BilledArtist> artists, ArtistRole role) {
        return artists.stream()
                .filter(artist -> artist.role() == role)
                .map(BilledArtist::name)
                .collect(Collectors.joining("; "));
    }

    private static String credits(Track track, CreditRole role) {
        return track.credits().stream()
                .filter(credit -> credit.role() == role)
                .map(credit -> credit.name())
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String words(@Nullable Explicit explicit) {
        return explicit == null
                ? null
                : explicit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String words(@Nullable RightsLine line) {
        return line == null ? null : ((line.year() == null ? "" : line.year() + " ") + line.owner()).strip();
    }

    private static String words(Territories territories) {
        String codes = String.join(", ", territories.countries());
        return switch (territories.rule()) {
            case WORLDWIDE -> "Worldwide";
            case ONLY -> codes;
            case EXCEPT -> "Worldwide except " + codes;
        };
    }

    private static String words(Format format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
