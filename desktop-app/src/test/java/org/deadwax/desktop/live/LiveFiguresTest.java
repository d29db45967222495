package org.deadwax.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveSale;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.Money;
import org.junit.jupiter.api.Test;

class LiveFiguresTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T05:00:00Z");
    private static final UUID HYMNAL = UUID.fromString("01990000-0000-7000-8000-00000000000a");
    private static final UUID STORE = UUID.fromString("01990000-0000-7000-8000-0000000000f1");
    private static final UUID LANTERNS = UUID.fromString("01990000-0000-7000-8000-00000000000b");

    @Test
    void batchesAfterABoardGiveWhatALaterBoardWouldSay() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<LiveSale> sales = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            sales.add(sale(
                    i + 1,
                    random.nextBoolean() ? HYMNAL : LANTERNS,
                    Format.values()[random.nextInt(5)],
                    random.nextInt(9) == 0 ? -1 : 1,
                    100 + random.nextInt(3000),
                    MIDNIGHT.plusSeconds(random.nextInt(7200))));
        }
        int cut = random.nextInt(500);
        LiveFigures stepwise = new LiveFigures(ZoneId.of("America/New_York"));
        stepwise.show(board(sales.subList(0, cut)));
        for (int i = cut; i < sales.size(); i++) {
            stepwise.add(batch(sales, i));
        }
        LiveFigures atOnce = new LiveFigures(ZoneId.of("America/New_York"));
        atOnce.show(board(sales));
        String why = "seed " + seed;
        assertThat(stepwise.total()).as(why).isEqualTo(atOnce.total());
        for (UUID release : new UUID[] {null, HYMNAL, LANTERNS}) {
            assertThat(stepwise.formats(release)).as(why).isEqualTo(atOnce.formats(release));
            assertThat(stepwise.bars(MIDNIGHT, Duration.ofMinutes(1), 120, release))
                    .as(why)
                    .isEqualTo(atOnce.bars(MIDNIGHT, Duration.ofMinutes(1), 120, release));
            assertThat(stepwise.days(release, MIDNIGHT)).as(why).isEqualTo(atOnce.days(release, MIDNIGHT));
            assertThat(stepwise.states(release)).as(why).isEqualTo(atOnce.states(release));
            assertThat(stepwise.stores(release)).as(why).isEqualTo(atOnce.stores(release));
        }
        assertThat(units(stepwise)).as(why).isEqualTo(units(atOnce));
    }

    @Test
    void aBatchThatComesAgainCountsOnce() {
        List<LiveSale> one = List.of(sale(5, HYMNAL, Format.VINYL, 1, 2998, MIDNIGHT));
        LiveFigures figures = new LiveFigures(ZoneId.of("America/New_York"));
        figures.show(board(List.of()));
        figures.add(batch(one, 0));
        figures.add(batch(one, 0));
        assertThat(figures.releases())
                .singleElement()
                .satisfies(release -> assertThat(release.units()).isEqualTo(1));
        assertThat(figures.feed(null)).hasSize(1);
    }

    @Test
    void whatGoesBackIsTakenOffWhereItWasAdded() {
        LiveFigures figures = new LiveFigures(ZoneId.of("America/New_York"));
        figures.show(board(List.of(sale(1, HYMNAL, Format.CD, 1, 1398, MIDNIGHT))));
        figures.add(new LiveBatch(
                2,
                new LiveTotal(0, Money.zero("USD")),
                null,
                List.of(sale(2, HYMNAL, Format.CD, -1, -1398, MIDNIGHT.plusSeconds(90)))));
        assertThat(figures.formats(HYMNAL)).containsExactly(new LiveFigures.FormatFigure(Format.CD, 0, 0));
        assertThat(figures.bars(MIDNIGHT, Duration.ofMinutes(1), 2, HYMNAL)).containsExactly(1, -1);
    }

    @Test
    void hoursAreTheSumOfTheirMinutes() {
        LiveFigures figures = new LiveFigures(ZoneId.of("America/New_York"));
        figures.show(board(List.of(
                sale(1, HYMNAL, Format.CD, 1, 1398, MIDNIGHT.plusSeconds(59 * 60 + 59)),
                sale(2, HYMNAL, Format.CD, 1, 1398, MIDNIGHT.plusSeconds(3600)))));
        assertThat(figures.bars(MIDNIGHT, Duration.ofHours(1), 2, null)).containsExactly(1, 1);
    }

    @Test
    void minutesOfYesterdayGoAtTheSameMinuteOfToday() {
        LiveFigures figures = new LiveFigures(ZoneId.of("America/New_York"));
        figures.show(board(List.of(
                sale(1, HYMNAL, Format.CD, 1, 1398, MIDNIGHT),
                sale(2, HYMNAL, Format.CD, 1, 1398, MIDNIGHT.plusSeconds(60)))));
        figures.forget(MIDNIGHT.plus(Duration.ofHours(24)).plusSeconds(60));
        assertThat(figures.firstMinute(null)).isEqualTo(MIDNIGHT.plusSeconds(60));
    }

    private static Map<UUID, Long> units(LiveFigures figures) {
        Map<UUID, Long> units = new HashMap<>();
        figures.releases().forEach(release -> units.put(release.id(), release.units()));
        return units;
    }

    private static LiveBatch batch(List<LiveSale> all, int index) {
        LiveSale sale = all.get(index);
        return new LiveBatch(sale.seq(), total(all.subList(0, index + 1)), null, List.of(sale));
    }

    private static LiveTotal total(List<LiveSale> sales) {
        long units = 0;
        long minor = 0;
        for (LiveSale sale : sales) {
            units += sale.units();
            minor += sale.revenue().minor();
        }
        return new LiveTotal(units, new Money(minor, "USD"));
    }

    private static LiveBoard board(List<LiveSale> sales) {
        List<LiveBoard.Minute> minutes = sales.stream()
                .map(sale -> new LiveBoard.Minute(
                        sale.at().truncatedTo(ChronoUnit.MINUTES),
                        sale.releaseId(),
                        sale.units(),
                        sale.revenue().minor()))
                .toList();
        List<LiveBoard.ByFormat> formats = sales.stream()
                .map(sale -> new LiveBoard.ByFormat(
                        sale.releaseId(),
                        sale.format(),
                        sale.units(),
                        sale.revenue().minor()))
                .toList();
        List<LiveBoard.ByRelease> releases = new ArrayList<>();
        for (UUID release : List.of(HYMNAL, LANTERNS)) {
            List<LiveSale> own = sales.stream()
                    .filter(sale -> sale.releaseId().equals(release))
                    .toList();
            if (!own.isEmpty()) {
                LiveTotal sum = total(own);
                releases.add(new LiveBoard.ByRelease(
                        release,
                        "a release",
                        "an artist",
                        sum.units(),
                        sum.revenue().minor()));
            }
        }
        long seq = sales.isEmpty() ? 0 : sales.getLast().seq();
        List<LiveBoard.Day> days = sales.stream()
                .map(sale -> new LiveBoard.Day(
                        LocalDate.of(2026, 11, 20),
                        sale.releaseId(),
                        sale.units(),
                        sale.revenue().minor()))
                .toList();
        List<LiveBoard.ByState> states = sales.stream()
                .map(sale -> new LiveBoard.ByState(sale.releaseId(), "OR", sale.units()))
                .toList();
        List<LiveBoard.ByStore> stores = sales.stream()
                .map(sale -> new LiveBoard.ByStore(STORE, sale.releaseId(), sale.units(), 800L))
                .toList();
        return new LiveBoard(
                seq,
                MIDNIGHT,
                total(sales),
                800L,
                minutes,
                days,
                formats,
                releases,
                List.of(),
                states,
                stores,
                sales.reversed());
    }

    private static LiveSale sale(long seq, UUID release, Format format, long units, long minor, Instant at) {
        return new LiveSale(
                seq,
                release,
                "a release",
                new UUID(7, format.ordinal()),
                format.name(),
                format,
                STORE,
                "#LM-" + seq,
                units,
                new Money(units < 0 ? -Math.abs(minor) : minor, "USD"),
                "Portland, OR",
                "US",
                at,
                at.plusMillis(800));
    }
}
