package org.deadwax.server.delivery.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive whose files are stored as they are. Sizes and checksums are known before, so each byte has its place: a stretch in
 * the middle is written without reading what stands before it, which no library does. What is larger than 4 GiB, or begins
 * behind that, is told the ZIP64 way.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE 6.3.10, sections 4.3 and 4.5.3</a>
 */
public final class StoredZip {

    private static final long FULL = 0xFFFF_FFFFL;
    private static final int UTF_8 = 1 << 11;
    private static final int BUFFER = 1 << 18;

    /** 1 January 1980, the beginning of ZIP's time: an archive is the same whenever it is made. */
    private static final int DATE = 0x0021;

    private sealed interface Piece {
        long size();

        record Bytes(byte[] bytes) implements Piece {
            @Override
            public long size() {
                return bytes.length;
            }
        }

        record Content(ZipFileEntry entry) implements Piece {
            @Override
            public long size() {
                return entry.sizeBytes();
            }
        }
    }

    /** Opens what {@link ZipFileEntry#source} names. */
    @FunctionalInterface
    public interface Source {
        InputStream open(String source, long from) throws IOException;
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final long size;

    public StoredZip(List<ZipFileEntry> entries) {
        List<byte[]> directory = new ArrayList<>();
        long at = 0;
        for (ZipFileEntry entry : entries) {
            byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
            byte[] header = header(entry, name);
            directory.add(listed(entry, name, at));
            pieces.add(new Piece.Bytes(header));
            pieces.add(new Piece.Content(entry));
            at += header.length + entry.sizeBytes();
        }
        long begin = at;
        for (byte[] listed : directory) {
            pieces.add(new Piece.Bytes(listed));
            at += listed.length;
        }
        byte[] end = end(entries.size(), begin, at);
        pieces.add(new Piece.Bytes(end));
        size = at + end.length;
    }

    public long size() {
        return size;
    }

    /**
     * Writes a stretch.
     *
     * @param from the first byte
     * @param length how many
     * @throws IOException also when a file is shorter than was told: what was sent is then no archive, and must not end well
     */
    public void write(OutputStream out, Source source, long from, long length) throws IOException {
        long skip = from;
        long left = length;
        for (Piece piece : pieces) {
            if (left <= 0) {
                return;
            }
            if (skip >= piece.size()) {
                skip -= piece.size();
                continue;
            }
            long some = Math.min(left, piece.size() - skip);
            switch (piece) {
                case Piece.Bytes(byte[] bytes) -> out.write(bytes, (int) skip, (int) some);
                case Piece.Content(ZipFileEntry entry) -> copy(source, entry, skip, some, out);
            }
            skip = 0;
            left -= some;
        }
    }

    private static void copy(Source source, ZipFileEntry entry, long from, long length, OutputStream out)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        try (InputStream in = source.open(entry.source(), from)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("“" + entry.name() + "” is " + left + " bytes short.");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private static byte[] header(ZipFileEntry entry, byte[] name) {
        boolean large = entry.sizeBytes() >= FULL;
        LittleEndian to = new LittleEndian();
        to.four(0x0403_4b50).two(large ? 45 : 20).two(UTF_8).two(0).two(0).two(DATE);
        to.four(entry.crc32()).four(large ? FULL : entry.sizeBytes()).four(large ? FULL : entry.sizeBytes());
        to.two(name.length).two(large ? 20 : 0).bytes(name);
        if (large) {
            to.two(1).two(16).eight(entry.sizeBytes()).eight(entry.sizeBytes());
        }
        return to.toBytes();
    }

    private static byte[] listed(ZipFileEntry entry, byte[] name, long at) {
        boolean large = entry.sizeBytes() >= FULL;
        boolean far = at >= FULL;
        int extra = (large ? 16 : 0) + (far ? 8 : 0);
        LittleEndian to = new LittleEndian();
        to.four(0x0201_4b50)
                .two(45)
                .two(extra > 0 ? 45 : 20)
                .two(UTF_8)
                .two(0)
                .two(0)
                .two(DATE);
        to.four(entry.crc32()).four(large ? FULL : entry.sizeBytes()).four(large ? FULL : entry.sizeBytes());
        to.two(name.length)
                .two(extra > 0 ? extra + 4 : 0)
                .two(0)
                .two(0)
                .two(0)
                .four(0)
                .four(far ? FULL : at)
                .bytes(name);
        if (extra > 0) {
            to.two(1).two(extra);
            if (large) {
                to.eight(entry.sizeBytes()).eight(entry.sizeBytes());
            }
            if (far) {
                to.eight(at);
            }
        }
        return to.toBytes();
    }

    private static byte[] end(int count, long begin, long end) {
        LittleEndian to = new LittleEndian();
        boolean far = begin >= FULL || end - begin >= FULL;
        if (far) {
            to.four(0x0606_4b50)
                    .eight(44)
                    .two(45)
                    .two(45)
                    .four(0)
                    .four(0)
                    .eight(count)
                    .eight(count);
            to.eight(end - begin).eight(begin);
            to.four(0x0706_4b50).four(0).eight(end).four(1);
        }
        to.four(0x0605_4b50).two(0).two(0).two(count).two(count);
        to.four(far ? FULL : end - begin).four(far ? FULL : begin).two(0);
        return to.toBytes();
    }
}
