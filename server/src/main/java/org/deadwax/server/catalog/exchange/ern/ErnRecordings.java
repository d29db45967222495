package org.deadwax.server.catalog.exchange.ern;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.Credit;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Explicit;
import org.deadwax.model.Release;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** The tracks of a release as SoundRecordings, A1 and on, and its cover behind them. */
final class ErnRecordings {

    private static final Map<CreditRole, String> ROLES = new EnumMap<>(Map.ofEntries(
            Map.entry(CreditRole.COMPOSER, "Composer"),
            Map.entry(CreditRole.LYRICIST, "Lyricist"),
            Map.entry(CreditRole.ARRANGER, "Arranger"),
            Map.entry(CreditRole.PUBLISHER, "MusicPublisher"),
            Map.entry(CreditRole.PRODUCER, "Producer"),
            Map.entry(CreditRole.VOCALIST, "Vocalist"),
            Map.entry(CreditRole.MUSICIAN, "Musician"),
            Map.entry(CreditRole.RECORDING_ENGINEER, "RecordingEngineer"),
            Map.entry(CreditRole.MIXING_ENGINEER, "Mixer"),
            Map.entry(CreditRole.MASTERING_ENGINEER, "MasteringEngineer"),
            Map.entry(CreditRole.REMIXER, "Remixer")));

    private final Release release;
    private final ErnParties parties;
    private final ErnOut out;
    private final String sender;

    ErnRecordings(Release release, ErnParties parties, ErnOut out, String sender) {
        this.release = release;
        this.parties = parties;
        this.out = out;
        this.sender = sender;
    }

    static String reference(int place) {
        return "A" + (place + 1);
    }

    void write(List<ErnAudio> audio, @Nullable String coverFile) {
        out.element("ResourceList", () -> {
            for (int i = 0; i < release.tracks().size(); i++) {
                recording(i, release.tracks().get(i), audio.get(i));
            }
            if (coverFile != null) {
                cover(coverFile);
            }
        });
    }

    private void recording(int place, Track track, ErnAudio audio) {
        List<BilledArtist> artists = track.artists().isEmpty() ? release.artists() : track.artists();
        Explicit explicit = track.explicit() == null ? release.explicit() : track.explicit();
        out.element("SoundRecording", () -> {
            out.text("ResourceReference", reference(place));
            out.text("Type", "MusicalWorkSoundRecording");
            out.element("SoundRecordingEdition", () -> {
                out.element(
                        "ResourceId",
                        () -> out.text(
                                "ISRC",
                                track.isrc() == null ? null : track.isrc().code()));
                line(out, "PLine", "℗", track.pLine() == null ? release.pLine() : track.pLine());
                out.element("TechnicalDetails", () -> {
                    out.text("TechnicalResourceDetailsReference", "T" + (place + 1));
                    out.element("DeliveryFile", () -> {
                        out.text("Type", "AudioFile");
                        out.element("File", () -> out.text("URI", audio.fileName()));
                    });
                });
            });
            title(out, track.title(), track.versionTitle());
            artists(out, parties, artists);
            for (int i = 0; i < track.credits().size(); i++) {
                contributor(i + 1, track.credits().get(i));
            }
            out.text("Duration", duration(audio.length()));
            out.text("ParentalWarningType", warning(explicit));
            out.text("LanguageOfPerformance", track.language() == null ? release.language() : track.language());
        });
    }

    private void contributor(int number, Credit credit) {
        String role = ROLES.get(credit.role());
        out.element("Contributor", Map.of("SequenceNumber", String.valueOf(number)), () -> {
            out.text("ContributorPartyReference", parties.reference(credit));
            if (role != null) {
                out.text("Role", role);
            } else {
                String said = credit.detail() == null ? "Other" : credit.detail();
                out.text("Role", Map.of("Namespace", sender, "UserDefinedValue", said), "UserDefined");
            }
        });
    }

    private void cover(String file) {
        int place = release.tracks().size();
        out.element("Image", () -> {
            out.text("ResourceReference", reference(place));
            out.text("Type", "FrontCoverImage");
            out.element(
                    "ResourceId",
                    () -> out.text("ProprietaryId", Map.of("Namespace", sender), "COVER:" + release.id()));
            out.text("ParentalWarningType", "NotExplicit");
            out.element("TechnicalDetails", () -> {
                out.text("TechnicalResourceDetailsReference", "T" + (place + 1));
                out.element("File", () -> out.text("URI", file));
            });
        });
    }

    static void title(ErnOut out, String title, @Nullable String version) {
        out.text("DisplayTitleText", version == null ? title : title + " (" + version + ")");
        out.element("DisplayTitle", Map.of("ApplicableTerritoryCode", "Worldwide", "IsDefault", "true"), () -> {
            out.text("TitleText", title);
            out.text("SubTitle", version);
        });
    }

    static void artists(ErnOut out, ErnParties parties, List<BilledArtist> artists) {
        out.text(
                "DisplayArtistName",
                Map.of("ApplicableTerritoryCode", "Worldwide", "IsDefault", "true"),
                ErnNames.shown(artists));
        for (int i = 0; i < artists.size(); i++) {
            BilledArtist artist = artists.get(i);
            out.element("DisplayArtist", Map.of("SequenceNumber", String.valueOf(i + 1)), () -> {
                out.text("ArtistPartyReference", parties.reference(artist.name()));
                out.text("DisplayArtistRole", role(artist.role()));
            });
        }
    }

    private static String role(ArtistRole role) {
        return switch (role) {
            case MAIN -> "MainArtist";
            case FEATURED -> "FeaturedArtist";
            case REMIXER -> "Remixer";
        };
    }

    /** @param sign before the year and the owner */
    static void line(ErnOut out, String name, String sign, @Nullable RightsLine line) {
        if (line != null) {
            out.element(name, () -> {
                out.text("Year", line.year());
                out.text(name + "Text", sign + " " + (line.year() == null ? "" : line.year() + " ") + line.owner());
            });
        }
    }

    static String warning(@Nullable Explicit explicit) {
        return switch (explicit) {
            case EXPLICIT -> "Explicit";
            case CLEANED -> "ExplicitContentEdited";
            case NOT_EXPLICIT -> "NotExplicit";
            case null -> "NoAdviceAvailable";
        };
    }

    /** In whole seconds, as "PT3M21S". */
    static String duration(Duration length) {
        return Duration.ofSeconds(length.plusMillis(500).toSeconds()).toString();
    }
}
