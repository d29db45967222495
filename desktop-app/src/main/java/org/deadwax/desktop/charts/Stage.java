package org.deadwax.desktop.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.PeriodLife;
import org.jspecify.annotations.Nullable;

/**
 * A step of the period as the strip over the screen has it.
 *
 * @param about a time, or what blocks it; may be empty
 * @param sentence the whole of it, for a tooltip
 */
record Stage(String title, String about, String sentence, State state) {

    enum State {
        DONE,
        NOW,
        BLOCKED,
        AHEAD
    }

    /** @param blocking findings that keep the file from being written */
    static List<Stage> of(PeriodLife life, long blocking, Instant now) {
        PeriodWords words = new PeriodWords(life.period());
        List<Stage> stages = new ArrayList<>();
        for (PeriodLife.Step step : life.steps()) {
            // what fills the period is the screen itself
            if (!step.name().equals("FILLED")) {
                stages.add(stage(step, words, blocking, now));
            }
        }
        return List.copyOf(stages);
    }

    private static Stage stage(PeriodLife.Step step, PeriodWords words, long blocking, Instant now) {
        State state = state(step.state());
        String key = "charts.life." + step.name() + (state == State.DONE ? "" : ".ahead");
        return new Stage(Texts.text(key), about(step, state, words, blocking, now), sentence(step), state);
    }

    private static String about(PeriodLife.Step step, State state, PeriodWords words, long blocking, Instant now) {
        if (state == State.BLOCKED) {
            return blocking > 0
                    ? Texts.count("charts.blocks", blocking, Long.toString(blocking))
                    : Texts.text("charts.blocked");
        }
        if (step.name().equals("SUBMITTED") && state != State.DONE) {
            return Texts.text("charts.due", words.due(now));
        }
        if (step.name().equals("CLOSED") && state != State.DONE && step.at() == null) {
            return words.ends();
        }
        return time(step.at(), words);
    }

    private static String time(@Nullable Instant at, PeriodWords words) {
        return at == null ? "" : words.step(at);
    }

    private static String sentence(PeriodLife.Step step) {
        return step.who() == null ? step.sentence() : step.sentence() + " " + step.who();
    }

    private static State state(String name) {
        try {
            return State.valueOf(name);
        } catch (IllegalArgumentException e) {
            return State.AHEAD;
        }
    }
}
