package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Link;
import org.deadwax.desktop.theme.Fonts;
import org.deadwax.desktop.theme.Tokens;
import org.deadwax.desktop.ui.Figures;
import org.jspecify.annotations.Nullable;

/** Bars on a canvas, drawn only when a new picture comes; its values are also its accessible text. */
final class MinuteChart extends Region {

    private static final double LEFT = 44;
    private static final double RIGHT = 28;
    private static final double TOP = 18;
    private static final double BOTTOM = 28;
    private static final double GAP_FROM = 3;

    private final Canvas canvas = new Canvas();
    private final Figures figures;
    private final ObservableValue<Tokens> tokens;
    private @Nullable LivePicture shown;

    MinuteChart(Figures figures, ObservableValue<Tokens> tokens) {
        this.figures = figures;
        this.tokens = tokens;
        setId("live-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        getStyleClass().add("minute-chart");
        setAccessibleText(Texts.text("live.chart"));
        getChildren().setAll(canvas);
        tokens.subscribe(colors -> draw());
    }

    void show(LivePicture picture) {
        shown = picture;
        setAccessibleText(ChartWords.of(picture, figures));
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        LivePicture picture = shown;
        double width = canvas.getWidth() - LEFT - RIGHT;
        double height = canvas.getHeight() - TOP - BOTTOM;
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (picture == null || width < 40 || height < 20) {
            return;
        }
        g.setFont(Font.font(Fonts.UI, 11));
        LiveBars bars = picture.bars();
        lines(g, bars, width, height);
        bars(g, picture, width, height);
        rival(g, picture, width, height);
        if (bars.span() != Span.DAY) {
            now(g, picture, width, height);
        }
    }

    private void lines(GraphicsContext g, LiveBars bars, double width, double height) {
        Tokens colors = tokens.getValue();
        long step = bars.step();
        g.setLineWidth(1);
        g.setTextBaseline(VPos.CENTER);
        for (int line = 0; line <= LiveBars.LINES; line++) {
            double y = Math.round(TOP + height - height * line / LiveBars.LINES) + 0.5;
            g.setStroke(colors.color(line == 0 ? "border-default" : "border-muted"));
            g.strokeLine(LEFT, y, LEFT + width, y);
            g.setFill(colors.color("fg-muted"));
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(figures.units(step * line), LEFT - 8, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        Duration tick = bars.tick();
        for (int i = 0; i <= 6; i++) {
            Instant at = bars.from().plus(tick.multipliedBy(i));
            g.fillText(bars.mark(at, figures), LEFT + width * i / 6, TOP + height + 15);
        }
    }

    private void bars(GraphicsContext g, LivePicture picture, double width, double height) {
        LiveBars bars = picture.bars();
        double top = bars.step() * LiveBars.LINES;
        double each = width / bars.units().size();
        double gap = each >= GAP_FROM ? Math.max(0.8, each * 0.14) : 0;
        g.setFill(tokens.getValue().color("chart-1"));
        for (int i = 0; i < bars.begun(); i++) {
            long units = bars.units().get(i);
            if (units > 0) {
                double high = Math.max(1, height * units / top);
                g.fillRect(LEFT + i * each + gap / 2, TOP + height - high, each - gap, high);
            }
        }
    }

    /** The other night over this one; dashed where this one has not got to yet. */
    private void rival(GraphicsContext g, LivePicture picture, double width, double height) {
        Rival rival = picture.rival();
        LiveBars bars = picture.bars();
        if (rival == null || bars.span() != Span.MINUTE) {
            return;
        }
        List<Double> line = rival.line(bars.units().size());
        double each = width / bars.units().size();
        double top = bars.step() * LiveBars.LINES;
        int now = Math.min(bars.begun(), line.size());
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP, width, height);
        g.clip();
        g.setStroke(tokens.getValue().color("bg-default"));
        g.setLineWidth(3.5);
        path(g, line.subList(0, now), 0, each, top, height);
        g.setStroke(tokens.getValue().color("chart-overlay"));
        g.setLineWidth(1.6);
        path(g, line.subList(0, now), 0, each, top, height);
        g.setLineDashes(3, 3);
        path(g, line.subList(Math.max(0, now - 1), line.size()), Math.max(0, now - 1), each, top, height);
        g.restore();
    }

    private static void path(GraphicsContext g, List<Double> line, int first, double each, double top, double height) {
        g.beginPath();
        for (int i = 0; i < line.size(); i++) {
            double x = LEFT + (first + i + 0.5) * each;
            double y = TOP + height - height * line.get(i) / top;
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    private void now(GraphicsContext g, LivePicture picture, double width, double height) {
        Tokens colors = tokens.getValue();
        LiveBars bars = picture.bars();
        double x = LEFT + width * place(bars, bars.now());
        if (picture.link() instanceof Link.Down down) {
            double lost = LEFT + width * place(bars, down.since());
            g.setFill(colors.color("danger-subtle"));
            g.fillRect(lost, TOP, Math.max(2, x - lost), height);
            g.setStroke(colors.color("danger-emphasis"));
            g.strokeLine(lost, TOP, lost, TOP + height);
            write(g, Texts.text("live.lost", figures.minute(down.since())), lost, width, false);
        } else {
            g.setStroke(colors.color("fg-subtle"));
            g.setLineDashes(2, 3);
            g.strokeLine(x, TOP, x, TOP + height);
            g.setLineDashes();
            write(g, Texts.text("live.now", figures.minute(bars.now())), x, width, true);
        }
    }

    /** Beside a line, on the side where there is room. */
    private void write(GraphicsContext g, String text, double x, double width, boolean rightFirst) {
        boolean right = rightFirst ? x < LEFT + width - 70 : x < LEFT + 120;
        g.setFill(tokens.getValue().color("fg-muted"));
        g.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        g.fillText(text, right ? x + 6 : x - 6, TOP + 9);
    }

    private static double place(LiveBars bars, Instant at) {
        double all = Duration.between(bars.from(), bars.until()).toMillis();
        return Math.clamp(Duration.between(bars.from(), at).toMillis() / all, 0, 1);
    }
}
