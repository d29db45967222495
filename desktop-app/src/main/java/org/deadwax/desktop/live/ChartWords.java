package org.deadwax.desktop.live;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;

/** The chart in words: the highest bar, and every bar that holds something when they are few, the last ten otherwise. */
final class ChartWords {

    private static final int FEW = 24;
    private static final int LAST = 10;

    private ChartWords() {}

    static String of(LivePicture picture, Figures figures) {
        LiveBars bars = picture.bars();
        int highest = bars.highest();
        if (highest < 0) {
            return Texts.text("live.chart.none");
        }
        List<String> values = new ArrayList<>();
        int first = bars.units().size() <= FEW ? 0 : Math.max(0, bars.begun() - LAST);
        for (int i = first; i < bars.begun(); i++) {
            values.add(bars.time(bars.start(i), figures) + " "
                    + figures.units(bars.units().get(i)));
        }
        return Texts.text(
                "live.chart.words",
                bars.time(bars.from(), figures),
                Figures.zoneName(figures.zone()),
                figures.units(bars.units().get(highest)),
                bars.time(bars.start(highest), figures),
                String.join(", ", values));
    }
}
