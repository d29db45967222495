package org.deadwax.server.store.listing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.ListedField;
import org.deadwax.model.ListingField;
import org.deadwax.server.store.admin.UserErrors;
import org.deadwax.server.store.listing.Compared.Line;
import org.deadwax.server.store.listing.ListingQueue.Claim;
import org.deadwax.server.store.listing.Offer.Offered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a store to what the catalogue offers: looks, writes only what differs and is ours to write, and looks again. Every
 * step may be the last: the next try looks first, and finds what this one made by its number, its address or its barcodes.
 */
@Component
class Publishing {

    private final Offers offers;
    private final Shelves shelves;
    private final ProductWrites products;
    private final VariantWrites variants;
    private final CoverWrites covers;
    private final ListingQueue queue;
    private final Clock clock;

    Publishing(
            Offers offers,
            Shelves shelves,
            ProductWrites products,
            VariantWrites variants,
            CoverWrites covers,
            ListingQueue queue,
            Clock clock) {
        this.offers = offers;
        this.shelves = shelves;
        this.products = products;
        this.variants = variants;
        this.covers = covers;
        this.queue = queue;
        this.clock = clock;
    }

    /** @throws org.deadwax.server.store.admin.ShopRefused when the store cannot be asked, or refuses as a whole */
    Outcome run(Claim claim, Steps steps) {
        ListingRow row = claim.row();
        steps.next("Looks at the store");
        ShopCounter counter = shelves.counter(row.storeId());
        Offer offer = offers.of(
                        row.labelId(),
                        row.releaseId(),
                        row.storeName(),
                        counter.currency(),
                        counter.channel(),
                        clock.instant())
                .orElse(null);
        if (offer == null) {
            return Outcome.unchanged(row, ListingRow.State.FAILED, ListingWords.UNPUBLISHED, "");
        }
        Seen seen = shelves.find(row, offer, counter).orElse(null);
        if (seen == null && !row.publishing()) {
            return gone(row, offer);
        }
        if (seen == null) {
            String reason = ListingWords.nothingToSell(offer, counter);
            if (!reason.isEmpty()) {
                return Outcome.unchanged(row, ListingRow.State.FAILED, reason, "");
            }
            steps.next("Makes the product");
            return write(
                    new Work(claim, steps, counter, offer, Agreed.NOTHING, true, new Refusals(), new HashSet<>()),
                    create(claim, offer, counter));
        }
        if (!seen.scattered()) {
            queue.found(claim, seen.product());
        }
        boolean unfinished =
                row.publishedAt() == null && offer.release().toString().equals(seen.release());
        return write(
                new Work(claim, steps, counter, offer, row.agreed(), unfinished, new Refusals(), new HashSet<>()),
                seen);
    }

    private static Outcome gone(ListingRow row, Offer offer) {
        boolean was = row.shopProduct() != null || row.seen() != null;
        return new Outcome(
                was ? ListingRow.State.GONE : row.state(),
                was
                        ? "The store has deleted it. Publish it again, or let the store make it anew with its barcodes."
                        : "",
                "",
                false,
                null,
                null,
                Agreed.NOTHING,
                null,
                List.of(),
                List.of(),
                offer.changesAt());
    }

    /** The address is ours if the release's number is on it: then an earlier try had come that far. */
    private Seen create(Claim claim, Offer offer, ShopCounter counter) {
        UUID store = claim.row().storeId();
        UserErrors last = null;
        for (String handle : shelves.handles(offer)) {
            if (shelves.taken(store, counter, handle)) {
                continue;
            }
            try {
                long made = products.create(store, offer, handle);
                queue.made(claim, made);
                return shelves.byNumber(store, counter, made).orElseThrow();
            } catch (UserErrors e) {
                Optional<Seen> ours = shelves.ours(store, counter, offer);
                if (ours.isPresent()) {
                    queue.made(claim, ours.get().product());
                    return ours.get();
                }
                last = e;
            }
        }
        throw last != null ? last : new IllegalStateException("Every address of " + offer.title() + " is taken.");
    }

    /**
     * @param unfinished Deadwax made it and never came to an end with it
     * @param left what was not written after all, for now
     */
    private record Work(
            Claim claim,
            Steps steps,
            ShopCounter counter,
            Offer offer,
            Agreed agreed,
            boolean unfinished,
            Refusals refusals,
            Set<FieldKey> left) {

        ListingRow row() {
            return claim.row();
        }

        UUID store() {
            return claim.row().storeId();
        }
    }

