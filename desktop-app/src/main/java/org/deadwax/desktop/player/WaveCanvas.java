package org.deadwax.desktop.player;

import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.theme.Tokens;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.model.Waveform;
import org.jspecify.annotations.Nullable;

/** The master drawn, what was heard of it in the accent; a click or the arrows go to another place. */
final class WaveCanvas extends Region {

    private static final double BAR = 2;
    private static final double STEP = 3;
    private static final Duration SKIP = Duration.ofSeconds(5);

    private final PlayerViewModel player;
    private final ObservableValue<Tokens> tokens;
    private final Canvas canvas = new Canvas();
    private byte @Nullable [] peaks;
    private @Nullable Waveform drawn;

    WaveCanvas(PlayerViewModel player, ObservableValue<Tokens> tokens) {
        this.player = player;
        this.tokens = tokens;
        setId("waveform");
        getStyleClass().add("waveform");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        getChildren().setAll(canvas);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        setOnKeyPressed(this::key);
        tokens.subscribe(colors -> draw());
        player.waveformProperty().subscribe(now -> {
            drawn = now;
            peaks = now == null ? null : now.decode();
            draw();
        });
        player.heardProperty().subscribe(now -> {
            setAccessibleText(Texts.text(
                    "player.waveform", now.played() == null ? "" : now.played().title(), words(now)));
            draw();
        });
    }

    /** "2:06 of 5:07". */
    static String words(Heard heard) {
        return Texts.text("player.place", Figures.length(heard.position()), Figures.length(heard.length()));
    }

    private void seek(MouseEvent event) {
        requestFocus();
        player.seek(event.getX() / Math.max(1, getWidth()));
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> player.skip(SKIP.negated());
            case RIGHT -> player.skip(SKIP);
            case HOME -> player.seek(0);
            case SPACE -> player.playOrPause();
            default -> {
                return;
            }
        }
        event.consume();
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
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.clearRect(0, 0, width, height);
        if (width < STEP || player.heardProperty().get().played() == null) {
            return;
        }
        Tokens colors = tokens.getValue();
        double heard = player.heardProperty().get().share() * width;
        for (double x = 0; x + BAR <= width; x += STEP) {
            double half = Math.max(0.5, loudest(x / width, (x + STEP) / width) * (height / 2 - 2));
            g.setFill(colors.color(x < heard ? "accent-fg" : "fg-subtle"));
            g.fillRect(x, height / 2 - half, BAR, 2 * half);
        }
        g.setFill(colors.color("fg-default"));
        g.fillRect(Math.min(width - 1, heard), 0, 1, height);
    }

    /** Of a stretch, from 0 to 1; nothing where nothing is drawn yet. */
    private double loudest(double from, double to) {
        Waveform wave = drawn;
        byte[] bytes = peaks;
        if (wave == null || bytes == null || wave.pairs() == 0) {
            return 0;
        }
        int first = (int) Math.min(wave.pairs() - 1, from * wave.pairs());
        int last = (int) Math.clamp((long) Math.ceil(to * wave.pairs()), first + 1, wave.pairs());
        double most = 0;
        for (int pair = first; pair < last; pair++) {
            most = Math.max(most, Math.max(wave.highest(bytes, pair), -wave.lowest(bytes, pair)));
        }
        return most;
    }
}
