package org.deadwax.desktop.ui.cover;

import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/** Covers of lines. */
final class Lines {

    private Lines() {}

    static void contours(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        double x = random.nextDouble(35, 65);
        double y = random.nextDouble(35, 65);
        double a = random.nextDouble(6);
        double b = random.nextDouble(6);
        g.setStroke(palette.get(1));
        g.setLineWidth(0.8);
        for (double r = 4; r < 90; r += 4.2) {
            g.beginPath();
            for (int degree = 0; degree <= 360; degree += 4) {
                double t = Math.toRadians(degree);
                double away =
                        r * (1 + 0.17 * Math.sin(2 * t + a) + 0.09 * Math.sin(3 * t + b) + 0.05 * Math.sin(5 * t));
                g.lineTo(x + away * Math.cos(t), y + away * Math.sin(t));
            }
            g.stroke();
        }
        g.setFill(palette.get(2));
        g.fillOval(x - 1.6, y - 1.6, 3.2, 3.2);
        g.setStroke(palette.get(2));
        g.setLineDashes(3, 2);
        g.strokeLine(0, y + 22, 100, y + 14);
        g.setLineDashes();
    }

    static void arcs(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        double x = random.nextDouble(40, 60);
        double ground = random.nextDouble(66, 78);
        g.setLineWidth(5);
        for (int i = 0; i < 7; i++) {
            double r = 8 + i * 6.4;
            g.setStroke(palette.get(i % 2 == 0 ? 1 : 2));
            g.strokeArc(x - r, ground - r, 2 * r, 2 * r, 0, 180, ArcType.OPEN);
        }
        g.setFill(palette.get(3));
        g.fillRect(0, ground, 100, 100 - ground);
    }

    static void weave(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        int cells = random.nextInt(4, 7);
        double side = 100.0 / cells;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                boolean across = (row + column) % 2 == 0;
                for (int i = 0; i < 5; i++) {
                    g.setFill(palette.get(i % 2 == 0 ? 3 : 1).interpolate(palette.get(0), random.nextDouble(0.25)));
                    double at = i * side / 5;
                    if (across) {
                        g.fillRect(column * side, row * side + at, side, side / 5 - 0.6);
                    } else {
                        g.fillRect(column * side + at, row * side, side / 5 - 0.6, side);
                    }
                }
            }
        }
    }

    static void ribbons(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        double phase = random.nextDouble(6);
        for (int i = 0; i < 9; i++) {
            g.setStroke(palette.get(1 + i % 4));
            g.setLineWidth(i % 3 == 2 ? 3 : 8.5);
            g.beginPath();
            for (double y = -2; y <= 102; y += 2) {
                g.lineTo(4 + i * 12 + 9 * Math.sin(y / 23 + phase + i * 0.22), y);
            }
            g.stroke();
        }
    }
}
