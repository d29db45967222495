package org.deadwax.server.media;

import java.nio.charset.StandardCharsets;

/** How a file is called once it was fetched (RFC 6266, with the name in RFC 8187 for all of Unicode). */
final class Disposition {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Disposition() {}

    static String attachment(String fileName) {
        String ascii = fileName.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%;/]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(String.format("%02X", each));
            }
        }
        return encoded.toString();
    }
}
