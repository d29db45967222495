package org.deadwax.server.delivery.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deadwax.server.delivery.entitlement.EndReason;
import org.deadwax.server.delivery.entitlement.Entitlement;
import org.deadwax.server.media.RenditionFormat;
import org.jspecify.annotations.Nullable;

/** Sizes, lengths, dates and what has ended, as fans read them. */
final class PageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private PageWords() {}

    /** "236 MB": a million bytes each, as browsers and shops count. */
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, Math.round(bytes / 1_000.0)) + " kB";
        }
        if (bytes < 1_000_000_000) {
            double megabytes = bytes / 1e6;
            return megabytes < 10 ? String.format(Locale.ROOT, "%.1f MB", megabytes) : Math.round(megabytes) + " MB";
        }
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /** "4:44" or "1:02:11" */
    static String length(long millis) {
        long seconds = Math.round(millis / 1000.0);
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String waits(@Nullable Instant opensAt, ZoneId zone, boolean some) {
        String ahead = some ? " What may be heard already is below." : "";
        return opensAt == null
                ? "Not out yet, and its date is not set. This link opens it when it is out." + ahead
                : "Comes out on " + MOMENT.format(opensAt.atZone(zone)) + " ("
                        + zone.getId().replace('_', ' ') + "). This link opens it then." + ahead;
    }

    /** @param ended all of a release's, at least one */
    static String over(List<Entitlement> ended, ZoneId zone) {
        Entitlement last = ended.getLast();
        Instant at = last.endedAt();
        String day = at == null ? "" : " on " + DAY.format(at.atZone(zone));
        EndReason reason = last.endedReason();
        String what = reason == EndReason.REFUNDED
                ? "It was refunded" + day + ", so the download has ended."
                : reason == EndReason.CANCELLED
                        ? "Its order was cancelled" + day + ", so the download has ended."
                        : "The label has ended this download" + day + ".";
        return what + " If that is a mistake, the store you bought from can put it right.";
    }

    static String of(RenditionFormat format) {
        return switch (format) {
            case FLAC -> "lossless";
            case MP3_320 -> "everywhere";
            case ALAC -> "for Apple";
            case WAV, AIFF -> "uncompressed";
            case MP3_V0 -> "smaller, everywhere";
            case AAC -> "for phones";
            case VORBIS -> "free format";
            case OPUS -> "smallest";
            case PREVIEW -> "";
        };
    }

    /** "LM" of "Low Meridian Records" */
    static String monogram(String labelName) {
        return List.of(labelName.strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
