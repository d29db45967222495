package org.deadwax.server.charts.file;

import java.util.ArrayList;
import java.util.List;

/** Cells of one line, quoted as RFC 4180 has it. A cell's line ends become blanks: a line of a file is one line. */
public final class CsvCells {

    private CsvCells() {}

    public static void append(StringBuilder line, String cell, char separator) {
        boolean quoted = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            quoted |= c == separator || c == '"' || c == '\n' || c == '\r';
        }
        if (!quoted) {
            line.append(cell);
            return;
        }
        line.append('"');
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '"' -> line.append("\"\"");
                case '\n', '\r' -> line.append(' ');
                default -> line.append(c);
            }
        }
        line.append('"');
    }

    public static List<String> parse(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
