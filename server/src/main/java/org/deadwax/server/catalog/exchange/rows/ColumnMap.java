package org.deadwax.server.catalog.exchange.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Which column of a file means what. */
public final class ColumnMap {

    private final List<@Nullable ColumnMeaning> meanings;
    private final Map<ColumnMeaning, Integer> places = new HashMap<>();

    /**
     * @param meanings one for each column; null for one that is left out
     * @throws IllegalArgumentException when two columns mean the same
     */
    public ColumnMap(List<@Nullable ColumnMeaning> meanings) {
        this.meanings = new ArrayList<>(meanings);
        for (int n = 0; n < meanings.size(); n++) {
            ColumnMeaning meaning = meanings.get(n);
            if (meaning != null && places.put(meaning, n) != null) {
                throw new IllegalArgumentException(
                        "Two columns are taken for the same, " + meaning.code() + ". Leave one of them out.");
            }
        }
    }

    /** By the names in the head; of two that are called alike the first is taken. */
    public static ColumnMap guess(Sheet sheet) {
        List<@Nullable ColumnMeaning> meanings = new ArrayList<>();
        Set<ColumnMeaning> taken = new HashSet<>();
        boolean tracks = sheet.head().stream()
                .anyMatch(head -> CatalogueColumn.called(head).equals(Optional.of(CatalogueColumn.TRACK_TITLE)));
        for (String head : sheet.head()) {
            ColumnMeaning meaning = ColumnMeaning.guess(head).orElse(null);
            if (meaning == null && CatalogueColumn.plain(head).equals("title")) {
                meaning = new ColumnMeaning.Field(
                        tracks || !taken.contains(new ColumnMeaning.Field(CatalogueColumn.RELEASE_TITLE))
                                ? CatalogueColumn.RELEASE_TITLE
                                : CatalogueColumn.TRACK_TITLE);
            }
            meanings.add(meaning != null && taken.add(meaning) ? meaning : null);
        }
        return new ColumnMap(meanings);
    }

    public List<@Nullable ColumnMeaning> meanings() {
        return meanings;
    }

    public boolean has(CatalogueColumn column) {
        return places.containsKey(new ColumnMeaning.Field(column));
    }

    /** @return null when the column is missing or the cell is empty */
    @Nullable
    String text(Sheet.Row row, CatalogueColumn column) {
        Integer place = places.get(new ColumnMeaning.Field(column));
        String text = place == null ? "" : row.cell(place);
        return text.isEmpty() ? null : text;
    }

    void prices(Sheet.Row row, BiConsumer<String, String> each) {
        for (int n = 0; n < meanings.size(); n++) {
            if (meanings.get(n) instanceof ColumnMeaning.Price price
                    && !row.cell(n).isEmpty()) {
                each.accept(price.currency(), row.cell(n));
            }
        }
    }
}
