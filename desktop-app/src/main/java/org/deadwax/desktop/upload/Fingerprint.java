package org.deadwax.desktop.upload;

import java.util.List;

/**
 * What one reading of a file told.
 *
 * @param sha256 of the whole file, hex
 * @param partBytes how it was cut for {@code parts}
 * @param parts SHA-256 of each part, base64 as storage wants it
 */
record Fingerprint(String sha256, long partBytes, List<String> parts) implements PartSums {

    @Override
    public String of(int number) {
        return parts.get(number - 1);
    }
}
