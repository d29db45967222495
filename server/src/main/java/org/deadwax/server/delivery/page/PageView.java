package org.deadwax.server.delivery.page;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page, in the words that stand there.
 *
 * @param base the page's own path
 * @param nothing headline of a page without releases; null when there are some
 */
record PageView(
        String base,
        String title,
        String labelName,
        String monogram,
        @Nullable String orderName,
        List<ReleaseView> releases,
        @Nullable String nothing,
        @Nullable String nothingWhy) {

    /**
     * @param over why all of it has ended; null while something holds
     * @param waits from when what is not open is; null when all is
     * @param album the archive's size; null when there is none to fetch
     * @param firstTrack what the large button plays; null when nothing can be heard
     */
    record ReleaseView(
            UUID id,
            boolean first,
            String title,
            String artist,
            String facts,
            String came,
            @Nullable String cover,
            @Nullable String over,
            @Nullable String waits,
            @Nullable String preparing,
            @Nullable FormatsView formats,
            boolean acts,
            String format,
            String formatName,
            @Nullable String album,
            boolean booklet,
            @Nullable UUID firstTrack,
            List<TrackView> tracks) {}

    record FormatsView(List<FormatView> main, List<FormatView> more, boolean moreChosen, String moreNames) {}

    record FormatView(String name, String what, String size, String href, boolean chosen) {}

    /**
     * @param preview where thirty seconds are; null when there are none to hear
     * @param file size in the chosen format; null while that is not ready
     * @param playing where the whole is, for a page without a script; null when it was not asked for
     */
    record TrackView(
            UUID id,
            String place,
            String title,
            String length,
            boolean hear,
            boolean touch,
            boolean dim,
            @Nullable String preview,
            @Nullable String file,
            @Nullable String playing) {}
}
