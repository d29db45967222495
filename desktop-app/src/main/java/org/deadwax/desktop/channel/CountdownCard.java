package org.deadwax.desktop.channel;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ReporterCountdown;

/** How many weeks in a row a new reporter has sent, and when its sales begin to count. */
final class CountdownCard extends StackPane {

    private final ChannelViewModel channel;
    private final Label sentence = Cards.hint("");
    private final VBox weeks = new VBox();
    private final Label fact = Words.muted("");

    CountdownCard(ChannelViewModel channel) {
        this.channel = channel;
        weeks.getStyleClass().add("countdown-weeks");
        CardPane card = Cards.card("channel.countdown.title", sentence, weeks);
        card.facts(fact);
        getChildren().setAll(card);
        channel.knownProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ChannelViewModel.Known known = channel.knownProperty().get().value();
        if (known == null) {
            return;
        }
        ReporterCountdown countdown = known.countdown();
        fact.setText(
                countdown.counts()
                        ? Texts.text("channel.countdown.counts")
                        : Texts.text("charts.countdown.of", countdown.inARow(), countdown.needed()));
        sentence.setText(countdown.sentence());
        List<Node> rows = countdown.weeks().stream().map(CountdownCard::week).toList();
        weeks.getChildren().setAll(rows);
    }

    private static Node week(ReporterCountdown.Week week) {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        Tone tone = switch (week.state()) {
            case "SENT" -> Tone.SUCCESS;
            case "MISSED" -> Tone.DANGER;
            default -> Tone.NEUTRAL;
        };
        HBox line = new HBox(
                Words.body(week.name()), stretch, new Chip(Texts.text("charts.countdown." + week.state()), tone));
        line.getStyleClass().add("countdown-week");
        return line;
    }
}
