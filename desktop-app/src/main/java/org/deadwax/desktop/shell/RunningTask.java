package org.deadwax.desktop.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Long work as the card at the foot of the drawer shows it: it survives leaving the screen that began it. */
public final class RunningTask {

    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty detail = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final Runnable open;
    private final @Nullable Runnable pauseOrGoOn;
    private @Nullable Runnable cancel;

    /**
     * @param open where its details are
     * @param pauseOrGoOn null when it cannot be paused
     */
    public RunningTask(Runnable open, @Nullable Runnable pauseOrGoOn) {
        this.open = open;
        this.pauseOrGoOn = pauseOrGoOn;
    }

    /** Work that can only be given up. @param cancel what that does */
    public static RunningTask cancellable(Runnable cancel) {
        RunningTask task = new RunningTask(() -> {}, null);
        task.cancel = cancel;
        return task;
    }

    /** Null when it cannot be given up from its card. */
    public @Nullable Runnable cancel() {
        return cancel;
    }

    /** "Uploading Cartography". */
    public StringProperty titleProperty() {
        return title;
    }

    /** "4 of 11 accepted, 6 min left". */
    public StringProperty detailProperty() {
        return detail;
    }

    /** Of one; below zero while it cannot be told. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    public void open() {
        open.run();
    }

    public @Nullable Runnable pauseOrGoOn() {
        return pauseOrGoOn;
    }
}
