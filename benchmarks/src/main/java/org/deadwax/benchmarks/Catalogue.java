package org.deadwax.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long a page of a large catalogue takes over HTTP, found and sorted every way the list can be, how long until the desktop
 * shows it, and a change of a thousand releases. The ratio is of pages per second: the server's, against the same page read by bare JDBC from the same
 * database, in turns.
 */
final class Catalogue implements Benchmark {

    private static final int PAGE = 100;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 200;
    private static final int PAIRS = 200;
    private static final int BULK = 1_000;
    private static final int BULKS = 5;
    private static final double PAGE_LIMIT = 50;
    private static final double BULK_LIMIT = 2_000;
    private static final double SCREEN_LIMIT = 100;

    /** Paths below releases, as a desktop asks them. */
    private static final List<String> QUESTIONS = List.of(
            "?sort=-street",
            "?sort=title",
            "?sort=-title",
            "?sort=artist",
            "?sort=number",
            "?sort=-changed",
            "?standing=OUT&sort=title",
            "?standing=DRAFT",
            "?q=harbour+42",
            "?q=QMBEN2600042",
            "?q=no+such+thing",
            "?genre=Folk&from=2020-01-01&until=2023-12-31&sort=artist",
            "?format=VINYL&sort=number",
            "?ready=false&sort=title",
            "/counts?",
            "/counts?q=harbour");

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public String run() throws Exception {
        try (BenchServer server = BenchServer.start();
                LargeCatalogue catalogue = LargeCatalogue.make(server);
                BarePages bare = new BarePages(server, catalogue.label())) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < WARM_UP; i++) {
                catalogue.get(QUESTIONS.get(i % QUESTIONS.size()) + "&limit=" + PAGE);
                bare.page(PAGE);
            }
            double worst = 0;
            for (String question : QUESTIONS) {
                Times times = times(catalogue, question + "&limit=" + PAGE);
                worst = Math.max(worst, times.median());
                lines.add("  %-58s %s".formatted(question, times));
            }
            Times walk = walk(catalogue);
            lines.add("  %-58s %s".formatted("every page of ?sort=title in turn", walk));
            worst = Math.max(worst, walk.median());
            Map<String, Times> screen = DesktopList.measure(server, catalogue.token(), catalogue.label());
            screen.forEach((what, times) -> lines.add("  %-58s %s".formatted(what, times)));
            double slowest =
                    screen.values().stream().mapToDouble(Times::median).max().orElseThrow();
            Times bulk = new Times();
            Times undo = new Times();
            for (int i = 0; i < BULKS; i++) {
                LargeCatalogue.Changed changed = catalogue.change(BULK, "Bulk " + i);
                bulk.add(changed.nanos());
                undo.add(catalogue.undo(changed));
            }
            return ratio(catalogue, bare)
                    + "\n" + String.join("\n", lines)
                    + "\n  the slowest median of a page %.1f ms, limit %.0f ms: %s"
                            .formatted(worst, PAGE_LIMIT, kept(worst <= PAGE_LIMIT))
                    + "\n  the slowest median to the screen %.1f ms, limit %.0f ms: %s"
                            .formatted(slowest, SCREEN_LIMIT, kept(slowest <= SCREEN_LIMIT))
                    + "\n  a change of %d releases %s, limit %.0f ms: %s"
                            .formatted(BULK, bulk, BULK_LIMIT, kept(bulk.most() <= BULK_LIMIT))
                    + "\n  taking it back %s, limit %.0f ms: %s"
                            .formatted(undo, BULK_LIMIT, kept(undo.most() <= BULK_LIMIT));
        }
    }

    private String ratio(LargeCatalogue catalogue, BarePages bare) throws Exception {
        Times ours = new Times();
        Times theirs = new Times();
        for (int i = 0; i < PAIRS; i++) {
            ours.add(catalogue.get("?sort=title&limit=" + PAGE).nanos());
            theirs.add(bare.page(PAGE));
        }
        return line(
                theirs.median() / ours.median(),
                "%.0f pages/s over HTTP".formatted(1_000 / ours.median()),
                "%.0f pages/s of the same page by bare JDBC".formatted(1_000 / theirs.median()));
    }

    private static Times times(LargeCatalogue catalogue, String question) throws Exception {
        Times times = new Times();
        for (int i = 0; i < ROUNDS; i++) {
            times.add(catalogue.get(question).nanos());
        }
        return times;
    }

    private static Times walk(LargeCatalogue catalogue) throws Exception {
        Times times = new Times();
        String after = "";
        while (after != null) {
            LargeCatalogue.Answer answer = catalogue.get("?sort=title&limit=" + PAGE + "&after=" + after);
            times.add(answer.nanos());
            after = answer.next();
        }
        return times;
    }

    private static String kept(boolean kept) {
        return kept ? "kept" : "MISSED";
    }
}
