package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;

/** What spreadsheets put on the clipboard: tabs between cells, lines between rows, quotes around what holds either. */
final class TabbedText {

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private TabbedText(String text) {
        this.text = text;
    }

    /** Rows without a single filled cell are left out. */
    static List<List<String>> rows(String text) {
        TabbedText reading = new TabbedText(text.replace("\r\n", "\n").replace('\r', '\n'));
        reading.read();
        return reading.rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
    }

    private void read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty() && closes(i + 1)) {
                quoted = true;
            } else if (c == '\t') {
                end();
            } else if (c == '\n') {
                endRow();
            } else {
                cell.append(c);
            }
        }
        endRow();
    }

    // a title may begin with a quote of its own: one that is never closed before a tab or line is that
    private boolean closes(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i + 1 == text.length() || text.charAt(i + 1) == '\t' || text.charAt(i + 1) == '\n';
                }
            }
        }
        return false;
    }

    private void end() {
        row.add(cell.toString().replace('\n', ' '));
        cell.setLength(0);
    }

    private void endRow() {
        end();
        rows.add(row);
        row = new ArrayList<>();
    }
}
