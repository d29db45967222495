package org.deadwax.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.Money;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class LiveViewTest extends ScreenTest {

    private final Wire wire = new Wire();

    private LiveViewModel viewModel(Desk desk) {
        return viewModel(desk, ReleaseNight.NOW);
    }

    private LiveViewModel viewModel(Desk desk, Instant now) {
        return new LiveViewModel(
                wire.source(), desk.background(), desk.link(), Clock.fixed(now, Desks.EASTERN), "USD", Desks.EASTERN);
    }

    private Window window(Desk desk, LiveViewModel live) {
        return new Window(
                desk,
                List.of(Screen.entry(
                        "live",
                        Feather.ACTIVITY,
                        () -> new LiveView(
                                live, desk.figures(), desk.appearance().tokensProperty()))),
                label -> {},
                () -> {});
    }

    private void picture(String name, Instant now, Consumer<Wire> happens) {
        Pictures.take(name, appearance -> {
            Desk desk = Desks.at("live", appearance);
            LiveViewModel live = viewModel(desk, now);
            Window window = window(desk, live);
            happens.accept(wire);
            live.pulse();
            return window;
        });
    }

    @Test
    void isPictured() {
        picture("live", ReleaseNight.NOW, night -> {
            night.ear().connected();
            night.ear().board(ReleaseNight.board());
        });
        Pictures.take(
                "live-small",
                1024,
                640,
                appearance -> {
                    Desk desk = Desks.at("live", appearance);
                    LiveViewModel live = viewModel(desk, ReleaseNight.NOW);
                    Window window = window(desk, live);
                    wire.ear().connected();
                    wire.ear().board(ReleaseNight.board());
                    live.spanProperty().set(Span.DAY);
                    live.pulse();
                    return window;
                },
                root -> {});
        picture("live-disconnected", ReleaseNight.NOW.plusSeconds(125), night -> {
            night.ear().connected();
            night.ear().board(ReleaseNight.board());
            Instant since = ReleaseNight.NOW;
            night.ear()
                    .disconnected(
                            since, Desks.NOW.plusSeconds(8), "The server does not answer (connection timed out).");
        });
        picture("live-empty", ReleaseNight.NOW, night -> {
            night.ear().connected();
            night.ear()
                    .board(new LiveBoard(
                            0,
                            ReleaseNight.NOW,
                            new LiveTotal(0, Money.zero("USD")),
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
        });
    }

    @Test
    void theNumberFollowsTheSalesAndEveryControlHasAName() {
        Desk desk = onFx(() -> Desks.at("live", new Appearance()));
        LiveViewModel live = onFx(() -> viewModel(desk));
        Window window = onFx(() -> window(desk, live));
        show(1000, 800, () -> window);
        // nothing that shows the figures may depend on being referred to weakly only
        System.gc();
        wire.ear().connected();
        wire.ear().board(ReleaseNight.board());
        fx(live::pulse);
        assertThat(lookup(".live").query().isVisible()).isTrue();
        assertThat(text("#live-units")).isEqualTo("8,947");
        wire.ear().batch(ReleaseNight.oneMore(ReleaseNight.SEQ + 1));
        fx(live::pulse);
        assertThat(text("#live-units")).isEqualTo("8,948");
        assertThat(text("#live-revenue")).isEqualTo("168,262.19");
        assertThat(lookup("#live-chart").query().getAccessibleText()).contains("Most:");
        assertAllNamed(lookup(".live").query());
    }

    @Test
    void theFeedHoldsWhileSomebodyReads() {
        Desk desk = onFx(() -> Desks.at("live", new Appearance()));
        LiveViewModel live = onFx(() -> viewModel(desk));
        show(1000, 800, () -> {
            LiveView view = new LiveView(live, desk.figures(), desk.appearance().tokensProperty());
            javafx.scene.layout.StackPane wide = new javafx.scene.layout.StackPane(view.node());
            return wide;
        });
        wire.ear().connected();
        wire.ear().board(ReleaseNight.board());
        fx(live::pulse);
        fx(() -> lookup("#live-pause").queryAs(ToggleButton.class).fire());
        wire.ear().batch(ReleaseNight.oneMore(ReleaseNight.SEQ + 1));
        fx(live::pulse);
        assertThat(text("#live-feed-state")).isEqualTo("1 waits above");
        fx(() -> lookup("#live-pause").queryAs(ToggleButton.class).fire());
        assertThat(text("#live-feed-state")).isEqualTo("newest first");
        assertThat(lookup("#live-feed").queryAs(ListView.class).getItems()).hasSize(200);
    }

    private String text(String query) {
        return onFx(() -> lookup(query).queryAs(Label.class).getText());
    }
}
