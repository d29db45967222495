package org.deadwax.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which releases are wanted; what is null does not matter. As query parameters of the list and as part of a bulk change.
 *
 * @param q part of a title, an artist's name, a catalogue number, UPC, SKU, track title or ISRC
 * @param artist a main artist
 * @param from first street date
 * @param until last street date
 * @param ready whether nothing in the catalogue stops it, masters and artwork not counted
 */
public record ReleaseFilter(
        @Nullable String q,
        @Nullable Standing standing,
        @Nullable UUID artist,
        @Nullable Format format,
        @Nullable String genre,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean ready) {

    public static final ReleaseFilter ALL = new ReleaseFilter(null, null, null, null, null, null, null, null);

    /** As {@link ReleaseCounts} counts them, and REVISED, which crosses them. */
    public enum Standing {
        DRAFT,
        WAITING,
        CHANGES_ASKED,
        PREORDER,
        OUT,
        /** Published, with a next revision beside it in whatever state. */
        REVISED
    }
}
