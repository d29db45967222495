package org.deadwax.desktop.ui.cover;

import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Covers made of many small things. */
final class Grids {

    private Grids() {}

    static void shapes(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 5; column++) {
                double x = 12 + column * 16;
                double y = 26 + row * 15;
                g.setFill(palette.get(1 + random.nextInt(4)));
                switch (random.nextInt(4)) {
                    case 0 -> g.fillOval(x, y, 12, 12);
                    case 1 -> g.fillRect(x + 0.5, y + 0.5, 11, 11);
                    case 2 -> g.fillPolygon(new double[] {x, x + 6, x + 12}, new double[] {y + 12, y, y + 12}, 3);
                    default ->
                        g.fillPolygon(
                                new double[] {x + 6, x + 12, x + 6, x}, new double[] {y, y + 6, y + 12, y + 6}, 4);
                }
            }
        }
        g.setFill(palette.get(4));
        g.fillRect(10, 88, 80, 1.4);
    }

    static void halftone(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        double cx = random.nextDouble(30, 70);
        double cy = random.nextDouble(30, 70);
        g.setFill(palette.get(3));
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 9; column++) {
                double x = 10 + column * 10;
                double y = 10 + row * 10;
                double r = Math.max(0.6, 4.9 - Math.hypot(x - cx, y - cy) / 13);
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
            }
        }
    }

    static void filings(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        g.setStroke(palette.get(2));
        g.setLineWidth(1.1);
        for (int i = 0; i < 420; i++) {
            double x = random.nextDouble(100);
            double y = random.nextDouble(100);
            double angle = Math.atan2(y - 26, x - 50) + Math.atan2(y - 74, x - 50);
            double dx = 1.9 * Math.cos(angle);
            double dy = 1.9 * Math.sin(angle);
            g.strokeLine(x - dx, y - dy, x + dx, y + dy);
        }
        g.setFill(palette.get(2));
        g.fillRect(40, 24, 9, 52);
        g.setFill(palette.get(1));
        g.fillRect(51, 24, 9, 52);
    }
}
