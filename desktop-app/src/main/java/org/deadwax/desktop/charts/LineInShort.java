package org.deadwax.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;

/**
 * One line of a chart file in short words, field by field; the server has the sentences: records 92, D3, M3, I3 and 94 as the chart compiler's help pages
 * and two public implementations have them (read November 2026).
 *
 * @param sentence what the line says
 * @param fields empty for a line of a kind that is not known
 */
record LineInShort(String sentence, List<Field> fields) {

    /** @param name what it is; @param about how it is written */
    record Field(String value, String name, String about) {}

    static LineInShort of(String line) {
        if (line.startsWith("92") && line.length() >= 17) {
            return header(line);
        }
        if (line.startsWith("D3|")) {
            return digital(line.split("\\|", -1));
        }
        if (line.startsWith("M3") && line.length() >= 21) {
            return physical(line);
        }
        if (line.startsWith("94")) {
            return trailer(line);
        }
        return new LineInShort(Texts.text("charts.line.unknown"), List.of());
    }

    private static LineInShort header(String line) {
        int day = line.length() - 6;
        Fields fields = new Fields();
        fields.add(line.substring(0, 2), "record");
        fields.add(line.substring(2, 6), "chain");
        fields.add(line.substring(6, day), "account");
        fields.add(line.substring(day), "day");
        return new LineInShort(Texts.text("charts.line.header"), fields.all);
    }

    private static LineInShort digital(String[] parts) {
        Fields fields = new Fields();
        String[] names = {"record", "ean", "zip", "kind", "item", "isrc", "price", "album", "device"};
        for (int i = 0; i < Math.min(parts.length, names.length); i++) {
            fields.add(parts[i], names[i]);
        }
        boolean back = parts.length > 3 && parts[3].equals("R");
        boolean album = parts.length > 7 && parts[7].equals("A");
        String key = back ? "charts.line.digitalBack" : album ? "charts.line.album" : "charts.line.track";
        return new LineInShort(Texts.text(key, parts.length > 2 ? parts[2] : ""), fields.all);
    }

    private static LineInShort physical(String line) {
        Fields fields = new Fields();
        fields.add(line.substring(0, 2), "record");
        fields.add(line.substring(2, 15), "ean");
        fields.add(line.substring(15, 20), "zip");
        fields.add(line.substring(20, 21), "kind");
        boolean back = line.charAt(20) == 'R';
        return new LineInShort(
                Texts.text(back ? "charts.line.physicalBack" : "charts.line.physical", line.substring(15, 20)),
                fields.all);
    }

    private static LineInShort trailer(String line) {
        Fields fields = new Fields();
        if (line.contains("|")) {
            String[] parts = line.split("\\|", -1);
            String[] names = {"record", "lines", "net"};
            for (int i = 0; i < Math.min(parts.length, names.length); i++) {
                fields.add(parts[i], names[i]);
            }
        } else {
            int lines = Math.min(7, line.length());
            fields.add(line.substring(0, 2), "record");
            fields.add(line.substring(2, lines), "lines");
            fields.add(line.substring(lines), "net");
        }
        return new LineInShort(Texts.text("charts.line.trailer"), fields.all);
    }

    private static final class Fields {
        private final List<Field> all = new ArrayList<>();

        void add(String value, String name) {
            all.add(new Field(
                    value.isEmpty() ? Figures.NOTHING : value, Texts.text("charts.field." + name), about(name, value)));
        }

        /** "sale" for S, where a value has a word of its own. */
        private static String about(String name, String value) {
            String own = "charts.field." + name + "." + value;
            String words = Texts.text(own);
            return words.equals(own) ? Texts.text("charts.field." + name + ".about") : words;
        }
    }
}
