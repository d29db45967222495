package org.deadwax.server.catalog.exchange.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.Credit;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Money;
import org.deadwax.server.catalog.exchange.NamedArtist;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** One row, cell by cell; collects what is wrong in it, so that all of it is said at once. */
final class RowReader {

    private final Sheet sheet;
    private final ColumnMap columns;
    private final Map<CatalogueColumn, Days> days = new EnumMap<>(CatalogueColumn.class);
    private final List<RowFault> faults;

    RowReader(Sheet sheet, ColumnMap columns, List<RowFault> faults) {
        this.sheet = sheet;
        this.columns = columns;
        this.faults = faults;
        for (CatalogueColumn column : List.of(CatalogueColumn.STREET_DATE, CatalogueColumn.ORIGINAL_DATE)) {
            List<String> all = new ArrayList<>();
            for (Sheet.Row row : sheet.rows()) {
                String text = columns.text(row, column);
                if (text != null) {
                    all.add(text);
                }
            }
            days.put(column, new Days(all));
        }
    }

    @Nullable
    String text(Sheet.Row row, CatalogueColumn column) {
        return columns.text(row, column);
    }

    <T> @Nullable T value(Sheet.Row row, CatalogueColumn column, Function<String, T> read) {
        String text = columns.text(row, column);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            faults.add(new RowFault(row.number(), column.heading(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    @Nullable
    LocalDate day(Sheet.Row row, CatalogueColumn column) {
        Days read = days.get(column);
        return read == null ? null : value(row, column, read::day);
    }

    List<Money> prices(Sheet.Row row) {
        List<Money> prices = new ArrayList<>();
        columns.prices(row, (currency, text) -> {
            try {
                prices.add(Values.price(text, currency));
            } catch (IllegalArgumentException e) {
                faults.add(new RowFault(row.number(), "Price " + currency, String.valueOf(e.getMessage())));
            }
        });
        return prices;
    }

    List<NamedArtist> artists(
            Sheet.Row row, CatalogueColumn main, CatalogueColumn featured, @Nullable CatalogueColumn remixers) {
        List<NamedArtist> artists = new ArrayList<>();
        add(artists, text(row, main), ArtistRole.MAIN);
        add(artists, text(row, featured), ArtistRole.FEATURED);
        if (remixers != null) {
            add(artists, text(row, remixers), ArtistRole.REMIXER);
        }
        return artists;
    }

    private static void add(List<NamedArtist> artists, @Nullable String names, ArtistRole role) {
        if (names != null) {
            Values.names(names).forEach(name -> artists.add(new NamedArtist(name, role)));
        }
    }

    List<Credit> credits(Sheet.Row row) {
        List<Credit> credits = new ArrayList<>();
        add(credits, text(row, CatalogueColumn.COMPOSERS), CreditRole.COMPOSER);
        add(credits, text(row, CatalogueColumn.LYRICISTS), CreditRole.LYRICIST);
        add(credits, text(row, CatalogueColumn.PRODUCERS), CreditRole.PRODUCER);
        return credits;
    }

    private static void add(List<Credit> credits, @Nullable String names, CreditRole role) {
        if (names != null) {
            Values.names(names).forEach(name -> credits.add(new Credit(role, name)));
        }
    }

    void wrong(Sheet.Row row, String column, String sentence) {
        faults.add(new RowFault(row.number(), column, sentence));
    }

    /** What was wrong before this row was read is not its own. */
    boolean faulty(Sheet.Row row) {
        return faults.stream().anyMatch(fault -> fault.row() == row.number());
    }

    Sheet sheet() {
        return sheet;
    }
}
