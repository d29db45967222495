package org.deadwax.server.catalog.exchange.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.deadwax.model.Format;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Territories;
import org.deadwax.server.catalog.exchange.IncomingProduct;
import org.deadwax.server.catalog.exchange.IncomingRelease;
import org.deadwax.server.catalog.exchange.NamedArtist;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of one release. What they say of the release, the first that says it decides; the others must not differ. */
final class ReleaseRows {

    private final RowReader reader;
    private final String zone;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final List<PlacedTrack> tracks = new ArrayList<>();
    private final List<SoldAs> products = new ArrayList<>();

    ReleaseRows(RowReader reader, String zone) {
        this.reader = reader;
        this.zone = zone;
    }

    void add(Sheet.Row row) {
        rows.add(row);
    }

    /** @return null when no row of it is good */
    @Nullable
    IncomingRelease release() {
        String title = agreed(CatalogueColumn.RELEASE_TITLE, reader::text);
        List<NamedArtist> artists = rows.stream()
                .map(row ->
                        reader.artists(row, CatalogueColumn.RELEASE_ARTISTS, CatalogueColumn.RELEASE_FEATURED, null))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (title == null || artists.isEmpty()) {
            String missing = title == null ? "title" : "artist";
            rows.forEach(row -> reader.wrong(
                    row, "", "No row of this release has its " + missing + ". Write it into one of them."));
            return null;
        }
        ReleaseEdit head = head(title);
        for (Sheet.Row row : rows) {
            read(row);
        }
        List<Integer> good = rows.stream()
                .filter(row -> !reader.faulty(row))
                .map(Sheet.Row::number)
                .toList();
        return good.isEmpty() ? null : made(head, artists, good);
    }

    private ReleaseEdit head(String title) {
        Territories territories =
                agreed(CatalogueColumn.TERRITORIES, (row, column) -> reader.value(row, column, Values::territories));
        return new ReleaseEdit(
                title,
                agreed(CatalogueColumn.RELEASE_VERSION, reader::text),
                List.of(),
                agreed(CatalogueColumn.LABEL_NAME, reader::text),
                agreed(CatalogueColumn.CATALOGUE_NUMBER, reader::text),
                agreed(CatalogueColumn.GENRE, reader::text),
                agreed(CatalogueColumn.LANGUAGE, (row, column) -> reader.value(row, column, Values::language)),
                agreed(CatalogueColumn.EXPLICIT, (row, column) -> reader.value(row, column, Values::explicit)),
                agreed(CatalogueColumn.P_LINE, (row, column) -> reader.value(row, column, Values::line)),
                agreed(CatalogueColumn.C_LINE, (row, column) -> reader.value(row, column, Values::line)),
                agreed(CatalogueColumn.ORIGINAL_DATE, reader::day),
                agreed(CatalogueColumn.STREET_DATE, reader::day),
                zone,
                null,
                territories == null ? Territories.WORLDWIDE : territories,
                null,
                List.of(),
                Map.of());
    }

    private <T> @Nullable T agreed(CatalogueColumn column, BiFunction<Sheet.Row, CatalogueColumn, @Nullable T> read) {
        @Nullable T first = null;
        int from = 0;
        for (Sheet.Row row : rows) {
            T value = read.apply(row, column);
            if (value != null && first == null) {
                first = value;
                from = row.number();
            } else if (value != null && !value.equals(first)) {
                reader.wrong(
                        row,
                        column.heading(),
                        "“" + reader.text(row, column) + "” is not what row " + from
                                + " says of the same release. Make them equal, or give it another catalogue number.");
            }
        }
        return first;
    }

    private void read(Sheet.Row row) {
        PlacedTrack track = PlacedTrack.read(reader, row, tracks);
        ProductEdit product = SoldAs.read(reader, row, track != null);
        if (reader.faulty(row)) {
            return;
        }
        if (track != null) {
            tracks.add(track);
        }
        if (product != null && products.stream().noneMatch(sold -> sold.is(product, track))) {
            products.add(new SoldAs(product, product.format() == Format.DIGITAL_TRACK ? track : null));
        }
    }

    private IncomingRelease made(ReleaseEdit head, List<NamedArtist> artists, List<Integer> good) {
        List<PlacedTrack> ordered = tracks.stream()
                .distinct()
                .sorted(Comparator.comparingInt(PlacedTrack::disc)
                        .thenComparingInt(PlacedTrack::number)
                        .thenComparingInt(PlacedTrack::order))
                .toList();
        ReleaseEdit edit = new ReleaseEdit(
                head.title(),
                head.versionTitle(),
                List.of(),
                head.labelName(),
                head.catalogueNumber(),
                head.genre(),
                head.language(),
                head.explicit(),
                head.pLine(),
                head.cLine(),
                head.originalDate(),
                head.streetDate(),
                head.streetZone(),
                null,
                head.territories(),
                null,
                ordered.stream().map(PlacedTrack::edit).toList(),
                Map.of());
        return new IncomingRelease(
                edit,
                artists,
                ordered.stream().map(PlacedTrack::artists).toList(),
                products.stream()
                        .map(sold -> new IncomingProduct(
                                sold.edit(), sold.track() == null ? null : ordered.indexOf(sold.track())))
                        .toList(),
                good);
    }
}
