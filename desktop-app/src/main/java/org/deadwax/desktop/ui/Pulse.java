package org.deadwax.desktop.ui;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Four times a second, as often as an eye follows a figure. FX thread only. */
public final class Pulse {

    private final Timeline beat;

    /** @param work costs nothing when nothing has changed */
    public Pulse(Runnable work) {
        beat = new Timeline(new KeyFrame(Duration.millis(250), tick -> work.run()));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    public void start() {
        beat.play();
    }

    public void stop() {
        beat.stop();
    }
}
