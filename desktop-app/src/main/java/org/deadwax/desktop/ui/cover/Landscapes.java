package org.deadwax.desktop.ui.cover;

import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Covers with a horizon. */
final class Landscapes {

    private Landscapes() {}

    static void sunrise(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        g.setFill(palette.get(4));
        g.fillRect(0, 0, 100, 22);
        g.setFill(palette.get(2));
        g.fillRect(0, 40, 100, 22);
        double x = random.nextDouble(35, 70);
        g.setFill(palette.get(0));
        g.fillOval(x - 21, 26, 42, 42);
        g.setFill(palette.get(3));
        g.fillRect(0, 58, 100, 42);
        g.setStroke(palette.get(1).deriveColor(0, 0.8, 1.7, 1));
        g.setLineWidth(0.9);
        for (double y = 61; y < 100; y += 3.2) {
            wave(g, y, 0.5 + (y - 58) / 30, random.nextDouble(6), 9);
        }
    }

    static void hills(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        double x = random.nextDouble(20, 75);
        g.setFill(palette.get(2));
        g.fillOval(x - 12, 16, 24, 24);
        for (int i = 1; i < 5; i++) {
            g.setFill(palette.get(i == 2 ? 4 : i));
            double base = 34 + i * 13.0;
            double phase = random.nextDouble(6);
            g.beginPath();
            g.moveTo(0, 100);
            for (double at = 0; at <= 100; at += 2) {
                g.lineTo(at, base + 7 * Math.sin(at / 17 + phase) + 3 * Math.sin(at / 7 + phase * 2));
            }
            g.lineTo(100, 100);
            g.closePath();
            g.fill();
        }
    }

    static void skyline(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        for (int row = 0; row < 2; row++) {
            Color wall = palette.get(row == 0 ? 1 : 3);
            for (double x = -4; x < 100; ) {
                double width = random.nextDouble(10, 22);
                double top = random.nextDouble(26, 52) + row * 20;
                g.setFill(wall);
                g.fillRect(x, top, width, 100 - top);
                g.setFill(palette.get(4));
                for (double wy = top + 4; wy < 96; wy += 6) {
                    for (double wx = x + 2.5; wx < x + width - 3; wx += 4.5) {
                        if (random.nextInt(5) == 0) {
                            g.fillRect(wx, wy, 2, 2.6);
                        }
                    }
                }
                x += width + 1;
            }
        }
    }

    static void reeds(GraphicsContext g, List<Color> palette, SplittableRandom random) {
        g.setFill(palette.get(2));
        double x = random.nextDouble(15, 65);
        g.fillOval(x, 12, 24, 24);
        for (int i = 0; i < 90; i++) {
            double foot = random.nextDouble(-5, 105);
            double lean = random.nextDouble(-9, 9);
            double top = random.nextDouble(30, 75);
            g.setStroke(palette.get(i % 3 == 0 ? 3 : i % 3 == 1 ? 1 : 4));
            g.setLineWidth(random.nextDouble(0.8, 2));
            g.beginPath();
            g.moveTo(foot, 101);
            g.quadraticCurveTo(foot, 70, foot + lean, top);
            g.stroke();
        }
    }

    private static void wave(GraphicsContext g, double y, double height, double phase, double length) {
        g.beginPath();
        g.moveTo(0, y);
        for (double x = 0; x <= 100; x += 2) {
            g.lineTo(x, y + height * Math.sin(x / length + phase));
        }
        g.stroke();
    }
}
