package org.deadwax.server.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF for what a booklet must not be, without interpreting it: no library that follows references is let
 * near a stranger's file. Objects in compressed streams are looked through too, up to a limit (ISO 32000-2, 7.5.7).
 *
 * @param pages 0 when none could be counted
 * @param whole it has its end mark
 * @param tooDense its compressed objects unpack to more than any booklet has
 */
record PdfScan(boolean pdf, int pages, boolean encrypted, boolean scripts, boolean whole, boolean tooDense) {

    private static final int MOST_UNPACKED = 64 << 20;
    private static final int HEAD = 1_024;
    private static final int TAIL = 2_048;

    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
    private static final Pattern SCRIPT = Pattern.compile("/(?:JavaScript|JS|Launch|RichMedia|EmbeddedFile)\\b");
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    static PdfScan of(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (!text.substring(0, Math.min(HEAD, text.length())).contains("%PDF-")) {
            return new PdfScan(false, 0, false, false, false, false);
        }
        Sight sight = new Sight();
        sight.lookThrough(text);
        boolean whole = text.substring(Math.max(0, text.length() - TAIL)).contains("%%EOF");
        return new PdfScan(true, sight.pages, sight.encrypted, sight.scripts, whole, sight.unpacked > MOST_UNPACKED);
    }

    private static final class Sight {

        private int pages;
        private boolean encrypted;
        private boolean scripts;
        private long unpacked;

        /** What lies between streams, and in those streams that hold objects. */
        void lookThrough(String text) {
            Matcher stream = STREAM.matcher(text);
            int from = 0;
            while (stream.find(from)) {
                String before = text.substring(from, stream.start());
                look(before);
                int end = text.indexOf("endstream", stream.end());
                int until = end < 0 ? text.length() : end;
                int dictionary = Math.max(0, before.lastIndexOf(" obj"));
                if (before.indexOf("/ObjStm", dictionary) >= 0) {
                    look(unpack(text.substring(stream.end(), until)));
                }
                from = end < 0 ? text.length() : end + "endstream".length();
            }
            look(text.substring(from));
        }

        private void look(String objects) {
            // a name may be written with escapes, as those do who have something to hide
            String plain = ESCAPED.matcher(objects)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
            encrypted |= ENCRYPT.matcher(plain).find();
            scripts |= SCRIPT.matcher(plain).find();
            Matcher page = PAGE.matcher(plain);
            while (page.find()) {
                pages++;
            }
        }

        private String unpack(String stream) {
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(stream.getBytes(StandardCharsets.ISO_8859_1));
                StringBuilder objects = new StringBuilder();
                byte[] buffer = new byte[1 << 16];
                while (!inflater.finished() && unpacked <= MOST_UNPACKED) {
                    int read = inflater.inflate(buffer);
                    if (read == 0) {
                        break;
                    }
                    unpacked += read;
                    objects.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
                return objects.toString();
            } catch (DataFormatException e) {
                return "";
            } finally {
                inflater.end();
            }
        }
    }
}
