package org.deadwax.desktop.orders;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.CodeBatch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Download codes: a batch is made at the top, and printed, counted and ended below. */
public final class CodesView implements View {

    private static final double ROW = 44;

    private final Desk desk;
    private final CodesViewModel model;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.codes"));
    private final AskPane ask = new AskPane();
    private final StackPane root;

    public CodesView(Desk desk, CodesViewModel model) {
        this.desk = desk;
        this.model = model;
        TableView<CodeBatch> table = table();
        CardPane batches = new CardPane(
                Texts.text("codes.batches"), new LoadPane<>(model.batchesProperty(), table, model::refresh));
        VBox.setVgrow(batches, Priority.ALWAYS);
        VBox content = new VBox(trouble(), new CodeForm(desk, model), batches);
        content.getStyleClass().addAll("screen", "stack-16");
        root = new StackPane(content, ask);
        model.batchesProperty().subscribe(load -> {
            List<CodeBatch> all = load.value();
            if (all != null) {
                table.getItems().setAll(all);
            }
        });
        model.saidProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                desk.snackbar().show(now);
            }
        });
    }

    private TableView<CodeBatch> table() {
        TableView<CodeBatch> table = Tables.of(
                Texts.text("codes.batches"),
                ROW,
                Columns.node(Texts.text("codes.batch"), 280, CodesView::name),
                Columns.units(Texts.text("codes.codes"), 80, desk.figures(), batch -> (long) batch.codes()),
                Columns.units(Texts.text("codes.used"), 80, desk.figures(), batch -> (long) batch.used()),
                Columns.words(
                        Texts.text("codes.last"),
                        190,
                        batch -> batch.lastUsedAt() == null
                                ? "–"
                                : desk.figures().moment(batch.lastUsedAt())),
                Columns.node(Texts.text("codes.state"), 170, this::state),
                Columns.node("", 240, this::actions));
        table.setId("code-batches");
        table.setPlaceholder(Words.muted(Texts.text("codes.none")));
        return table;
    }

    private static Node name(CodeBatch batch) {
        VBox words = new VBox(Words.body(batch.name()), Words.small(batch.releaseTitle()));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox line = new HBox(new Cover(28, batch.releaseTitle(), batch.releaseId()), words);
        line.getStyleClass().add("line");
        return line;
    }

    private Node state(CodeBatch batch) {
        if (batch.endedAt() != null) {
            return new Chip(Texts.text("codes.state.ended"), Tone.NEUTRAL);
        }
        if (batch.validTo() != null && !desk.clock().instant().isBefore(batch.validTo())) {
            return new Chip(Texts.text("codes.state.over"), Tone.NEUTRAL);
        }
        if (batch.validFrom() != null && desk.clock().instant().isBefore(batch.validFrom())) {
            return new Chip(
                    Texts.text(
                            "codes.state.from",
                            desk.figures()
                                    .date(batch.validFrom()
                                            .atZone(desk.figures().zone())
                                            .toLocalDate())),
                    Tone.ACCENT);
        }
        return new Chip(Texts.text("codes.state.open"), Tone.SUCCESS);
    }

    private Node actions(CodeBatch batch) {
        HBox line = new HBox(
                button("codes.cards", batch, () -> save(batch, "PDF")),
                button("codes.csv", batch, () -> save(batch, "CSV")),
                button("codes.end", batch, () -> end(batch)));
        line.getChildren().getLast().setDisable(!desk.mayEdit() || batch.endedAt() != null);
        line.getStyleClass().add("line");
        return line;
    }

    private Button button(String text, CodeBatch batch, Runnable run) {
        Button button = new Button(Texts.text(text));
        button.setAccessibleText(Texts.text(text) + ", " + batch.name());
        button.setDisable(!desk.mayEdit());
        button.setOnAction(click -> run.run());
        return button;
    }

    private void save(CodeBatch batch, String as) {
        Path file = desk.files()
                .saveAs(
                        Texts.text("codes.saveAs"),
                        batch.name().replaceAll("[^\\p{L}\\p{N} ._-]", "") + "."
                                + as.toLowerCase(java.util.Locale.ROOT));
        if (file != null) {
            model.save(batch, as, file);
        }
    }

    private void end(CodeBatch batch) {
        ask.confirm(
                Texts.text("codes.end.title", batch.name()),
                Texts.text("codes.end.text", batch.codes() - batch.used()),
                Texts.text("codes.end"),
                () -> model.end(batch));
    }

    private Node trouble() {
        Banner banner = new Banner(Feather.ALERT_CIRCLE, Tone.DANGER);
        banner.setId("code-trouble");
        model.troubleProperty().subscribe(words -> {
            banner.setVisible(!words.isEmpty());
            banner.say(Texts.text("orders.trouble"), words);
        });
        return banner;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    @Override
    public void shown(@Nullable String argument) {
        model.refresh();
        model.look("");
    }

    @Override
    public void key(KeyEvent event) {
        if (Shortcut.REFRESH.matches(event)) {
            model.refresh();
            event.consume();
        }
    }
}
