package org.deadwax.desktop.editor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.AskChanges;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.FieldChange;
import org.deadwax.model.Finding;
import org.deadwax.model.Format;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.Master;
import org.deadwax.model.Money;
import org.deadwax.model.Page;
import org.deadwax.model.PriceChange;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.PriceStep;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Readiness;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseComment;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseNote;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** A server that holds one draft, and takes what is sent as the real one does: stale versions and unknown artists are refused. */
final class Cartography {

    static final UUID ID = CartographyRelease.ID;

    private final Map<UUID, String> artists = new HashMap<>(Map.of(
            CartographyRelease.TALL_WEATHER.id(),
            CartographyRelease.TALL_WEATHER.name(),
            Fixtures.id("Ines Okafor"),
            "Ines Okafor",
            Fixtures.id("Hollis Quay"),
            "Hollis Quay"));
    private final CartographyCodes given = new CartographyCodes();
    private Release release = CartographyRelease.first();
    private boolean refuse;
    final List<String> asked = new ArrayList<>();
    final List<ReleaseComment> comments = new ArrayList<>();
    Map<String, String> typed = Map.of();
    private PriceSchedule schedule = new PriceSchedule(
            List.of(
                    new PriceStep(
                            Fixtures.id("next"),
                            "USD",
                            new Money(1498, "USD"),
                            new Money(1599, "USD"),
                            Instant.parse("2026-12-04T15:00:00Z"),
                            "rosa@lowmeridian.example",
                            Desks.NOW,
                            null,
                            null),
                    new PriceStep(
                            Fixtures.id("first"),
                            "USD",
                            new Money(1698, "USD"),
                            new Money(1498, "USD"),
                            Instant.parse("2026-11-18T15:20:00Z"),
                            "rosa@lowmeridian.example",
                            Desks.NOW,
                            null,
                            null)),
            List.of());

    static UUID track(int number) {
        return CartographyRelease.track(number);
    }

    static UUID product(Format format) {
        return CartographyRelease.product(format);
    }

    /** Somebody else saves another title. */
    void savedElsewhere(String title) {
        release = CartographyRelease.edited(release, release.edit().withTitle(title), release.artists());
    }

    /** The next product that is saved is refused, as one whose SKU is taken. */
    void refuseNextProduct() {
        refuse = true;
    }

    void stands(ReleaseState state) {
        release = CartographyRelease.with(release, state, release.products(), release.version());
    }

    Release now() {
        return release;
    }

    String isrc(int number) {
        Track track = release.tracks().get(number - 1);
        return track.isrc() == null
                ? track.typed().getOrDefault("isrc", "")
                : track.isrc().shown();
    }

    private void fresh(String ifMatch) {
        if (!ifMatch.equals("\"" + release.version() + "\"")) {
            throw ApiProblem.of(412, "/problems/stale-edit", "Somebody else saved this release meanwhile.");
        }
    }

    private Release step(String ifMatch, ReleaseState state) {
        fresh(ifMatch);
        release = CartographyRelease.with(release, state, release.products(), release.version() + 1);
        return release;
    }

    Release publishRelease(UUID label, UUID id, String ifMatch) {
        return step(ifMatch, ReleaseState.PUBLISHED);
    }

    Release submitRelease(UUID label, UUID id, String ifMatch, ReleaseNote note) {
        return step(ifMatch, ReleaseState.SUBMITTED);
    }

    Release withdrawRelease(UUID label, UUID id, String ifMatch) {
        return step(ifMatch, ReleaseState.DRAFT);
    }

    Release discardRevision(UUID label, UUID id, String ifMatch) {
        asked.add("discard");
        return step(ifMatch, ReleaseState.PUBLISHED);
    }

    Release askChanges(UUID label, UUID id, String ifMatch, AskChanges changes) {
        for (AskChanges.Comment comment : changes.comments()) {
            comments.add(new ReleaseComment(
                    Fixtures.id(comment.text()),
                    comment.field(),
                    comment.text(),
                    "rosa@lowmeridian.example",
                    Desks.NOW,
                    null,
                    null));
        }
        return step(ifMatch, ReleaseState.CHANGES_ASKED);
    }

    List<ReleaseComment> releaseComments(UUID label, UUID id) {
        return List.copyOf(comments);
    }

    @Nullable
    Void commentDone(UUID label, UUID id, UUID comment) {
        comments.replaceAll(each -> each.id().equals(comment)
                ? new ReleaseComment(
                        each.id(), each.field(), each.text(), each.who(), each.at(), Desks.NOW, "ines@okafor.example")
                : each);
        return null;
    }

    Page<HistoryEntry> releaseHistory(UUID label, UUID id, @Nullable String after) {
        return new Page<>(
                List.of(
                        new HistoryEntry(
                                Fixtures.id("changed"),
                                Instant.parse("2026-11-20T07:13:00Z"),
                                "rosa@lowmeridian.example",
                                HistoryEntry.What.CHANGED,
                                3,
                                null,
                                List.of(
                                        new FieldChange("tracks[6].title", "Untertow", "Undertow"),
                                        new FieldChange("streetDate", "2027-01-15", "2027-01-22"))),
                        new HistoryEntry(
                                Fixtures.id("price"),
                                Instant.parse("2026-11-18T15:20:00Z"),
                                "rosa@lowmeridian.example",
                                HistoryEntry.What.PRODUCT_CHANGED,
                                2,
                                null,
                                List.of(new FieldChange("products[0].prices[USD]", "16.98 USD", "14.98 USD"))),
                        new HistoryEntry(
                                Fixtures.id("created"),
                                Instant.parse("2026-11-11T09:00:00Z"),
                                "ines@okafor.example",
                                HistoryEntry.What.CREATED,
                                1,
                                null,
                                List.of())),
                null);
    }

