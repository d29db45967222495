package org.deadwax.server.catalog.exchange;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.Credit;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Explicit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.deadwax.server.catalog.exchange.ern.ErnCredit;
import org.deadwax.server.catalog.exchange.ern.ErnLine;
import org.deadwax.server.catalog.exchange.ern.ErnRelease;
import org.deadwax.server.catalog.exchange.ern.ErnTrack;
import org.jspecify.annotations.Nullable;

/** From a release message to the catalogue's own words. */
final class FromMessage {

    private static final String WORLDWIDE = "Worldwide";
    private static final Map<String, CreditRole> ROLES = Map.ofEntries(
            Map.entry("Composer", CreditRole.COMPOSER),
            Map.entry("ComposerLyricist", CreditRole.COMPOSER),
            Map.entry("Lyricist", CreditRole.LYRICIST),
            Map.entry("Author", CreditRole.LYRICIST),
            Map.entry("Arranger", CreditRole.ARRANGER),
            Map.entry("MusicPublisher", CreditRole.PUBLISHER),
            Map.entry("Producer", CreditRole.PRODUCER),
            Map.entry("StudioProducer", CreditRole.PRODUCER),
            Map.entry("Vocalist", CreditRole.VOCALIST),
            Map.entry("LeadVocalist", CreditRole.VOCALIST),
            Map.entry("Musician", CreditRole.MUSICIAN),
            Map.entry("StudioMusician", CreditRole.MUSICIAN),
            Map.entry("RecordingEngineer", CreditRole.RECORDING_ENGINEER),
            Map.entry("Mixer", CreditRole.MIXING_ENGINEER),
            Map.entry("MixingEngineer", CreditRole.MIXING_ENGINEER),
            Map.entry("MasteringEngineer", CreditRole.MASTERING_ENGINEER),
            Map.entry("Remixer", CreditRole.REMIXER));

    private final ZoneId zone;
    private final List<String> notKept;

    /** @param zone of street dates and pre-orders, which a message has without one */
    FromMessage(ZoneId zone, List<String> notKept) {
        this.zone = zone;
        this.notKept = notKept;
    }

    IncomingRelease release(ErnRelease release) {
        List<ErnTrack> tracks = release.tracks();
        ReleaseEdit edit = new ReleaseEdit(
                release.title().text(),
                release.title().version(),
                List.of(),
                release.label(),
                release.catalogueNumber(),
                release.genre(),
                null,
                explicit(release.warning()),
                line(release.pLine()),
                line(release.cLine()),
                release.originalDate(),
                release.streetDate(),
                zone.getId(),
                release.preOrderFrom() == null
                        ? null
                        : release.preOrderFrom().atZone(zone).toInstant(),
                territories(release),
                null,
                tracks.stream().map(track -> track(track, release)).toList(),
                Map.of());
        return new IncomingRelease(
                edit,
                artists(release),
                tracks.stream().map(track -> trackArtists(track, release)).toList(),
                products(release),
                List.of());
    }

    private TrackEdit track(ErnTrack track, ErnRelease release) {
        ErnLine pLine = track.pLine();
        return new TrackEdit(
                null,
                track.disc(),
                track.title().text(),
                track.title().version(),
                List.of(),
                track.isrc(),
                explicit(track.warning()),
                track.language(),
                pLine == null || pLine.equals(release.pLine()) ? null : line(pLine),
                credits(track),
                track.lyrics(),
                track.instantFrom(),
                Map.of());
    }

    private static List<Credit> credits(ErnTrack track) {
        List<Credit> credits = new ArrayList<>();
        for (ErnCredit credit : track.credits()) {
            CreditRole role = ROLES.getOrDefault(credit.role(), CreditRole.OTHER);
            String detail = role == CreditRole.OTHER ? spaced(credit.role()) : null;
            String name = credit.party().name();
            credits.add(new Credit(
                    role, name, detail, credit.party().ipi(), credit.party().isni()));
            if (credit.role().equals("ComposerLyricist")) {
                credits.add(new Credit(
                        CreditRole.LYRICIST,
                        name,
                        null,
                        credit.party().ipi(),
                        credit.party().isni()));
            }
        }
        return credits;
    }

    /** “BassGuitar” as people write it: “bass guitar”. */
    private static String spaced(String role) {
        return role.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private List<NamedArtist> artists(ErnRelease release) {
        List<NamedArtist> artists = named(release.artists());
        if (artists.stream().noneMatch(artist -> artist.role() == ArtistRole.MAIN)) {
            List<NamedArtist> first = release.tracks().stream()
                    .map(track -> named(track.artists()))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(List.of());
            artists.addAll(0, first.stream().limit(1).toList());
        }
        return artists;
    }

    private List<NamedArtist> trackArtists(ErnTrack track, ErnRelease release) {
        List<NamedArtist> artists = named(track.artists());
        track.credits().stream()
                .filter(ErnCredit::isRemixer)
                .forEach(credit -> artists.add(new NamedArtist(credit.party().name(), ArtistRole.REMIXER)));
        return artists.equals(named(release.artists())) ? List.of() : artists;
    }

    private static List<NamedArtist> named(List<ErnCredit> credits) {
        List<NamedArtist> artists = new ArrayList<>();
        for (ErnCredit credit : credits) {
            ArtistRole role = credit.isFeatured()
                    ? ArtistRole.FEATURED
                    : credit.isRemixer() ? ArtistRole.REMIXER : ArtistRole.MAIN;
            artists.add(new NamedArtist(credit.party().name(), role));
        }
        return artists;
    }

    private List<IncomingProduct> products(ErnRelease release) {
        List<Money> prices = new ArrayList<>();
        release.prices().forEach((currency, amount) -> {
            try {
                prices.add(Money.of(new BigDecimal(amount), currency));
            } catch (IllegalArgumentException e) {
                notKept.add("Price “" + amount + " " + currency + "”: " + e.getMessage());
            }
        });
        String upc = release.icpn();
        if (upc == null && prices.isEmpty()) {
            return List.of();
        }
        String digits = upc == null ? null : upc.length() == 14 && upc.startsWith("0") ? upc.substring(1) : upc;
        return List.of(new IncomingProduct(
                new ProductEdit(Format.DIGITAL_ALBUM, null, "Digital album", digits, null, prices), null));
    }

    private static Territories territories(ErnRelease release) {
        Set<String> only = new TreeSet<>(release.territories());
        Set<String> except = new TreeSet<>(release.excludedTerritories());
        if (!except.isEmpty() && (only.isEmpty() || only.contains(WORLDWIDE))) {
            return new Territories(Territories.Rule.EXCEPT, List.copyOf(except));
        }
        return only.isEmpty() || only.contains(WORLDWIDE)
                ? Territories.WORLDWIDE
                : new Territories(Territories.Rule.ONLY, List.copyOf(only));
    }

    private static @Nullable RightsLine line(@Nullable ErnLine line) {
        return line == null
                ? null
                : new RightsLine(line.year(), line.text().replaceFirst("^(\\([PC]\\)|[℗©])?\\s*(\\d{4})?\\s*", ""));
    }

    private static @Nullable Explicit explicit(@Nullable String warning) {
        return switch (warning) {
            case "Explicit" -> Explicit.EXPLICIT;
            case "ExplicitContentEdited" -> Explicit.CLEANED;
            case "NotExplicit" -> Explicit.NOT_EXPLICIT;
            case null, default -> null;
        };
    }
}
