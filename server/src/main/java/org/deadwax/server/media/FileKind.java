package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a file is by how it begins, for the sentence that says why it is not what it should be. Its name says nothing. */
final class FileKind {

    private static final int BEGINNING = 512;

    private FileKind() {}

    /** "a WebP image" and the like; "no image or PDF that can be read" for what is unknown. */
    static String of(Path file) throws IOException {
        return named(file).orElse("no image or PDF that can be read");
    }

    /** Empty for what is unknown. */
    static Optional<String> named(Path file) throws IOException {
        String kind = kind(file);
        return kind.isEmpty() ? Optional.empty() : Optional.of(kind);
    }

    private static String kind(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BEGINNING);
        }
        String begin = new String(bytes, StandardCharsets.ISO_8859_1);
        String text = begin.strip().toLowerCase(Locale.ROOT);
        if (bytes.length == 0) {
            return "an empty file";
        }
        if (begin.startsWith("%PDF-")) {
            return "a PDF";
        }
        if (begin.startsWith("\u00ff\u00d8\u00ff")) {
            return "a JPEG image";
        }
        if (begin.startsWith("\u0089PNG")) {
            return "a PNG image";
        }
        if (begin.startsWith("GIF8")) {
            return "a GIF image";
        }
        if (begin.startsWith("RIFF") && begin.startsWith("WEBP", 8)) {
            return "a WebP image";
        }
        if (begin.startsWith("II*\0") || begin.startsWith("MM\0*")) {
            return "a TIFF image";
        }
        if (begin.startsWith("8BPS")) {
            return "a Photoshop document";
        }
        if (begin.startsWith("BM")) {
            return "a BMP image";
        }
        if (begin.startsWith("ftyphei", 4) || begin.startsWith("ftypmif1", 4) || begin.startsWith("ftypavif", 4)) {
            return "a HEIC or AVIF image";
        }
        if (begin.startsWith("PK\3\4")) {
            return "a ZIP archive";
        }
        if (text.startsWith("#extm3u") || text.startsWith("ffconcat") || text.startsWith("[playlist]")) {
            return "a playlist, which names other files";
        }
        if (begin.startsWith("Rar!") || begin.startsWith("7z\u00bc\u00af") || begin.startsWith("\u001f\u008b")) {
            return "a packed archive";
        }
        if (text.contains("<svg")) {
            return "an SVG drawing";
        }
        if (text.startsWith("<!doctype html") || text.contains("<html")) {
            return "a web page";
        }
        return "";
    }
}
