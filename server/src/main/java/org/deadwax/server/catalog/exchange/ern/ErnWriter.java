package org.deadwax.server.catalog.exchange.ern;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deadwax.model.Format;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/**
 * Writes one release as a NewReleaseMessage of ERN 4.3 (Audio profile). The order of its elements is that of
 * {@code release-notification.xsd} of ERN 4.3, which a validating recipient insists on.
 */
public final class ErnWriter {

    static final String RELEASE = "R0";

    private static final Set<Format> CARRIERS =
            EnumSet.of(Format.VINYL, Format.CD, Format.CASSETTE, Format.BOX_SET, Format.FAN_PACK);

    private final Release release;
    private final String label;
    private final ErnAddress address;
    private final ErnOut out = new ErnOut();
    private final ErnParties parties;

    private ErnWriter(Release release, String label, ErnAddress address) {
        this.release = release;
        this.label = label;
        this.address = address;
        this.parties = ErnParties.of(release, label);
    }

    /**
     * @param release with a genre, street date, tracks and their ISRCs
     * @param label as the sleeve prints it
     * @param audio of its tracks, in order
     * @param coverFile null when there is none
     */
    public static byte[] write(
            Release release, String label, List<ErnAudio> audio, @Nullable String coverFile, ErnAddress address) {
        ErnWriter writer = new ErnWriter(release, label, address);
        writer.message(audio, coverFile);
        return writer.out.bytes();
    }

    private void message(List<ErnAudio> audio, @Nullable String coverFile) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ReleaseProfileVersionId", "Audio");
        attributes.put("LanguageAndScriptCode", "en");
        attributes.put("AvsVersionId", "3");
        Product album = album();
        out.message(attributes, () -> {
            header();
            parties.write(out);
            new ErnRecordings(release, parties, out, address.sender()).write(audio, coverFile);
            out.element("ReleaseList", () -> release(album, total(audio), coverFile != null));
            new ErnTerms(release, out, album == null ? List.of() : album.prices()).write();
        });
    }

    private void header() {
        out.element("MessageHeader", () -> {
            out.text("MessageThreadId", release.id());
            out.text("MessageId", address.id());
            party("MessageSender", address.sender(), address.senderName());
            party("MessageRecipient", address.recipient(), address.recipientName());
            out.text("MessageCreatedDateTime", address.at().truncatedTo(ChronoUnit.SECONDS));
            out.text("MessageControlType", address.test() ? "TestMessage" : "LiveMessage");
        });
    }

    private void party(String element, String id, String name) {
        out.element(element, () -> {
            out.text("PartyId", id);
            out.element("PartyName", () -> out.text("FullName", name));
        });
    }

    private void release(@Nullable Product album, Duration total, boolean cover) {
        Map<String, String> everywhere = Map.of("ApplicableTerritoryCode", "Worldwide");
        out.element("Release", () -> {
            out.text("ReleaseReference", RELEASE);
            out.text("ReleaseType", type(release.tracks().size()));
            out.element("ReleaseId", () -> ids(album));
            ErnRecordings.title(out, release.title(), release.versionTitle());
            ErnRecordings.artists(out, parties, release.artists());
            out.text("ReleaseLabelReference", everywhere, parties.reference(label));
            ErnRecordings.line(out, "PLine", "℗", release.pLine());
            ErnRecordings.line(out, "CLine", "©", release.cLine());
            out.text("Duration", ErnRecordings.duration(total));
            out.element("Genre", everywhere, () -> out.text("GenreText", release.genre()));
            out.text("ReleaseDate", release.streetDate());
            out.text("OriginalReleaseDate", release.originalDate());
            out.text("ParentalWarningType", ErnRecordings.warning(release.explicit()));
            release.products().forEach(this::carrier);
            resources(cover);
        });
    }

    /** A message delivers no records, but says which ones are the same release: by their own UPC. */
    private void carrier(Product product) {
        Upc upc = product.upc();
        if (upc != null && CARRIERS.contains(product.format())) {
            out.element("RelatedRelease", () -> {
                out.text("ReleaseRelationshipType", "IsDigitalEquivalentToPhysical");
                out.element("ReleaseId", () -> out.text("ICPN", upc.digits()));
                out.text("DisplayTitleText", product.title());
            });
        }
    }

    private void ids(@Nullable Product album) {
        Map<String, String> ours = Map.of("Namespace", address.sender());
        if (album != null && album.upc() != null) {
            out.text("ICPN", album.upc().digits());
        }
        out.text("CatalogNumber", ours, release.catalogueNumber());
        out.text("ProprietaryId", ours, release.id());
    }

    private void resources(boolean cover) {
        SortedMap<Integer, Integer> discs = new TreeMap<>();
        release.tracks().forEach(track -> discs.merge(track.disc(), 1, Integer::sum));
        out.element("ResourceGroup", () -> {
            if (discs.size() == 1) {
                items(discs.firstKey());
            } else {
                int number = 1;
                for (int disc : discs.keySet()) {
                    disc(number++, disc);
                }
            }
            if (cover) {
                out.text(
                        "LinkedReleaseResourceReference",
                        ErnRecordings.reference(release.tracks().size()));
            }
        });
    }

    private void disc(int number, int disc) {
        out.element("ResourceGroup", () -> {
            out.text("SequenceNumber", number);
            items(disc);
        });
    }

    private void items(int disc) {
        int number = 1;
        for (int i = 0; i < release.tracks().size(); i++) {
            if (release.tracks().get(i).disc() == disc) {
                item(number++, ErnRecordings.reference(i));
            }
        }
    }

    private void item(int number, String reference) {
        out.element("ResourceGroupContentItem", () -> {
            out.text("SequenceNumber", number);
            out.text("ReleaseResourceReference", reference);
        });
    }

    private @Nullable Product album() {
        return release.products().stream()
                .filter(product -> product.format() == Format.DIGITAL_ALBUM)
                .findFirst()
                .orElse(null);
    }

    /** As the trade counts: up to three tracks are a single, up to six an EP. */
    private static String type(int tracks) {
        return tracks <= 3 ? "Single" : tracks <= 6 ? "EP" : "Album";
    }

    private static Duration total(List<ErnAudio> audio) {
        return audio.stream().map(ErnAudio::length).reduce(Duration.ZERO, Duration::plus);
    }
}
