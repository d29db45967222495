package org.deadwax.desktop.editor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.deadwax.desktop.wording.Wording;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.Billing;
import org.deadwax.model.Credit;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Explicit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** A draft as it is sent: what a person did not touch is sent as it came. */
final class EditOf {

    private final @Nullable Release base;
    private final ReleaseDraft before;
    private final Function<String, UUID> artists;

    /**
     * @param base as the server had it; null for a release that is new
     * @param artists the id of an artist of that name, who is added to the label when nobody has it
     */
    EditOf(@Nullable Release base, Function<String, UUID> artists) {
        this.base = base;
        this.before = base == null ? ReleaseDraft.blank("") : DraftOf.release(base);
        this.artists = artists;
    }

    ReleaseEdit release(ReleaseDraft draft) {
        Typed typed = new Typed();
        boolean sameArtists = same(draft.facts(), before.facts(), "artist", "featured", "remixer");
        return new ReleaseEdit(
                draft.title().strip(),
                text(draft.fact("version")),
                base != null && sameArtists ? kept(base.artists()) : billed(draft::fact),
                text(draft.fact("labelName")),
                text(draft.number()),
                text(draft.fact("genre")),
                text(draft.fact("language")),
                typed.read("explicit", draft.fact("explicit"), Explicit::valueOf),
                Wording.rights(draft.fact("pline")),
                Wording.rights(draft.fact("cline")),
                typed.read("originalDate", draft.fact("original"), LocalDate::parse),
                typed.read("streetDate", draft.street(), LocalDate::parse),
                draft.zone(),
                typed.read("preorderFrom", draft.fact("preorder"), text -> Wording.moment(text, draft.zone())),
                Wording.territories(draft.fact("territories")),
                text(draft.fact("notes")),
                draft.tracks().stream().map(this::track).toList(),
                typed.texts());
    }

    private ReleaseEdit.TrackEdit track(TrackDraft track) {
        Typed typed = new Typed();
        Track known = base == null
                ? null
                : base.tracks().stream()
                        .filter(each -> each.id().toString().equals(track.key()))
                        .findFirst()
                        .orElse(null);
        Map<String, String> was =
                known == null ? Map.of() : DraftOf.track(known).values();
        boolean sameArtists = same(track.values(), was, "artist", "featured", "remixer");
        Integer disc = typed.read("disc", track.get("disc"), Integer::valueOf);
        return new ReleaseEdit.TrackEdit(
                id(track.key()),
                disc,
                track.title().strip(),
                text(track.get("version")),
                known != null && sameArtists ? kept(known.artists()) : billed(track::get),
                text(track.isrc()),
                typed.read("explicit", track.get("explicit"), Explicit::valueOf),
                text(track.get("language")),
                Wording.rights(track.get("pline")),
                credits(track, known == null ? List.of() : known.credits(), was),
                text(track.get("lyrics")),
                typed.read("instantGratDate", track.get("grat"), LocalDate::parse),
                typed.texts());
    }

    private List<Billing> billed(Function<String, String> value) {
        List<Billing> billed = new ArrayList<>();
        bill(billed, value.apply("artist"), ArtistRole.MAIN);
        bill(billed, value.apply("featured"), ArtistRole.FEATURED);
        bill(billed, value.apply("remixer"), ArtistRole.REMIXER);
        return billed;
    }

    private void bill(List<Billing> billed, String names, ArtistRole role) {
        Wording.names(names).forEach(name -> billed.add(new Billing(artists.apply(name), role)));
    }

    private static List<Billing> kept(List<BilledArtist> artists) {
        return artists.stream().map(BilledArtist::billing).toList();
    }

    // a name that reads like one with a detail stays as it came, as long as nobody wrote there
    private static List<Credit> credits(TrackDraft track, List<Credit> known, Map<String, String> was) {
        List<Credit> credits = new ArrayList<>();
        for (CreditRole role : CreditRole.values()) {
            String name = DraftOf.credit(role);
            credits.addAll(
                    same(track.values(), was, name)
                            ? known.stream()
                                    .filter(credit -> credit.role() == role)
                                    .toList()
                            : CreditText.read(role, track.get(name)));
        }
        return credits;
    }

    private static boolean same(Map<String, String> one, Map<String, String> other, String... names) {
        for (String name : names) {
            if (!one.getOrDefault(name, "").equals(other.getOrDefault(name, ""))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable UUID id(String key) {
        return key.startsWith("new-") ? null : UUID.fromString(key);
    }

    static @Nullable String text(String words) {
        return words.isBlank() ? null : words.strip();
    }
}
