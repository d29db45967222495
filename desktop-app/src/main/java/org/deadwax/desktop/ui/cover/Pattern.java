package org.deadwax.desktop.ui.cover;

import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** What is drawn, on a square of 100; the first colour of the palette is the ground. */
enum Pattern {
    SUNRISE(Landscapes::sunrise),
    HILLS(Landscapes::hills),
    SKYLINE(Landscapes::skyline),
    REEDS(Landscapes::reeds),
    CONTOURS(Lines::contours),
    ARCS(Lines::arcs),
    WEAVE(Lines::weave),
    RIBBONS(Lines::ribbons),
    SHAPES(Grids::shapes),
    HALFTONE(Grids::halftone),
    FILINGS(Grids::filings);

    static final double SIDE = 100;

    interface Drawing {
        void paint(GraphicsContext g, List<Color> palette, SplittableRandom random);
    }

    final Drawing drawing;

    Pattern(Drawing drawing) {
        this.drawing = drawing;
    }
}
