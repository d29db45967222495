package org.deadwax.desktop.charts;

import java.util.Locale;
import javafx.scene.layout.Region;

/** A step's bar, from where the way stood before it to where it stands after it, and the thread to the next one. */
final class WaterfallBar extends Region {

    private static final double HIGH = 16;

    private final Region fill = new Region();
    private final Region from = thread();
    private final Region on = thread();
    private final Step step;
    private final double widest;

    /** @param last nothing comes after it */
    WaterfallBar(Step step, long widest, boolean last) {
        this.step = step;
        this.widest = Math.max(1, widest);
        getStyleClass().add("waterfall-bar");
        fill.getStyleClass()
                .addAll(
                        "waterfall-fill",
                        step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        from.setVisible(!step.kind().stands());
        on.setVisible(!last);
        setMaxHeight(Double.MAX_VALUE);
        getChildren().setAll(from, on, fill);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 400;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2;
        double height = getHeight();
        double top = (height - HIGH) / 2;
        double before = width * step.before() / widest;
        double after = width * step.after() / widest;
        double left = Math.min(before, after);
        fill.resizeRelocate(left, top, Math.max(step.units() == 0 ? 0 : 1.5, Math.abs(after - before)), HIGH);
        from.resizeRelocate(before, 0, 1, top);
        on.resizeRelocate(after, top, 1, height - top);
    }

    private static Region thread() {
        Region thread = new Region();
        thread.getStyleClass().add("waterfall-thread");
        return thread;
    }
}
