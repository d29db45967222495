package org.deadwax.server.catalog.exchange.ern;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sound recordings of a message, by reference; and what else it lists, which a release may point to. */
final class Recordings {

    private final Map<String, ErnTrack> tracks = new LinkedHashMap<>();
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    Recordings(Part message, Parties parties) {
        for (Part list : message.all("ResourceList")) {
            for (Part recording : list.all("SoundRecording")) {
                Wording.put(parts, recording.text("ResourceReference"), recording);
                ErnTrack track = track(recording, parties);
                Wording.put(tracks, track.reference(), track);
            }
            for (Part image : list.all("Image")) {
                image.ignore("ResourceReference", "Type", "ResourceId", "ParentalWarningType", "TechnicalDetails");
                Wording.put(others, image.text("ResourceReference"), "cover");
            }
            for (Part other : list.any(Set.of("Video", "Text", "SheetMusic", "Software"))) {
                Wording.put(others, other.text("ResourceReference"), other.name());
            }
        }
    }

    Optional<ErnTrack> track(String reference) {
        return Optional.ofNullable(tracks.get(reference));
    }

    /** @return the kind of a resource that is no recording, as Video; null when there is none of that reference */
    @Nullable
    String other(String reference) {
        return others.get(reference);
    }

    @Nullable
    Part part(String reference) {
        return parts.get(reference);
    }

    private static ErnTrack track(Part recording, Parties parties) {
        recording.ignore("Type", "Duration", "IsInstrumental", "DisplayArtistName", "CreationDate");
        List<ErnCredit> artists = parties.artists(recording);
        Optional<Part> edition = recording.first("SoundRecordingEdition");
        edition.flatMap(part -> part.first("TechnicalDetails"))
                .ifPresent(part -> part.ignore("TechnicalResourceDetailsReference"));
        ErnTitle title = Wording.title(recording);
        ErnLine pLine = edition.map(part -> Wording.line(part, "PLine")).orElse(null);
        return new ErnTrack(
                orEmpty(recording.text("ResourceReference")),
                1,
                0,
                title == null ? new ErnTitle("Untitled", null) : title,
                edition.map(part -> part.text("ResourceId", "ISRC")).orElse(recording.text("ResourceId", "ISRC")),
                artists,
                parties.contributors(recording, artists),
                pLine == null ? Wording.line(recording, "PLine") : pLine,
                recording.text("ParentalWarningType"),
                recording.text("LanguageOfPerformance"),
                null,
                edition.map(part -> part.text("TechnicalDetails", "DeliveryFile", "File", "URI"))
                        .orElse(null),
                null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
