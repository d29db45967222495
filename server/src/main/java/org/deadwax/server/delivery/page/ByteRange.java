package org.deadwax.server.delivery.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a file. Several at once, which nobody needs for an archive, are answered with the whole, as is what cannot be
 * read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-range">RFC 9110, Range</a>
 */
record ByteRange(long first, long length) {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** @return empty when nothing of it is in the file, which is 416; the whole file when none is asked for */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher range = RANGE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.of(new ByteRange(0, size));
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return last == 0 ? Optional.empty() : part(Math.max(0, size - last), size - 1);
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        if (first >= size) {
            return Optional.empty();
        }
        return last < first ? Optional.of(new ByteRange(0, size)) : part(first, last);
    }

    private static Optional<ByteRange> part(long first, long last) {
        return Optional.of(new ByteRange(first, last - first + 1));
    }

    boolean whole(long size) {
        return first == 0 && length == size;
    }

    /** As {@code Content-Range} has it. */
    String of(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
