package org.deadwax.desktop.checks;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CheckResult;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One line for each check: its verdict, the sentence, where in the file, and who took a warning upon the label. */
public final class CheckRows extends VBox {

    /**
     * What a person does about one.
     *
     * @param hear goes to its place; null where nothing can be heard
     * @param accept takes a warning upon the label, or no longer; null where the person may not
     */
    public record Deeds(
            @Nullable Consumer<CheckResult> hear, @Nullable Consumer<CheckResult> accept) {
        public static final Deeds NONE = new Deeds(null, null);
    }

    private final Figures figures;

    public CheckRows(Figures figures) {
        this.figures = figures;
        getStyleClass().add("checks");
    }

    /** Worst first; what passed is one line. */
    public void show(List<CheckResult> checks, Deeds deeds) {
        getChildren().clear();
        for (CheckResult.Verdict verdict :
                List.of(CheckResult.Verdict.REFUSED, CheckResult.Verdict.WARNING, CheckResult.Verdict.INFORMATION)) {
            checks.stream()
                    .filter(check -> check.verdict() == verdict)
                    .forEach(check -> getChildren().add(row(check, deeds)));
        }
        List<String> passed = checks.stream()
                .filter(check -> check.verdict() == CheckResult.Verdict.PASSED)
                .map(check -> name(check).toLowerCase(java.util.Locale.ROOT))
                .toList();
        if (!passed.isEmpty()) {
            Label label = Words.small(Texts.text("check.passed", String.join(", ", passed)));
            label.setWrapText(true);
            HBox.setHgrow(label, Priority.ALWAYS);
            getChildren().add(line(Icons.of(Feather.CHECK_CIRCLE, Tone.SUCCESS), label));
        }
    }

    private Node row(CheckResult check, Deeds deeds) {
        Label name = Words.body(name(check));
        Label sentence = Words.small(sentence(check));
        sentence.setWrapText(true);
        VBox words = new VBox(name, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = line(Icons.of(icon(check), tone(check)), words);
        String place = place(check);
        if (!place.isEmpty() && deeds.hear() != null) {
            Consumer<CheckResult> hear = deeds.hear();
            Button there = new Button(place, Icons.of(Feather.PLAY));
            there.getStyleClass().addAll(Styles.SMALL, "check-place");
            there.setAccessibleText(Texts.text("check.hear", name(check), place));
            there.setOnAction(click -> hear.accept(check));
            there.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(there);
        } else if (!place.isEmpty()) {
            row.getChildren().add(Words.muted(place));
        }
        if (check.verdict() == CheckResult.Verdict.WARNING && deeds.accept() != null) {
            Consumer<CheckResult> accept = deeds.accept();
            Button take = new Button(Texts.text(check.open() ? "check.accept" : "check.withdraw"));
            take.getStyleClass().add(Styles.SMALL);
            take.setAccessibleText(take.getText() + ": " + name(check));
            take.setOnAction(click -> accept.accept(check));
            take.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(take);
        }
        return row;
    }

    private static HBox line(Node icon, Node words) {
        HBox row = new HBox(icon, words);
        row.getStyleClass().add("check-row");
        return row;
    }

    private String sentence(CheckResult check) {
        CheckResult.Accepted accepted = check.accepted();
        return accepted == null
                ? check.sentence()
                : check.sentence() + " " + Texts.text("check.acceptedBy", accepted.by(), figures.moment(accepted.at()));
    }

    /** "0:00–0:12", "3:58"; empty when it concerns all of it. */
    private static String place(CheckResult check) {
        if (check.startMillis() == null) {
            return "";
        }
        String from = Figures.length(Duration.ofMillis(check.startMillis()));
        return check.endMillis() == null ? from : from + "–" + Figures.length(Duration.ofMillis(check.endMillis()));
    }

    private static String name(CheckResult check) {
        return Texts.text("check." + check.check().name());
    }

    private static Tone tone(CheckResult check) {
        return switch (check.verdict()) {
            case PASSED -> Tone.SUCCESS;
            case INFORMATION -> Tone.NEUTRAL;
            case WARNING -> check.open() ? Tone.WARNING : Tone.NEUTRAL;
            case REFUSED -> Tone.DANGER;
        };
    }

    private static Feather icon(CheckResult check) {
        return switch (check.verdict()) {
            case PASSED -> Feather.CHECK_CIRCLE;
            case INFORMATION -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case REFUSED -> Feather.ALERT_CIRCLE;
        };
    }
}
