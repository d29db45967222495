package org.deadwax.server.charts.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Pages to read and print, A4 across, with the table's head on each. What is finished waits on disk, not in memory. */
public final class PdfTables {

    /** Nobody reads more; a spreadsheet takes it. */
    public static final int MOST_ROWS = 20_000;

    private PdfTables() {}

    /** More than {@link #MOST_ROWS} rows. */
    public static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** @throws TooLong before anything is written */
    public static void write(List<Table> tables, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            PDType0Font plain = font(document, "IBMPlexSans-Regular.ttf");
            PDType0Font strong = font(document, "IBMPlexSans-SemiBold.ttf");
            document.getDocumentInformation().setTitle(tables.getFirst().title());
            document.getDocumentInformation().setProducer("Deadwax");
            PdfPages pages = new PdfPages(document, plain, strong);
            for (Table table : tables) {
                pages.begin(table);
                table.rows().each(row -> {
                    try {
                        pages.row(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            pages.end();
            document.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static PDType0Font font(PDDocument document, String name) throws IOException {
        try (InputStream in = PdfTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The font " + name + " is missing from the program.");
            }
            return PDType0Font.load(document, in, true);
        }
    }
}