    private Outcome write(Work work, Seen first) {
        ListingRow row = work.row();
        Shelves.Shelf shelf = shelves.shelf(row, work.offer, first);
        Compared compared = Compared.of(
                work.offer,
                shelf.seen(),
                new Compared.Known(work.agreed, shelf.mapped(), row.forced(), row.own(), work.unfinished));
        List<Line> writes = ours(row, compared);
        Set<FieldKey> keys = writes.stream().map(Line::key).collect(Collectors.toSet());
        if (!writes.isEmpty()) {
            queue.intends(work.claim, keys);
            work.steps.expect(3 + (keys.contains(FieldKey.of(ListedField.COVER)) ? 1 : 0));
        }
        String coverBefore = coverId(work, shelf.seen());
        if (!shelf.seen().scattered()) {
            texts(work, shelf.seen(), writes);
        }
        variants(work, shelf, writes);
        if (work.refusals.ofProducts()) {
            // an answer may have been lost, and its next try refused since it is there already
            thereAfterAll(work, shelves.again(row, work.offer, work.counter, shelf.seen()));
        }
        if (keys.contains(FieldKey.of(ListedField.COVER))) {
            work.steps.next("Sends the cover");
            covers.add(row.labelId(), work.store(), shelf.seen().product(), work.offer, work.refusals);
        }
        if (!shelf.seen().scattered()) {
            show(work, shelf.seen(), writes);
        }
        work.steps.next("Looks whether all of it is there");
        Shelves.Shelf after = writes.isEmpty() ? shelf : shelves.again(row, work.offer, work.counter, shelf.seen());
        return outcome(work, compared, writes, shelf, after, coverBefore);
    }

    /** All of it for somebody who publishes; else what follows by itself, and what somebody took. */
    private static List<Line> ours(ListingRow row, Compared compared) {
        if (row.publishing()) {
            return compared.writes();
        }
        List<Line> byThemselves = compared.byThemselves();
        return compared.writes().stream()
                .filter(line -> byThemselves.contains(line) || row.forced().contains(line.key()))
                .toList();
    }

    private void texts(Work work, Seen seen, List<Line> writes) {
        List<Line> lines =
                writes.stream().filter(line -> !line.key().field().ofProduct()).toList();
        if (lines.isEmpty()) {
            return;
        }
        work.steps.next("Writes the texts");
        products.texts(work.store(), seen.product(), ProductWrites.texts(lines), work.refusals);
        products.metafields(work.store(), seen.product(), lines, work.refusals);
        if (lines.stream().anyMatch(line -> line.key().field() == ListedField.TAGS)) {
            products.tags(work.store(), seen.product(), work.offer, work.refusals);
        }
    }

    private void variants(Work work, Shelves.Shelf shelf, List<Line> writes) {
        Map<UUID, List<Line>> byProduct = new LinkedHashMap<>();
        writes.stream()
                .filter(line -> line.key().product() != null)
                .forEach(line -> byProduct
                        .computeIfAbsent(Objects.requireNonNull(line.key().product()), id -> new ArrayList<>())
                        .add(line));
        if (byProduct.isEmpty()) {
            return;
        }
        work.steps.next("Writes formats and prices");
        Map<Long, Map<Long, List<Line>>> updates = new LinkedHashMap<>();
        List<Offered> missing = new ArrayList<>();
        for (Offered offered : work.offer.products()) {
            List<Line> lines = byProduct.get(offered.product());
            Seen.SeenVariant variant =
                    Compared.variant(shelf.seen(), shelf.mapped().get(offered.product()));
            if (lines != null && variant != null) {
                updates.computeIfAbsent(variant.product(), id -> new LinkedHashMap<>())
                        .put(variant.variant(), lines);
            } else if (lines != null) {
                missing.add(offered);
            }
        }
        updates.forEach(
                (product, lines) -> variants.update(work.store(), product, shelf.option(), lines, work.refusals));
        List<Offered> creatable = shelves.creatable(shelf, missing, work.refusals);
        if (!creatable.isEmpty()) {
            Map<UUID, Long> made =
                    variants.create(work.store(), shelf.seen().product(), shelf.option(), creatable, work.refusals);
            shelves.made(work.row(), work.offer, shelf.seen().product(), made);
        }
    }

