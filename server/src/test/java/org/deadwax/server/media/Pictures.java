package org.deadwax.server.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Images and PDFs made for a test. */
public final class Pictures {

    private Pictures() {}

    /** Red, with a blue square at the upper left. */
    public static byte[] jpeg(int width, int height) {
        return write(image(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png(int width, int height, int type) {
        return write(image(width, height, type), "png");
    }

    private static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB || type == BufferedImage.TYPE_BYTE_GRAY) {
            graphics.setColor(Color.RED);
            graphics.fillRect(0, 0, width, height);
        }
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static byte[] write(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of a JPEG that says how it is to be turned, put behind its beginning. */
    static byte[] turned(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Nothing but the frame's header: so many pixels and parts of colour, claimed in 23 bytes. */
    static byte[] jpegClaiming(int width, int height, int components) {
        ByteBuffer jpeg = ByteBuffer.allocate(2 + 10 + 3 * components + 2);
        jpeg.putShort((short) 0xFFD8).putShort((short) 0xFFC0).putShort((short) (8 + 3 * components));
        jpeg.put((byte) 8).putShort((short) height).putShort((short) width).put((byte) components);
        jpeg.position(jpeg.capacity() - 2).putShort((short) 0xFFD9);
        return jpeg.array();
    }

    /** A PNG of a few bytes that claims so many pixels. */
    static byte[] pngClaiming(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 8).put((byte) 2);
        byte[] ihdr = chunk("IHDR", header.array());
        byte[] iend = chunk("IEND", new byte[0]);
        return ByteBuffer.allocate(8 + ihdr.length + iend.length)
                .putLong(0x8950_4E47_0D0A_1A0AL)
                .put(ihdr)
                .put(iend)
                .array();
    }

    /** A real image that carries a text of so many bytes, packed to a thousandth. */
    static byte[] pngWithPackedText(byte[] png, int bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, new Deflater(1))) {
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written < bytes; written += zeros.length) {
                deflate.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] text = chunk("zTXt", packed.toByteArray());
        int header = 8 + 25;
        return ByteBuffer.allocate(png.length + text.length)
                .put(png, 0, header)
                .put(text)
                .put(png, header, png.length - header)
                .array();
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(ascii);
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(ascii)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** @param trailer what stands in the trailer beside the root, as "/Encrypt 9 0 R" */
    static byte[] pdf(int pages, String catalog, String trailer) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R " + catalog
                + ">> endobj\n" + "2 0 obj <</Type /Pages /Count " + pages + " /Kids []>> endobj\n");
        for (int page = 0; page < pages; page++) {
            pdf.append(3 + page).append(" 0 obj <</Type/Page /Parent 2 0 R>> endobj\n");
        }
        pdf.append("trailer <</Root 1 0 R ").append(trailer).append(">>\nstartxref\n0\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
