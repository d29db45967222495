package org.deadwax.server.charts.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Lays rows out, page after page. Sentences are broken into lines; what is too long for a narrow cell is shortened with "…". */
final class PdfPages {

    private static final PDRectangle PAPER = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float MARGIN = 36;
    private static final float SIZE = 8;
    private static final float TITLE = 14;
    private static final float LINE = 11;
    private static final float GAP = 6;

    private final PDDocument document;
    private final PDType0Font plain;
    private final PDType0Font strong;
    private @Nullable PDPageContentStream page;
    private @Nullable Table table;
    private float[] widths = {};
    private float y;
    private int number;
    private int rows;

    PdfPages(PDDocument document, PDType0Font plain, PDType0Font strong) {
        this.document = document;
        this.plain = plain;
        this.strong = strong;
    }

    void begin(Table next) throws IOException {
        table = next;
        widths = widths(next);
        float needed = TITLE + LINE * (next.notes().size() + 4);
        if (page == null || y - needed < MARGIN) {
            newPage();
        } else {
            y -= LINE;
        }
        line(next.title(), strong, TITLE);
        y -= 4;
        for (String note : next.notes()) {
            line(note, plain, SIZE);
        }
        y -= 4;
        head(next);
    }

    void row(@Nullable Object[] cells) throws IOException {
        if (++rows > PdfTables.MOST_ROWS) {
            throw new PdfTables.TooLong();
        }
        Table of = now();
        List<List<String>> lines = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.length; i++) {
            List<String> broken =
                    broken(Table.text(cells[i]), widths[i], of.columns().get(i).wide());
            lines.add(broken);
            most = Math.max(most, broken.size());
        }
        if (y - LINE * most < MARGIN) {
            newPage();
            head(of);
        }
        for (int n = 0; n < most; n++) {
            float x = MARGIN;
            for (int i = 0; i < lines.size(); i++) {
                if (n < lines.get(i).size()) {
                    cell(lines.get(i).get(n), x, widths[i], of.columns().get(i).number(), plain);
                }
                x += widths[i];
            }
            y -= LINE;
        }
    }

    void end() throws IOException {
        if (page == null) {
            newPage();
        }
        open().close();
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage fresh = new PDPage(PAPER);
        document.addPage(fresh);
        page = new PDPageContentStream(document, fresh);
        number++;
        text(Integer.toString(number), PAPER.getWidth() - MARGIN - 12, MARGIN / 2, plain, SIZE);
        y = PAPER.getHeight() - MARGIN - TITLE;
    }

    private void head(Table of) throws IOException {
        float x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            Table.Column column = of.columns().get(i);
            cell(shortened(column.name(), widths[i], strong), x, widths[i], column.number(), strong);
            x += widths[i];
        }
        PDPageContentStream out = open();
        out.setLineWidth(0.5f);
        out.moveTo(MARGIN, y - 3);
        out.lineTo(PAPER.getWidth() - MARGIN, y - 3);
        out.stroke();
        y -= LINE + 2;
    }

    private void line(String text, PDType0Font font, float size) throws IOException {
        text(text, MARGIN, y, font, size);
        y -= size + 3;
    }

    private void cell(String text, float x, float width, boolean right, PDType0Font font) throws IOException {
        String known = known(text, font);
        float at = right ? x + width - GAP - width(known, font) : x;
        text(known, at, y, font, SIZE);
    }

    private void text(String text, float x, float at, PDType0Font font, float size) throws IOException {
        PDPageContentStream out = open();
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, at);
        out.showText(known(text, font));
        out.endText();
    }

    /** Wide columns share what the others leave. */
    private static float[] widths(Table of) {
        float whole = PAPER.getWidth() - 2 * MARGIN;
        float parts = 0;
        for (Table.Column column : of.columns()) {
            parts += part(column);
        }
        float[] widths = new float[of.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = whole * part(of.columns().get(i)) / parts;
        }
        return widths;
    }

    private static float part(Table.Column column) {
        return column.wide() ? 4 : column.number() ? 1 : 2;
    }

    private List<String> broken(String text, float width, boolean wide) throws IOException {
        if (!wide) {
            return List.of(shortened(text, width, plain));
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(known(longer, plain), plain) > width - GAP && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(shortened(line.toString(), width, plain));
        return lines;
    }

    private static String shortened(String text, float width, PDType0Font font) throws IOException {
        String known = known(text, font);
        if (width(known, font) <= width - GAP) {
            return known;
        }
        int end = known.length();
        while (end > 0 && width(known.substring(0, end) + "…", font) > width - GAP) {
            end--;
        }
        return known.substring(0, end) + "…";
    }

    private static float width(String text, PDType0Font font) throws IOException {
        return font.getStringWidth(text) / 1_000 * SIZE;
    }

    /** What the font does not have becomes a question mark: a title in another script must not lose the page. */
    private static String known(String text, PDType0Font font) {
        StringBuilder known = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            known.append(Character.isISOControl(c) ? " " : has(font, one) ? one : "?");
        });
        return known.toString();
    }

    private static boolean has(PDType0Font font, String character) {
        try {
            font.encode(character);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private PDPageContentStream open() {
        if (page == null) {
            throw new IllegalStateException("No page has begun.");
        }
        return page;
    }

    private Table now() {
        if (table == null) {
            throw new IllegalStateException("No table has begun.");
        }
        return table;
    }
}
