package org.deadwax.desktop.charts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Submission;

/** One version or one sending of it: all that was kept about it, and what can be done now. */
final class SentDetails extends VBox {

    private final ChartsViewModel charts;
    private final Figures figures;
    private final FileChoice files;
    private final AskPane ask;
    private final StackPane changes = new StackPane();

    SentDetails(ChartsViewModel charts, Figures figures, FileChoice files, AskPane ask) {
        this.charts = charts;
        this.figures = figures;
        this.files = files;
        this.ask = ask;
        getStyleClass().add("file-explained");
        setId("history-details");
        charts.file().changesProperty().subscribe(this::showChanges);
    }

    void show(SentEntry entry) {
        ChartPeriod period = charts.choice().periodProperty().get();
        if (period == null) {
            return;
        }
        changes.getChildren().clear();
        PeriodWords words = new PeriodWords(period);
        switch (entry) {
            case SentEntry.Written(var version) -> show(version, words);
            case SentEntry.Sent sent -> show(sent, words);
        }
    }

    private void show(FileVersion version, PeriodWords words) {
        FlowPane facts = facts();
        fact(facts, "charts.fact.file", version.fileName());
        fact(facts, "charts.fact.lines", figures.units(version.lines()));
        fact(facts, "charts.fact.sales", figures.units(version.sales()));
        fact(facts, "charts.fact.returns", figures.units(version.returns()));
        fact(facts, "charts.fact.size", Figures.size(version.bytes()));
        fact(facts, "charts.fact.format", version.format() + " " + version.formatVersion());
        fact(facts, "charts.fact.rules", version.rulesVersion());
        fact(facts, "charts.fact.seq", figures.units(version.asOfSeq()));
        sha(facts, version.sha256());
        Label reason = sentence(Texts.text("charts.fact.reason", version.reason()));
        HBox actions = actions(save(version.version(), version.fileName()));
        if (version.version() > 1) {
            Button what = new Button(Texts.text("charts.whatChanged"));
            what.setId("what-changed");
            what.setOnAction(click -> charts.file().showChanges(version.version()));
            actions.getChildren().add(what);
        }
        if (charts.file().way().equals("BY_HAND")) {
            Button over = new Button(Texts.text("charts.markHandedOver"));
            over.setId("handed-over");
            over.setOnAction(click -> charts.file().handedOver());
            Reason.tie(over, charts.file().editBlockedProperty());
            actions.getChildren().add(new StackPane(over));
        }
        getChildren().setAll(facts, reason, actions, changes);
    }

    private void show(SentEntry.Sent entry, PeriodWords words) {
        Submission sent = entry.submission();
        FlowPane facts = facts();
        fact(facts, "charts.fact.file", sent.fileName());
        fact(facts, "charts.fact.version", Integer.toString(sent.fileVersion()));
        fact(facts, "charts.fact.asked", words.moment(sent.askedAt()));
        if (sent.sentAt() != null) {
            fact(facts, "charts.fact.sent", words.moment(sent.sentAt()));
        }
        if (sent.remoteBytes() != null) {
            fact(facts, "charts.fact.there", Figures.size(sent.remoteBytes()));
        }
        if (sent.nextTryAt() != null) {
            fact(facts, "charts.fact.nextTry", words.moment(sent.nextTryAt()));
        }
        fact(facts, "charts.fact.deadline", words.moment(sent.deadline()));
        sha(facts, sent.sha256());
        getChildren().setAll(facts);
        if (sent.trouble() != null) {
            Label trouble = sentence(sent.trouble());
            trouble.getStyleClass().setAll("label", "small", sent.sentAt() == null ? "danger" : "muted");
            getChildren().add(trouble);
        }
        if (sent.way().equals("DRY_RUN")) {
            getChildren().add(sentence(Texts.text("charts.dry.means")));
        }
        sent.attempts().forEach(each -> getChildren().add(attempt(each, words)));
        Submission.Answer answer = sent.answer();
        if (answer != null) {
            getChildren()
                    .add(sentence(Texts.text(
                            answer.accepted() ? "charts.answer.yes" : "charts.answer.no",
                            answer.text(),
                            answer.who(),
                            words.moment(answer.at()))));
        }
        HBox actions = actions(save(sent.fileVersion(), sent.fileName()));
        if (entry.underWay()) {
            Button stop = new Button(Texts.text("charts.stop"));
            stop.setId("stop-sending");
            stop.setOnAction(click -> charts.file().stopTrying(sent));
            Reason.tie(stop, charts.file().editBlockedProperty());
            actions.getChildren().add(new StackPane(stop));
        }
        if (entry.there() && answer == null) {
            Button note = new Button(Texts.text("charts.answer.note"));
            note.setId("note-answer");
            note.setOnAction(click -> answer(sent));
            Reason.tie(note, charts.file().editBlockedProperty());
            actions.getChildren().add(new StackPane(note));
        }
        getChildren().add(actions);
    }

    private void answer(Submission sent) {
        FileDesk file = charts.file();
        ask.words(
                Texts.text("charts.answer.title"),
                Texts.text("charts.answer.text", sent.fileName()),
                Texts.text("charts.answer.words"),
                List.of(
                        new AskPane.Answer<>(
                                Texts.text("charts.answer.accepted"), words -> file.answer(sent, true, words)),
                        new AskPane.Answer<>(
                                Texts.text("charts.answer.refused"), words -> file.answer(sent, false, words))));
    }

    private Button save(int version, String name) {
        Button save = new Button(Texts.text("charts.saveVersion"));
        save.setId("save-version");
        save.setOnAction(click -> {
            Path path = files.saveAs(Texts.text("charts.saveVersion"), name);
            if (path != null) {
                charts.file().save(path, version);
            }
        });
        return save;
    }

    private void showChanges(Load<FileChanges> load) {
        FileChanges known = load.value();
        if (known != null) {
            changes.getChildren().setAll(new ChangedLines(known, figures));
        } else if (load instanceof Load.Failed<FileChanges> failed) {
            changes.getChildren().setAll(Words.small(failed.reason()));
        } else {
            changes.getChildren().clear();
        }
    }

    private Node attempt(Submission.Attempt attempt, PeriodWords words) {
        Instant at = attempt.at();
        return Words.caption(
                attempt.trouble() == null
                        ? Texts.text("charts.attempt.well", words.moment(at))
                        : words.moment(at) + ": " + attempt.trouble());
    }

    private static HBox actions(Button first) {
        HBox actions = new HBox(first);
        actions.getStyleClass().add("line");
        return actions;
    }

    private static FlowPane facts() {
        FlowPane facts = new FlowPane();
        facts.getStyleClass().add("facts");
        return facts;
    }

    private static void fact(FlowPane facts, String key, String value) {
        VBox box = new VBox(Words.caption(Texts.text(key)), Words.body(value));
        box.setAccessibleText(Texts.text(key) + " " + value);
        facts.getChildren().add(box);
    }

    private static void sha(FlowPane facts, String sha256) {
        Label value = Words.code(sha256.substring(0, Math.min(12, sha256.length())));
        value.setTooltip(new Tooltip(sha256));
        facts.getChildren().add(new VBox(Words.caption(Texts.text("charts.fact.sha")), value));
    }

    private static Label sentence(String words) {
        Label label = Words.small(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
