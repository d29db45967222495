package org.deadwax.server.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Download cards, ten on a sheet of A4 with marks to cut along: 85 × 55 mm, title, code, where to type it, and the same as a QR
 * code. All of it is vectors, black on white.
 */
final class CodeCards {

    private static final float MM = 72 / 25.4f;
    private static final float WIDTH = 85 * MM;
    private static final float HEIGHT = 55 * MM;
    private static final int ACROSS = 2;
    private static final int DOWN = 5;
    private static final float LEFT = (PDRectangle.A4.getWidth() - ACROSS * WIDTH) / 2;
    private static final float BOTTOM = (PDRectangle.A4.getHeight() - DOWN * HEIGHT) / 2;
    private static final float PAD = 6 * MM;
    private static final float QR = 25 * MM;
    private static final float MARK = 4 * MM;
    private static final String FONTS = "/org/deadwax/server/charts/export/";

    private final CodeBatches.Printed printed;
    private final String address;
    private final String until;
    private final PDDocument document = new PDDocument();
    private final PDType0Font plain;
    private final PDType0Font strong;

    private CodeCards(CodeBatches.Printed printed, URI server, ZoneId zone) throws IOException {
        this.printed = printed;
        this.address = server.toString().replaceAll("/+$", "") + "/redeem";
        this.until = printed.batch().validTo() == null
                ? ""
                : "Until "
                        + DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                                .format(printed.batch().validTo().minusMillis(1).atZone(zone));
        this.plain = font("IBMPlexSans-Regular.ttf");
        this.strong = font("IBMPlexSans-SemiBold.ttf");
    }

    /** @param server as people reach it; @param zone in which the last day is told */
    static byte[] pdf(CodeBatches.Printed printed, URI server, ZoneId zone) throws IOException {
        CodeCards cards = new CodeCards(printed, server, zone);
        try (cards.document) {
            cards.document.getDocumentInformation().setTitle(printed.batch().name());
            List<String> codes = printed.codes();
            for (int from = 0; from < codes.size(); from += ACROSS * DOWN) {
                cards.sheet(codes.subList(from, Math.min(codes.size(), from + ACROSS * DOWN)));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            cards.document.save(out);
            return out.toByteArray();
        }
    }

    private PDType0Font font(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CodeCards.class.getResourceAsStream(FONTS + name), name)) {
            return PDType0Font.load(document, in);
        }
    }

    private void sheet(List<String> codes) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
            marks(ink);
            for (int i = 0; i < codes.size(); i++) {
                float x = LEFT + i % ACROSS * WIDTH;
                float y = BOTTOM + (DOWN - 1 - i / ACROSS) * HEIGHT;
                card(ink, codes.get(i), x, y);
            }
        }
    }

    private void card(PDPageContentStream ink, String code, float x, float y) throws IOException {
        float right = x + WIDTH - PAD;
        float room = WIDTH - 2 * PAD - QR - 3 * MM;
        line(ink, strong, 11, printed.batch().releaseTitle(), x + PAD, y + HEIGHT - PAD - 9, room);
        line(ink, plain, 9, printed.artist(), x + PAD, y + HEIGHT - PAD - 22, room);
        line(ink, plain, 7, "Download: scan, or type the code at", x + PAD, y + PAD + 32, room);
        line(ink, plain, 7, address.replaceFirst("^https?://", ""), x + PAD, y + PAD + 23, room);
        line(ink, plain, 7, until, x + PAD, y + PAD + 14, room);
        line(ink, strong, 11.5f, code, x + PAD, y + PAD, WIDTH - 2 * PAD);
        qr(ink, address + "?code=" + code, right - QR, y + HEIGHT - PAD - QR);
    }

    /** What does not fit ends in "…"; what the font has not is left out. */
    private static void line(
            PDPageContentStream ink, PDType0Font font, float size, String text, float x, float y, float room)
            throws IOException {
        StringBuilder known = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String one = new String(Character.toChars(letter));
            try {
                font.encode(one);
                known.append(one);
            } catch (IllegalArgumentException e) {
                // a letter that nobody could print
            }
        }
        String shown = known.toString();
        while (shown.length() > 1 && font.getStringWidth(shown) / 1000 * size > room) {
            shown = shown.substring(0, shown.length() - (shown.endsWith("…") ? 2 : 1)) + "…";
        }
        if (shown.isEmpty()) {
            return;
        }
        ink.beginText();
        ink.setFont(font, size);
        ink.newLineAtOffset(x, y);
        ink.showText(shown);
        ink.endText();
    }

    private static void qr(PDPageContentStream ink, String text, float x, float y) throws IOException {
        BitMatrix dots;
        try {
            dots = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IOException(e);
        }
        float dot = QR / dots.getWidth();
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                int from = column;
                while (column < dots.getWidth() && dots.get(column, row)) {
                    column++;
                }
                if (column > from) {
                    ink.addRect(x + from * dot, y + QR - (row + 1) * dot, (column - from) * dot, dot);
                }
            }
        }
        ink.fill();
    }

    private static void marks(PDPageContentStream ink) throws IOException {
        ink.setLineWidth(0.25f);
        for (int i = 0; i <= ACROSS; i++) {
            float x = LEFT + i * WIDTH;
            stroke(ink, x, BOTTOM - MARK, x, BOTTOM - MM);
            stroke(ink, x, BOTTOM + DOWN * HEIGHT + MM, x, BOTTOM + DOWN * HEIGHT + MARK);
        }
        for (int i = 0; i <= DOWN; i++) {
            float y = BOTTOM + i * HEIGHT;
            stroke(ink, LEFT - MARK, y, LEFT - MM, y);
            stroke(ink, LEFT + ACROSS * WIDTH + MM, y, LEFT + ACROSS * WIDTH + MARK, y);
        }
        ink.stroke();
    }

    private static void stroke(PDPageContentStream ink, float x, float y, float toX, float toY) throws IOException {
        ink.moveTo(x, y);
        ink.lineTo(toX, toY);
    }
}
