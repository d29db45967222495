package org.deadwax.desktop.ui.cover;

import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * One drawing: a pattern in a palette, both chosen by the title. Its colours are a picture's, not the application's, so
 * they are no tokens and the same in light and dark.
 */
record CoverArt(Pattern pattern, List<Color> palette, long seed) {

    private static final List<List<Color>> PALETTES = List.of(
            palette("f4ecd8", "1f4e5f", "d98f5c", "0f2f3a", "e9b872"),
            palette("dfe5d3", "3b5b3f", "c0432b", "243b2a", "8fa878"),
            palette("2b2142", "e4572e", "f3a712", "6aa36f", "f6e7d8"),
            palette("c8472d", "fbe9d7", "3a1410", "f2a65a", "7d2416"),
            palette("e9e4f5", "564a9d", "9b8fd6", "231d4f", "f2c14e"),
            palette("f5e6b8", "38733a", "e8743b", "23401f", "93b35a"),
            palette("12182f", "f2994a", "4a6fa5", "dfe7f5", "d94f30"),
            palette("efe9df", "8c4a3c", "2f2a28", "c98b6b", "5d7f86"),
            palette("0f2e2b", "d97b4f", "4f9d7b", "f1e3c6", "1f5a4f"),
            palette("f0b7b2", "7a2438", "fbe8e0", "3b1423", "d9576a"));

    /** Degrees of hue. */
    private static final double MOST_SHIFT = 32;

    static CoverArt of(String title) {
        long seed = 0xcbf29ce484222325L;
        for (int i = 0; i < title.length(); i++) {
            seed = (seed ^ title.charAt(i)) * 0x100000001b3L;
        }
        SplittableRandom random = new SplittableRandom(seed);
        Pattern[] patterns = Pattern.values();
        return new CoverArt(
                patterns[random.nextInt(patterns.length)],
                shifted(PALETTES.get(random.nextInt(PALETTES.size())), random.nextDouble(-MOST_SHIFT, MOST_SHIFT)),
                seed);
    }

    /** @param size in pixels, of a square from 0,0 */
    void paint(GraphicsContext g, double size) {
        g.save();
        g.clearRect(0, 0, size, size);
        g.scale(size / Pattern.SIDE, size / Pattern.SIDE);
        g.setFill(palette.get(0));
        g.fillRect(0, 0, Pattern.SIDE, Pattern.SIDE);
        pattern.drawing.paint(g, palette, new SplittableRandom(seed));
        g.restore();
    }

    // two titles with the same pattern and palette still look apart
    private static List<Color> shifted(List<Color> palette, double hue) {
        return palette.stream().map(color -> color.deriveColor(hue, 1, 1, 1)).toList();
    }

    private static List<Color> palette(String... colors) {
        return java.util.Arrays.stream(colors).map(Color::web).toList();
    }
}
