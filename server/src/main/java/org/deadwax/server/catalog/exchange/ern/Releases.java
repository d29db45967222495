package org.deadwax.server.catalog.exchange.ern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The releases of a message, each with its tracks in order. Track releases say nothing that the tracks do not. */
final class Releases {

    private final Part message;
    private final Parties parties;
    private final Recordings recordings;
    private final Deals deals;
    private final List<String> notKept;

    Releases(Part message, Parties parties, Recordings recordings, Deals deals, List<String> notKept) {
        this.message = message;
        this.parties = parties;
        this.recordings = recordings;
        this.deals = deals;
        this.notKept = notKept;
    }

    List<ErnRelease> read() {
        List<ErnRelease> releases = new ArrayList<>();
        for (Part list : message.all("ReleaseList")) {
            list.all("TrackRelease").forEach(this::trackRelease);
            for (Part release : list.all("Release")) {
                releases.add(release(release));
            }
        }
        return releases;
    }

    /** What it sells is a track that its release has already; its deals are the release's, or a service's own. */
    private void trackRelease(Part track) {
        String reference = track.text("ReleaseReference");
        if (reference != null) {
            deals.of(reference);
        }
        track.ignore(
                "ReleaseId",
                "ReleaseResourceReference",
                "ReleaseLabelReference",
                "Genre",
                "DisplayTitleText",
                "DisplayTitle");
    }

    private ErnRelease release(Part release) {
        release.ignore("Duration", "IsMultiArtistCompilation", "ReleaseVisibilityReference");
        ErnTitle named = Wording.title(release);
        ErnTitle title = named == null ? new ErnTitle("Untitled", null) : named;
        String what = "Release “" + title.text() + "”";
        Wording.otherTitles(release, what, notKept);
        String reference = orEmpty(release.text("ReleaseReference"));
        ErnDeals terms = deals.of(reference);
        notKept.addAll(terms.odd());
        Part ids = release.first("ReleaseId").orElse(release);
        return new ErnRelease(
                reference,
                release.text("ReleaseType"),
                ids.text("ICPN"),
                ids.text("CatalogNumber"),
                title,
                parties.artists(release),
                label(release),
                release.text("Genre", "GenreText"),
                release.text("ParentalWarningType"),
                Wording.line(release, "PLine"),
                Wording.line(release, "CLine"),
                Wording.day(release.text("OriginalReleaseDate"), what + ": original release date", notKept),
                terms.streetDate() == null
                        ? Wording.day(release.text("ReleaseDate"), what + ": release date", notKept)
                        : terms.streetDate(),
                terms.preOrderFrom(),
                terms.territories(),
                terms.excluded(),
                terms.prices(),
                tracks(release, terms, what));
    }

    private @Nullable String label(Part release) {
        ErnParty party = parties.party(release.text("ReleaseLabelReference"));
        return party == null ? null : party.name();
    }

    private List<ErnTrack> tracks(Part release, ErnDeals terms, String what) {
        List<ErnTrack> tracks = new ArrayList<>();
        int disc = 0;
        for (Part group : release.all("ResourceGroup")) {
            group.ignore("SequenceNumber", "AdditionalTitle", "LinkedReleaseResourceReference", "DisplayArtistName");
            List<Part> inner = group.all("ResourceGroup");
            disc++;
            collect(group, disc, terms, what, tracks);
            for (Part side : inner) {
                side.ignore("SequenceNumber", "AdditionalTitle", "LinkedReleaseResourceReference");
                boolean first = tracks.isEmpty() || tracks.getLast().disc() < disc;
                disc = first ? disc : disc + 1;
                collect(side, disc, terms, what, tracks);
            }
        }
        return tracks;
    }

    private void collect(Part group, int disc, ErnDeals terms, String what, List<ErnTrack> tracks) {
        int number = 0;
        for (Part item : group.all("ResourceGroupContentItem")) {
            item.ignore("SequenceNumber", "IsBonusResource", "LinkedReleaseResourceReference");
            String reference = item.text("ReleaseResourceReference");
            ErnTrack track =
                    reference == null ? null : recordings.track(reference).orElse(null);
            if (track != null && reference != null) {
                number++;
                ErnTrack placed = track.at(disc, number);
                var instant = terms.instant().get(reference);
                tracks.add(instant == null ? placed : placed.instantFrom(instant));
                Part recording = recordings.part(reference);
                if (recording != null) {
                    Wording.otherTitles(
                            recording,
                            "Track " + tracks.size() + " “" + track.title().text() + "”",
                            notKept);
                }
            } else if (reference != null && recordings.other(reference) != null) {
                if (!"cover".equals(recordings.other(reference))) {
                    notKept.add(what + ": " + recordings.other(reference) + " " + reference
                            + " is no sound recording and gets no track");
                }
            } else {
                notKept.add(what + ": an item points to “" + reference + "”, which the message does not have");
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
