package org.deadwax.desktop.releases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.model.Artist;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.BulkChange;
import org.deadwax.model.BulkResult;
import org.deadwax.model.Format;
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseCounts;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** A server that finds, sorts, counts and changes releases as the real one does: a page at a time, each on its version. */
final class PagingServer {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int MOST = 500;

    private final List<ReleaseSummary> all;
    private final Map<UUID, List<ReleaseSummary>> undoable = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    private int failAfter = Integer.MAX_VALUE;

    PagingServer(List<ReleaseSummary> all) {
        this.all = new ArrayList<>(all);
    }

    /** 5,000 releases of twelve tracks each. */
    static PagingServer large() {
        return new PagingServer(IntStream.rangeClosed(1, 5000)
                .mapToObj(i -> new ReleaseSummary(
                        Fixtures.id("release " + i),
                        String.format("Release %04d", i),
                        new Artist(Fixtures.id("artist " + i % 300), "Artist " + i % 300),
                        String.format("LMR-%04d", i),
                        TODAY.minusDays(i),
                        i % 10 == 0 ? ReleaseState.DRAFT : ReleaseState.PUBLISHED,
                        List.of(Format.VINYL, Format.DIGITAL_ALBUM),
                        12,
                        12))
                .toList());
    }

    /** The connection breaks after so many more parts of a change. */
    void failAfter(int parts) {
        failAfter = parts;
    }

    /** Somebody else changes one. */
    void changedElsewhere(int place) {
        all.set(place, with(all.get(place), "Elsewhere", all.get(place).version() + 1));
    }

    long withGenre(String genre) {
        return all.stream().filter(release -> genre.equals(release.genre())).count();
    }

    Page<ReleaseSummary> releases(
            UUID label,
            @Nullable String q,
            ReleaseFilter.@Nullable Standing standing,
            @Nullable UUID artist,
            @Nullable Format format,
            @Nullable String genre,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Boolean ready,
            @Nullable String sort,
            @Nullable String after,
            @Nullable Integer limit) {
        asked.add("page " + q + " " + standing + " " + sort + " after " + after);
        int most = limit == null ? 50 : limit;
        if (most > MOST) {
            throw ApiProblem.of(422, "/problems/invalid", "At most " + MOST + " at a time.");
        }
        List<ReleaseSummary> found = all.stream()
                .filter(release -> matches(release, q) && stands(release, standing))
                .sorted(order(sort))
                .toList();
        int begin = after == null ? 0 : Integer.parseInt(after);
        int end = Math.min(found.size(), begin + most);
        return new Page<>(found.subList(begin, end), end < found.size() ? Integer.toString(end) : null);
    }

    private static boolean matches(ReleaseSummary release, @Nullable String q) {
        String words = q == null ? "" : q.toLowerCase(Locale.ROOT);
        return release.title().toLowerCase(Locale.ROOT).contains(words)
                || release.artist().name().toLowerCase(Locale.ROOT).contains(words);
    }

    private static boolean stands(ReleaseSummary release, ReleaseFilter.@Nullable Standing standing) {
        return standing == null || Standing.of(release, TODAY).filter() == standing;
    }

    private static Comparator<ReleaseSummary> order(@Nullable String sort) {
        String by = sort == null ? "-street" : sort;
        Comparator<ReleaseSummary> order = switch (by.replace("-", "")) {
            case "title" -> Comparator.comparing(ReleaseSummary::title);
            case "artist" -> Comparator.comparing(release -> release.artist().name());
            case "street" ->
                Comparator.comparing(
                        ReleaseSummary::streetDate, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
            default -> throw ApiProblem.of(422, "/problems/invalid", "No order: " + by);
        };
        return by.startsWith("-") ? order.reversed() : order;
    }

    ReleaseCounts countReleases(
            UUID label,
            @Nullable String q,
            @Nullable UUID artist,
            @Nullable Format format,
            @Nullable String genre,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Boolean ready) {
        return new ReleaseCounts(
                count(q, null),
                count(q, ReleaseFilter.Standing.DRAFT),
                count(q, ReleaseFilter.Standing.WAITING),
                count(q, ReleaseFilter.Standing.CHANGES_ASKED),
                count(q, ReleaseFilter.Standing.PREORDER),
                count(q, ReleaseFilter.Standing.OUT));
    }

    private long count(@Nullable String q, ReleaseFilter.@Nullable Standing standing) {
        return all.stream()
                .filter(release -> matches(release, q) && stands(release, standing))
                .count();
    }

    BulkResult bulkChange(UUID label, String key, BulkChange change) {
        if (failAfter-- <= 0) {
            throw ApiProblem.of(503, "/problems/busy", "The server is busy. Try again.");
        }
        List<AssignedCodes.Version> changed = new ArrayList<>();
        List<BulkResult.Conflict> conflicts = new ArrayList<>();
        List<ReleaseSummary> before = new ArrayList<>();
        List<AssignedCodes.Version> wanted = java.util.Objects.requireNonNull(change.releases());
        asked.add("bulk " + wanted.size());
        for (AssignedCodes.Version each : wanted) {
            int place = place(each.id());
            ReleaseSummary release = all.get(place);
            if (release.version() != each.version()) {
                conflicts.add(new BulkResult.Conflict(each.id(), "“" + release.title() + "” was changed meanwhile."));
                continue;
            }
            before.add(release);
            all.set(place, with(release, change.genre(), release.version() + 1));
            changed.add(new AssignedCodes.Version(each.id(), release.version() + 1));
        }
        UUID id = UUID.randomUUID();
        undoable.put(id, before);
        return new BulkResult(changed.isEmpty() ? null : id, changed, conflicts);
    }

    BulkResult undoBulkChange(UUID label, UUID change) {
        List<ReleaseSummary> before = java.util.Objects.requireNonNull(undoable.remove(change));
        before.forEach(release -> all.set(place(release.id()), with(release, release.genre(), release.version() + 2)));
        return new BulkResult(
                change,
                before.stream()
                        .map(release -> new AssignedCodes.Version(release.id(), release.version() + 2))
                        .toList(),
                List.of());
    }

    private int place(UUID id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new AssertionError("No such release: " + id);
    }

    private static ReleaseSummary with(ReleaseSummary release, @Nullable String genre, long version) {
        return new ReleaseSummary(
                release.id(),
                release.title(),
                release.versionTitle(),
                release.artist(),
                release.catalogueNumber(),
                genre,
                release.streetDate(),
                release.streetZone(),
                release.preorderFrom(),
                release.state(),
                release.publishedRevision(),
                release.formats(),
                release.tracks(),
                release.mastersAccepted(),
                Instant.EPOCH,
                version);
    }
}
