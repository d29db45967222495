package org.deadwax.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.deadwax.desktop.shell.Link;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.Money;
import org.junit.jupiter.api.Test;

class LiveViewModelTest {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private final Wire wire = new Wire();
    private final Link link = new Link();
    private final LiveViewModel live = at(ReleaseNight.NOW);

    private LiveViewModel at(Instant now) {
        return new LiveViewModel(wire.source(), Background.inline(), link, Clock.fixed(now, EASTERN), "USD", EASTERN);
    }

    private LivePicture shown() {
        live.pulse();
        return live.pictureProperty().get();
    }

    private void boardArrives() {
        wire.ear().connected();
        wire.ear().board(ReleaseNight.board());
    }

    @Test
    void showsTheReleaseThatSellsMostUntilSomebodyChooses() {
        boardArrives();
        LivePicture night = shown();
        assertThat(night.release()).extracting(LiveFigures.ReleaseFigure::title).isEqualTo("Salt Hymnal");
        assertThat(night.units()).isEqualTo(8_947);
        assertThat(night.revenueMinor()).isEqualTo(16_825_220);
        assertThat(night.averageMinor()).isEqualTo(1_881);
        assertThat(night.allUnits()).isEqualTo(9_412);
        assertThat(night.lastMinute()).isEqualTo(38);

        live.releaseProperty().set(ReleaseNight.LANTERNS);
        assertThat(live.pictureProperty().get().units()).isEqualTo(465);
        live.allProperty().set(true);
        assertThat(live.pictureProperty().get().units()).isEqualTo(9_412);
        assertThat(live.pictureProperty().get().release()).isNull();
    }

    @Test
    void theNightIsHeldAgainstTheReleaseThatSoldMostUntilSomebodyChooses() {
        boardArrives();
        Rival rival = Objects.requireNonNull(shown().rival());
        assertThat(rival.title()).isEqualTo("Lanterns at Low Tide");
        assertThat(rival.atThisPoint()).isEqualTo(5_120);
        assertThat(shown().sinceZero()).isEqualTo(8_947);
        live.nights().choose(null);
        assertThat(shown().rival()).isNull();
        live.nights().choose(ReleaseNight.LANTERNS);
        live.allProperty().set(true);
        assertThat(shown().rival())
                .as("all releases together have no hour zero")
                .isNull();
    }

    @Test
    void storesAreToldWithTheirDelay() {
        boardArrives();
        assertThat(shown().stores())
                .extracting(LiveFigures.StoreFigure::units, LiveFigures.StoreFigure::delayMillis)
                .containsExactly(tuple(4_630L, 800L), tuple(3_542L, 41_000L), tuple(775L, 2_100L));
        assertThat(live.storesProperty().get()).hasSize(3);
    }

    @Test
    void daysAreTheLastThirtyInTheLabelsZone() {
        boardArrives();
        live.spanProperty().set(Span.DAY);
        LiveBars days = shown().bars();
        assertThat(days.units()).hasSize(30).last().isEqualTo(8_947L);
        assertThat(days.time(days.start(29), new org.deadwax.desktop.ui.Figures(EASTERN)))
                .isEqualTo("20 Nov");
    }

    @Test
    void nothingIsDrawnBetweenPulses() {
        boardArrives();
        live.pulse();
        LivePicture before = live.pictureProperty().get();
        wire.ear().batch(ReleaseNight.oneMore(ReleaseNight.SEQ + 1));
        assertThat(live.pictureProperty().get()).isSameAs(before);
        assertThat(shown().units()).isEqualTo(8_948);
    }

    @Test
    void formatsCountriesAndMinutesSumUpToTheNumber() {
        boardArrives();
        LivePicture night = shown();
        assertThat(night.formats().stream()
                        .mapToLong(LiveFigures.FormatFigure::units)
                        .sum())
                .isEqualTo(8_947);
        assertThat(night.formats().getFirst().revenueMinor()).isEqualTo(10_756_536);
        assertThat(night.countries().stream()
                        .mapToLong(LiveFigures.PlaceFigure::units)
                        .sum())
                .isEqualTo(8_947);
        assertThat(night.bars().units().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(8_947);
        assertThat(night.bars().from()).isEqualTo(ReleaseNight.MIDNIGHT);
        assertThat(night.bars().units()).hasSize(180);
    }

    @Test
    void withoutConnectionTheFiguresStayAndAreDated() {
        boardArrives();
        live.pulse();
        Instant since = Instant.parse("2026-11-20T07:14:10Z");
        wire.ear().disconnected(since, since.plusSeconds(8), "The connection broke.");
        LivePicture night = shown();
        assertThat(night.lost()).isTrue();
        assertThat(night.units()).isEqualTo(8_947);
        assertThat(night.asOf()).isEqualTo(Instant.parse("2026-11-20T07:14:07Z"));
        assertThat(link.stateProperty().get())
                .isEqualTo(new Link.Down(since, since.plusSeconds(8), "The connection broke."));
        link.tryNow();
        assertThat(wire.tries).isEqualTo(1);

        wire.ear().connected();
        live.pulse();
        assertThat(link.stateProperty().get()).isEqualTo(new Link.Up(Duration.ofMillis(800)));
    }

    @Test
    void aHeldFeedStandsStillAndCountsWhatWaits() {
        boardArrives();
        live.pulse();
        live.heldProperty().set(true);
        wire.ear().batch(ReleaseNight.oneMore(ReleaseNight.SEQ + 1));
        wire.ear().batch(ReleaseNight.oneMore(ReleaseNight.SEQ + 2));
        live.pulse();
        assertThat(live.feed().getFirst().orderName()).isEqualTo("#OV-8841");
        assertThat(live.waitingProperty().get()).isEqualTo(2);
        assertThat(live.pictureProperty().get().units()).isEqualTo(8_949);

        live.heldProperty().set(false);
        assertThat(live.feed().getFirst().orderName()).isEqualTo("#EU-3980");
        assertThat(live.waitingProperty().get()).isZero();
    }

    @Test
    void aLabelWithoutSalesIsEmptyOnlyOnceThatIsKnown() {
        assertThat(shown().empty()).isFalse();
        wire.ear().connected();
        wire.ear()
                .board(new LiveBoard(
                        0,
                        ReleaseNight.NOW,
                        new LiveTotal(0, Money.zero("USD")),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        assertThat(shown().empty()).isTrue();
    }

    @Test
    void closingEndsTheStream() {
        live.close();
        assertThat(wire.closed).isTrue();
    }
}
