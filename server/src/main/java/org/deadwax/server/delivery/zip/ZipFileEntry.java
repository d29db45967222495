package org.deadwax.server.delivery.zip;

/**
 * A file in an archive.
 *
 * @param name with its folder, parted by slashes
 * @param source where its bytes are
 */
public record ZipFileEntry(String name, String source, long sizeBytes, long crc32) {}