    /** Last of all, and not at all while a new one lacks a price. */
    private void show(Work work, Seen seen, List<Line> writes) {
        Map<ListedField, Line> lines = new HashMap<>();
        writes.forEach(line -> lines.putIfAbsent(line.key().field(), line));
        Line status = lines.get(ListedField.STATUS);
        boolean channel = lines.containsKey(ListedField.CHANNEL) && work.counter.publication() != null;
        if (status == null && !channel) {
            return;
        }
        if (work.unfinished && work.refusals.ofProducts()) {
            // it stays hidden until each of its products has what it needs
            work.left.addAll(List.of(FieldKey.of(ListedField.STATUS), FieldKey.of(ListedField.CHANNEL)));
            return;
        }
        work.steps.next("Puts it on sale");
        if (channel) {
            products.channel(work.store(), seen.product(), work.counter, work.offer, work.refusals);
        }
        if (status != null) {
            products.status(work.store(), seen.product(), String.valueOf(status.ours()), work.refusals);
        }
    }

    private Outcome outcome(
            Work work,
            Compared before,
            List<Line> writes,
            Shelves.Shelf shelf,
            Shelves.Shelf after,
            @Nullable String coverBefore) {
        ListingRow row = work.row();
        Refusals refusals = work.refusals;
        thereAfterAll(work, after);
        Set<FieldKey> written = writes.stream()
                .map(Line::key)
                .filter(key -> !refusals.has(key) && !work.left.contains(key))
                .collect(Collectors.toCollection(HashSet::new));
        String cover = coverBefore;
        if (written.contains(FieldKey.of(ListedField.COVER))) {
            cover = newCover(work, shelf.seen(), after.seen(), coverBefore);
        }
        failedPicture(after.seen(), cover, refusals);
        Compared now = Compared.of(
                work.offer,
                after.seen(),
                new Compared.Known(work.agreed.with(Map.of(), cover), after.mapped(), Set.of(), row.own(), false));
        Agreed agreed = work.agreed.with(agreement(work.agreed, now, written), cover);
        List<ListingField> refused = ListingWords.refused(before, refusals);
        boolean failed = !refused.isEmpty();
        return new Outcome(
                failed ? ListingRow.State.FAILED : ListingRow.State.PUBLISHED,
                failed ? ListingWords.reason(refused) : "",
                "",
                row.publishing() && !failed,
                after.seen().scattered() ? null : after.seen().product(),
                work.counter.currency(),
                agreed,
                after.seen(),
                refused,
                ListingWords.written(writes, written),
                work.offer.changesAt());
    }

    private static void thereAfterAll(Work work, Shelves.Shelf after) {
        Compared bare = Compared.of(
                work.offer,
                after.seen(),
                new Compared.Known(Agreed.NOTHING, after.mapped(), Set.of(), Set.of(), false));
        bare.lines().stream()
                .filter(line -> line.ours() != null && line.ours().equals(line.theirs()))
                .forEach(line -> work.refusals.forget(line.key()));
    }

    /** Both sides as they fit together now: what was written, and what was the same already. */
    private static Map<FieldKey, Agreed.Pair> agreement(Agreed before, Compared now, Set<FieldKey> written) {
        Map<FieldKey, Agreed.Pair> pairs = new HashMap<>();
        for (Line line : now.lines()) {
            Agreed.Pair pair = before.of(line.key());
            boolean notOurs = line.ours() == null && line.theirs() != null && (pair == null || pair.ours() == null);
            boolean fits = line.difference() == null && !line.own() && !notOurs;
            if (fits || written.contains(line.key())) {
                pairs.put(line.key(), new Agreed.Pair(line.ours(), line.theirs()));
            }
        }
        return pairs;
    }

    private static @Nullable String coverId(Work work, Seen seen) {
        String known = work.agreed.coverId();
        boolean ours = work.offer.release().toString().equals(seen.release());
        return known != null || !ours
                ? known
                : Compared.unknownCover(work.offer, seen).orElse(null);
    }

    private @Nullable String newCover(Work work, Seen before, Seen after, @Nullable String old) {
        Set<String> earlier = before.pictures().stream().map(Seen.Picture::id).collect(Collectors.toSet());
        Optional<String> added = after.pictures().stream()
                .map(Seen.Picture::id)
                .filter(id -> !earlier.contains(id))
                .reduce((first, second) -> second);
        boolean alone = after.pictures().size() == 1;
        if (added.isPresent() && !alone) {
            covers.first(work.store(), after.product(), added.get(), old != null && earlier.contains(old) ? old : null);
        }
        return added.orElse(old);
    }

    private static void failedPicture(Seen seen, @Nullable String cover, Refusals refusals) {
        seen.pictures().stream()
                .filter(picture ->
                        picture.id().equals(cover) && !picture.failure().isEmpty())
                .forEach(picture ->
                        refusals.add(FieldKey.of(ListedField.COVER), "The store says: " + picture.failure()));
    }
}
