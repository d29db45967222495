package org.deadwax.server.catalog.exchange.ern;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sound recording in its place on a release.
 *
 * @param disc from 1
 * @param number on its disc, from 1
 * @param isrc as written, not checked; null when the message has none
 * @param warning as the message has it, as Explicit or NotExplicit; null when it says nothing
 * @param language ISO 639 of the performance; null when the message has none
 * @param artists main, featured and remixers; empty for those of the release
 * @param credits composers, producers and all who are no artists
 * @param file as the message names its audio; null when it names none
 * @param instantFrom the day from which buyers of the pre-order have it; null when it is no instant-grat track
 */
public record ErnTrack(
        String reference,
        int disc,
        int number,
        ErnTitle title,
        @Nullable String isrc,
        List<ErnCredit> artists,
        List<ErnCredit> credits,
        @Nullable ErnLine pLine,
        @Nullable String warning,
        @Nullable String language,
        @Nullable String lyrics,
        @Nullable String file,
        @Nullable LocalDate instantFrom) {

    public ErnTrack {
        artists = List.copyOf(artists);
        credits = List.copyOf(credits);
    }

    ErnTrack at(int disc, int number) {
        return new ErnTrack(
                reference,
                disc,
                number,
                title,
                isrc,
                artists,
                credits,
                pLine,
                warning,
                language,
                lyrics,
                file,
                instantFrom);
    }

    ErnTrack instantFrom(LocalDate day) {
        return new ErnTrack(
                reference, disc, number, title, isrc, artists, credits, pLine, warning, language, lyrics, file, day);
    }
}
