package org.deadwax.desktop.charts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.Submission;
import org.jspecify.annotations.Nullable;

/** One line of the file's history: what, when, by whom, how it went. */
final class SentCell extends ListCell<SentEntry> {

    private final PeriodChoice choice;
    private final Label title = Words.body("");
    private final Label by = Words.caption("");
    private final Chip state = new Chip("", Tone.NEUTRAL);
    private final HBox line;

    SentCell(PeriodChoice choice) {
        this.choice = choice;
        VBox words = new VBox(title, by);
        words.getStyleClass().add("step-words");
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        state.setMinWidth(USE_PREF_SIZE);
        line = new HBox(words, stretch, state);
        line.getStyleClass().add("line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SentEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        ChartPeriod period = choice.periodProperty().get();
        if (empty || entry == null || period == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        PeriodWords words = new PeriodWords(period);
        String at = words.moment(entry.at()) + " " + words.zone();
        switch (entry) {
            case SentEntry.Written(var version) -> {
                title.setText(Texts.text("charts.history.written", version.version()));
                by.setText(at + ", " + version.who());
                state.show(Texts.text("charts.history.lines", version.lines()), Tone.NEUTRAL);
            }
            case SentEntry.Sent(var submission) -> {
                title.setText(Texts.text("charts.history." + submission.way(), submission.fileVersion()));
                by.setText(at + ", " + submission.who());
                state.show(state(submission), tone(submission));
            }
        }
        setAccessibleText(title.getText() + ", " + by.getText() + ", " + state.getText());
        setGraphic(line);
    }

    static String state(Submission submission) {
        Submission.Answer answer = submission.answer();
        return answer == null
                ? Texts.text("charts.submission." + submission.state())
                : Texts.text(answer.accepted() ? "charts.isAcknowledged" : "charts.isRefused");
    }

    static Tone tone(Submission submission) {
        Submission.Answer answer = submission.answer();
        if (answer != null) {
            return answer.accepted() ? Tone.SUCCESS : Tone.DANGER;
        }
        return switch (submission.state()) {
            case "SENT", "HANDED_OVER" -> Tone.SUCCESS;
            case "FAILED" -> Tone.DANGER;
            case "WAITING", "SENDING" -> Tone.ACCENT;
            default -> Tone.NEUTRAL;
        };
    }
}
