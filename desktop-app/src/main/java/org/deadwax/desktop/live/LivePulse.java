package org.deadwax.desktop.live;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Four times a second, as often as an eye follows a figure. FX thread only. */
public final class LivePulse {

    private final Timeline beat;

    public LivePulse(LiveViewModel live) {
        beat = new Timeline(new KeyFrame(Duration.millis(250), tick -> live.pulse()));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    public void start() {
        beat.play();
    }

    public void stop() {
        beat.stop();
    }
}
