package org.deadwax.desktop.upload;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.deadwax.model.Upload;

/** How a file is cut: the server says how large, the last part is what remains. */
final class Parts {

    private Parts() {}

    static long from(Upload upload, int number) {
        return (number - 1) * upload.partBytes();
    }

    static long bytes(Upload upload, int number) {
        return Math.min(upload.partBytes(), upload.sizeBytes() - from(upload, number));
    }

    static List<Integer> missing(Upload upload) {
        Set<Integer> confirmed = Set.copyOf(upload.confirmed());
        return IntStream.rangeClosed(1, upload.parts())
                .filter(number -> !confirmed.contains(number))
                .boxed()
                .toList();
    }
}
