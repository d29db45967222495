package org.deadwax.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleLine;
import org.jspecify.annotations.Nullable;

/** The chosen rule in words, who says so, what the label made of it, and the form for the next change. */
final class RuleInspector extends StackPane {

    private final RulesViewModel rules;
    private final Figures figures;
    private final AskPane ask;
    private final VBox body = new VBox();
    private final VBox history = new VBox();
    private final HBox title = new HBox();

    RuleInspector(RulesViewModel rules, Figures figures, AskPane ask) {
        this.rules = rules;
        this.figures = figures;
        this.ask = ask;
        getStyleClass().add("rule-inspector");
        title.getStyleClass().add("line");
        body.getStyleClass().add("card-body");
        history.getStyleClass().add("rule-history");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        CardPane card = new CardPane("", scroll);
        card.facts(title);
        getChildren().setAll(card);
        rules.selectedProperty().subscribe(this::show);
        rules.draftProperty().subscribe(this::show);
        rules.historyProperty().subscribe(this::showHistory);
        show();
    }

    /** Less wide in a narrow window. */
    void narrow(boolean now) {
        getStyleClass().removeAll("narrow");
        if (now) {
            getStyleClass().add("narrow");
        }
    }

    private void show() {
        RuleRow row = rules.selectedProperty().get();
        body.getChildren().clear();
        title.getChildren().clear();
        if (row == null) {
            return;
        }
        title.getChildren()
                .setAll(Words.cardTitle(row.rule().name()), Chip.code(row.rule().code()));
        body.getChildren().addAll(wrapped(row.rule().sentence(), "body"), source(row.line()));
        RuleDraft draft = rules.draftProperty().get();
        body.getChildren().add(draft == null ? actions(row) : new RuleForm(rules, draft));
        body.getChildren().addAll(Words.strong(Texts.text("rules.history")), history);
    }

    private Node source(RuleLine line) {
        RuleLine.Written written = line.written();
        String who = written == null
                ? Texts.text("rules.says", line.certainty(), line.source())
                : Texts.text("rules.wrote", written.who(), figures.moment(written.at()), written.note());
        return wrapped(who, "muted");
    }

    private Node actions(RuleRow row) {
        Button change = new Button(Texts.text("rules.change"));
        change.setId("change-rule");
        change.setOnAction(click -> rules.change());
        Reason.tie(change, rules.editBlockedProperty());
        HBox actions = new HBox(new StackPane(change));
        actions.getStyleClass().add("line");
        if (row.own()) {
            Button withdraw = new Button(Texts.text("rules.withdraw"));
            withdraw.setId("withdraw-rule");
            withdraw.setOnAction(click -> ask.words(
                    Texts.text("rules.withdraw.title", row.rule().name()),
                    Texts.text("rules.withdraw.text"),
                    Texts.text("rules.note"),
                    List.of(new AskPane.Answer<>(
                            Texts.text("rules.withdraw.verb"), note -> rules.withdraw(row, note)))));
            Reason.tie(withdraw, rules.editBlockedProperty());
            actions.getChildren().add(new StackPane(withdraw));
        }
        return actions;
    }

    private void showHistory() {
        Load<List<RuleChange>> load = rules.historyProperty().get();
        List<RuleChange> known = load.value();
        List<Node> all = new ArrayList<>();
        if (load instanceof Load.Failed<List<RuleChange>> failed) {
            all.add(wrapped(failed.reason(), "danger"));
        } else if (known != null && known.isEmpty()) {
            all.add(wrapped(Texts.text("rules.history.none"), "muted"));
        } else if (known != null) {
            known.forEach(each -> all.add(change(each)));
        }
        history.getChildren().setAll(all);
    }

    private Node change(RuleChange change) {
        String what = Texts.text("rules.changed." + change.what(), words(change.before()), words(change.after()));
        Label about = wrapped(Texts.text("rules.changed.by", change.who(), figures.moment(change.at())), "muted");
        VBox box = new VBox(wrapped(what, "body"), wrapped(change.note(), "body"), about);
        box.getStyleClass().add("rule-change");
        return box;
    }

    private static String words(@Nullable String figure) {
        return figure == null ? Figures.NOTHING : figure;
    }

    private static Label wrapped(String words, String style) {
        Label label = Words.small(words);
        label.getStyleClass().setAll("label", "small", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
