package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cells of a spreadsheet on their way to the tracks.
 *
 * @param rows all of one length
 * @param columns what stands in each column: a track's field, or "" for what is left out
 * @param headed whether the first row names the columns
 */
record PastedRows(List<List<String>> rows, List<String> columns, boolean headed) {

    /** What a column can be, in the order of the menu. */
    static final List<String> FIELDS = List.of(
            "",
            "title",
            "version",
            "isrc",
            "artist",
            "featured",
            "credit.COMPOSER",
            "credit.LYRICIST",
            "credit.PRODUCER",
            "explicit",
            "language",
            "pline",
            "disc");

    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("track", "title"),
            Map.entry("track title", "title"),
            Map.entry("song", "title"),
            Map.entry("name", "title"),
            Map.entry("version", "version"),
            Map.entry("isrc", "isrc"),
            Map.entry("artist", "artist"),
            Map.entry("artists", "artist"),
            Map.entry("featuring", "featured"),
            Map.entry("featured", "featured"),
            Map.entry("composer", "credit.COMPOSER"),
            Map.entry("writer", "credit.COMPOSER"),
            Map.entry("lyricist", "credit.LYRICIST"),
            Map.entry("producer", "credit.PRODUCER"),
            Map.entry("explicit", "explicit"),
            Map.entry("language", "language"),
            Map.entry("p-line", "pline"),
            Map.entry("disc", "disc"));

    /** Guesses from the head, else from what stands there. */
    static PastedRows of(String text) {
        List<List<String>> cells = TabbedText.rows(text);
        int width = cells.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> rows = cells.stream()
                .map(row -> IntStream.range(0, width)
                        .mapToObj(i -> i < row.size() ? row.get(i).strip() : "")
                        .toList())
                .toList();
        boolean headed = rows.size() > 1
                && rows.getFirst().stream().filter(PastedRows::isHead).count() >= Math.min(2, width)
                && rows.getFirst().stream().anyMatch(PastedRows::isHead);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int at = i;
            String guess = headed
                    ? HEADS.getOrDefault(rows.getFirst().get(i).toLowerCase(java.util.Locale.ROOT), "")
                    : guess(rows.stream().map(row -> row.get(at)).toList());
            columns.add(columns.contains(guess) ? "" : guess);
        }
        return new PastedRows(rows, columns, headed);
    }

    private static boolean isHead(String cell) {
        return HEADS.containsKey(cell.toLowerCase(java.util.Locale.ROOT));
    }

    private static String guess(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.isEmpty()
                || filled.stream().allMatch(cell -> cell.matches("[0-9]{1,3}\\.?|[0-9]{1,3}(:[0-9]{2}){1,2}"))) {
            return "";
        }
        long isrcs = filled.stream()
                .filter(cell -> cell.replace("-", "").matches("(?i)[A-Z]{2}[A-Z0-9]{3}[0-9]{2,7}"))
                .count();
        return isrcs * 2 > filled.size() ? "isrc" : "title";
    }

    PastedRows column(int at, String field) {
        List<String> next = new ArrayList<>(columns);
        if (!field.isEmpty()) {
            next.replaceAll(each -> each.equals(field) ? "" : each);
        }
        next.set(at, field);
        return new PastedRows(rows, List.copyOf(next), headed);
    }

    PastedRows headed(boolean yes) {
        return new PastedRows(rows, columns, yes);
    }

    /** Without the head. */
    List<List<String>> body() {
        return headed ? rows.subList(1, rows.size()) : rows;
    }

    /**
     * Fills the tracks from one on, and adds those that are more. An empty cell leaves what stands there; a wrong one is
     * kept, and marked like one that was typed.
     *
     * @param from place of the first, from 0
     */
    ReleaseDraft into(ReleaseDraft draft, int from) {
        ReleaseDraft grown = draft;
        while (grown.tracks().size() < from + body().size()) {
            grown = grown.plus(TrackDraft.blank(grown.newKey()));
        }
        // by key: a disc that is pasted moves its track
        List<String> keys =
                grown.tracks().stream().skip(from).map(TrackDraft::key).toList();
        for (int row = 0; row < body().size(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                String cell = body().get(row).get(i);
                if (!columns.get(i).isEmpty() && !cell.isEmpty()) {
                    String field = Address.track(keys.get(row), columns.get(i));
                    grown = grown.with(field, PastedCell.value(columns.get(i), cell));
                }
            }
        }
        return grown;
    }
}
