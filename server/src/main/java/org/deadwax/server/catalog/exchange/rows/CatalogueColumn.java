package org.deadwax.server.catalog.exchange.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a catalogue may hold, with the names that labels give it. The first is ours, and what an export writes. */
public enum CatalogueColumn {
    RELEASE_TITLE("Release title", "release", "album", "album title", "release name", "title of release"),
    RELEASE_VERSION("Release version", "album version", "edition"),
    RELEASE_ARTISTS("Release artists", "artist", "artists", "release artist", "album artist", "main artist", "band"),
    RELEASE_FEATURED("Release featured", "release featured artists", "featured artist"),
    LABEL_NAME("Label", "label name", "imprint"),
    CATALOGUE_NUMBER("Catalogue number", "catalog number", "catalogue no", "catalog no", "cat no", "cat", "catno"),
    GENRE("Genre", "primary genre", "main genre"),
    LANGUAGE("Language", "release language", "metadata language"),
    EXPLICIT("Explicit", "parental advisory", "release explicit", "explicit content"),
    P_LINE("P-line", "p line", "pline", "phonographic copyright"),
    C_LINE("C-line", "c line", "cline", "copyright"),
    ORIGINAL_DATE("Original release date", "original date", "first release date"),
    STREET_DATE("Street date", "release date", "digital release date", "sales start date", "date"),
    TERRITORIES("Territories", "territory", "countries"),
    DISC("Disc", "disc number", "volume", "disc no", "cd number"),
    TRACK_NUMBER("Track number", "track", "track no", "no", "number", "position"),
    TRACK_TITLE("Track title", "track name", "song", "song title", "recording title"),
    TRACK_VERSION("Track version", "mix", "mix name", "version", "subtitle"),
    TRACK_ARTISTS("Track artists", "track artist", "track main artist", "performer"),
    TRACK_FEATURED("Track featured", "featuring", "feat", "track featured artists"),
    REMIXERS("Remixers", "remixer", "remixed by"),
    ISRC("ISRC", "isrc code", "track isrc"),
    TRACK_EXPLICIT("Track explicit", "explicit lyrics", "track parental advisory"),
    TRACK_LANGUAGE("Track language", "lyrics language", "audio language"),
    COMPOSERS("Composers", "composer", "writer", "writers", "songwriter", "songwriters", "music by"),
    LYRICISTS("Lyricists", "lyricist", "words by", "lyrics by"),
    PRODUCERS("Producers", "producer", "produced by"),
    LYRICS("Lyrics", "lyrics text"),
    FORMAT("Format", "product format", "configuration", "product type", "type"),
    PRODUCT_TITLE("Product title", "product", "product name", "variant"),
    UPC("UPC", "ean", "barcode", "upc ean", "gtin", "upc code", "product upc", "album upc"),
    SKU("SKU", "stock keeping unit", "article number", "product sku"),
    WEIGHT("Weight, g", "weight", "weight g", "weight grams", "grams"),
    DISCS("Discs", "number of discs", "units in set");

    private final String heading;
    private final List<String> names;

    CatalogueColumn(String heading, String... names) {
        this.heading = heading;
        this.names = Arrays.asList(names);
    }

    public String heading() {
        return heading;
    }

    /** @return empty when nobody calls a column so */
    static Optional<CatalogueColumn> called(String head) {
        String name = plain(head);
        return Arrays.stream(values())
                .filter(column -> plain(column.heading).equals(name) || column.names.contains(name))
                .findFirst();
    }

    static String plain(String head) {
        return head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
