package org.deadwax.server.catalog.exchange.ern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody the message names, by the reference it uses for them. */
final class Parties {

    private static final Set<String> NO_CONTRIBUTION = Set.of("Artist", "MainArtist");

    private final Map<String, ErnParty> parties = new HashMap<>();

    Parties(Part message) {
        for (Part list : message.all("PartyList")) {
            for (Part party : list.all("Party")) {
                String reference = party.text("PartyReference");
                String name = name(party);
                if (reference != null && name != null) {
                    Part id = party.first("PartyId").orElse(null);
                    parties.put(
                            reference,
                            new ErnParty(
                                    name,
                                    id == null ? null : id.text("ISNI"),
                                    id == null ? null : id.text("IpiNameNumber")));
                }
            }
        }
    }

    /** The name without a script of its own; the others are translations. */
    private static @Nullable String name(Part party) {
        return party.first("PartyName").map(part -> part.text("FullName")).orElse(null);
    }

    @Nullable
    ErnParty party(@Nullable String reference) {
        return reference == null ? null : parties.get(reference);
    }

    /** DisplayArtist: who stands on the cover, in their order. */
    List<ErnCredit> artists(Part of) {
        List<ErnCredit> artists = new ArrayList<>();
        for (Part artist : ordered(of.all("DisplayArtist"))) {
            ErnParty party = party(artist.text("ArtistPartyReference"));
            String role = artist.text("DisplayArtistRole");
            if (party != null) {
                artists.add(new ErnCredit(party, role == null ? "MainArtist" : role));
            }
        }
        return artists;
    }

    /** Contributor: who made it, once per role, without those who are named as its artists anyway. */
    List<ErnCredit> contributors(Part of, List<ErnCredit> artists) {
        List<ErnCredit> credits = new ArrayList<>();
        for (Part contributor : ordered(of.all("Contributor"))) {
            ErnParty party = party(contributor.text("ContributorPartyReference"));
            for (Part role : contributor.all("Role")) {
                String name = role.text();
                boolean known = name == null
                        || (NO_CONTRIBUTION.contains(name)
                                && artists.stream()
                                        .anyMatch(artist -> artist.party().equals(party)));
                if (party != null && name != null && !known) {
                    credits.add(new ErnCredit(party, name));
                }
            }
        }
        return credits;
    }

    private static List<Part> ordered(List<Part> parts) {
        return parts.stream()
                .sorted((one, other) -> Integer.compare(sequence(one), sequence(other)))
                .toList();
    }

    private static int sequence(Part part) {
        String number = part.attribute("SequenceNumber");
        return number != null && number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    }
}