    Readiness readiness(UUID label, UUID id) {
        List<Finding> findings = new ArrayList<>();
        if (release.tracks().get(3).isrc() == null) {
            findings.add(new Finding(
                    "ISRC_MISSING",
                    Finding.Severity.BLOCKER,
                    List.of(Finding.Stop.REPORT),
                    "Track 4 has no ISRC.",
                    "tracks[3].isrc",
                    new Finding.Fix(Finding.Fix.Kind.ASSIGN, "Assign QM-LMR-26-00128", "QMLMR2600128")));
        }
        findings.add(new Finding(
                "MASTER_REFUSED",
                Finding.Severity.BLOCKER,
                List.of(Finding.Stop.DELIVERY),
                "Track 7 has no accepted master.",
                "tracks[6].master",
                new Finding.Fix(Finding.Fix.Kind.GO, "Open upload", null)));
        for (int track : new int[] {4, 5, 8, 9, 10}) {
            findings.add(new Finding(
                    "MASTER_MISSING",
                    Finding.Severity.BLOCKER,
                    List.of(Finding.Stop.DELIVERY),
                    "Track " + (track + 1) + " has no master yet.",
                    "tracks[" + track + "].master",
                    new Finding.Fix(Finding.Fix.Kind.GO, "Show uploads", null)));
        }
        findings.add(new Finding(
                "PRICE_BELOW_MINIMUM",
                Finding.Severity.WARNING,
                List.of(Finding.Stop.REPORT),
                "Vinyl price counts for no US chart.",
                "products[0].prices[USD]",
                new Finding.Fix(Finding.Fix.Kind.SET, "Set 15.99", "15.99")));
        return new Readiness(4, 11, List.of("artwork", "products", "credits", "dates", "rights lines"), findings);
    }

    AssignedCodes assignCodes(UUID label, AssignCodes codes) {
        asked.add("codes for " + codes.tracks().size() + " tracks, "
                + codes.products().size() + " products, " + codes.releases().size() + " releases");
        release = given.give(release, codes);
        return new AssignedCodes(List.of(), List.of(), List.of());
    }

    PriceSchedule prices(UUID label, UUID product) {
        return schedule;
    }

    PriceSchedule planPrice(UUID label, UUID product, PriceChange change) {
        asked.add("plan " + change.price() + " from " + change.from());
        List<PriceStep> steps = new ArrayList<>(schedule.steps());
        steps.addFirst(new PriceStep(
                Fixtures.id("step " + steps.size()),
                change.currency(),
                new Money(1498, "USD"),
                change.price(),
                change.from(),
                "rosa@lowmeridian.example",
                Desks.NOW,
                null,
                null));
        schedule = new PriceSchedule(steps, schedule.windows());
        return schedule;
    }

    Release release(UUID label, UUID id) {
        return release;
    }

    List<Artist> artists(UUID label) {
        return artists.entrySet().stream()
                .map(artist -> new Artist(artist.getKey(), artist.getValue()))
                .toList();
    }

    Artist createArtist(UUID label, ArtistEdit edit) {
        asked.add("artist " + edit.name());
        artists.put(Fixtures.id(edit.name()), edit.name());
        return new Artist(Fixtures.id(edit.name()), edit.name());
    }

    Release saveRelease(UUID label, UUID id, String ifMatch, ReleaseEdit edit) {
        asked.add("release " + ifMatch);
        fresh(ifMatch);
        typed = edit.typed();
        List<BilledArtist> billed = edit.artists().stream()
                .map(artist -> new BilledArtist(
                        artist.artistId(),
                        java.util.Objects.requireNonNull(artists.get(artist.artistId())),
                        artist.role()))
                .toList();
        release = CartographyRelease.edited(release, edit, billed);
        // what is published stays as it is: what is written is its next revision
        if (release.state() == ReleaseState.PUBLISHED) {
            stands(ReleaseState.REVISED);
        }
        return release;
    }

    Product saveProduct(UUID label, UUID id, String ifMatch, ProductEdit edit) {
        asked.add("product " + edit.title() + " " + edit.prices());
        if (refuse) {
            refuse = false;
            throw ApiProblem.of(409, "/problems/conflict", "The SKU is taken.");
        }
        List<Product> products = release.products().stream()
                .map(product ->
                        product.id().equals(id) ? CartographyRelease.edited(id, edit, product.version() + 1) : product)
                .toList();
        release = CartographyRelease.with(release, release.state(), products, release.version());
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<Master> masters(UUID label, UUID id) {
        return CartographyRelease.masters();
    }

    PriceMinimum priceMinimum(String chart, Format format, LocalDate day, int tracks) {
        return switch (format) {
            case VINYL -> minimum(format, 1599, "Vinyl needs 15.99 USD since 4 April 2025.");
            case CD -> minimum(format, 799, "A CD needs 7.99 USD since 4 April 2025.");
            case CASSETTE -> minimum(format, 799, "A cassette needs 7.99 USD since 4 April 2025.");
            case DIGITAL_ALBUM -> minimum(format, 799, "A digital album needs 7.99 USD since 4 April 2025.");
            case DIGITAL_TRACK, BOX_SET, FAN_PACK ->
                throw ApiProblem.of(404, "/problems/not-found", "No minimum price is known for " + format + ".");
        };
    }

    private static PriceMinimum minimum(Format format, long cents, String sentence) {
        return new PriceMinimum(
                format,
                "US",
                false,
                new Money(cents, "USD"),
                LocalDate.of(2025, 4, 4),
                null,
                sentence,
                "MIN_PRICE",
                "two sources",
                "as published");
    }
}
