package org.deadwax.desktop.imports;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CatalogueImport;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Takes a catalogue in: choose a file, look at it, take it in, see what stayed out. */
public final class ImportsView implements View {

    private static final List<String> KINDS = List.of("csv", "tsv", "txt", "xlsx", "xml");

    private final Desk desk;
    private final ImportsViewModel model;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.imports"));
    private final VBox root;
    private final Button takeIn = new Button();
    private final SimpleStringProperty whyNot = new SimpleStringProperty("");

    public ImportsView(Desk desk, ImportsViewModel model, FolderViewModel folder, SavedFiles saved) {
        this.desk = desk;
        this.model = model;
        new ImportTask(model, desk.tasks(), () -> desk.navigation().go("imports"));
        Node choose = choose(folder, saved);
        Node look = look(saved);
        Node ofFolder = new FolderPane(folder);
        StackPane parts = new StackPane(choose, look, ofFolder);
        VBox.setVgrow(parts, Priority.ALWAYS);
        root = new VBox(new StepStrip(model), parts);
        root.getStyleClass().addAll("screen", "imports");
        takeIn.setId("take-in");
        takeIn.getStyleClass().add(Styles.ACCENT);
        takeIn.setOnAction(click -> {
            if (model.runningProperty().get()) {
                model.pause();
            } else {
                model.takeIn();
            }
        });
        Reason.tie(takeIn, whyNot);
        bar.actionProperty().set(takeIn);
        bar.tools().setAll(another());
        model.runningProperty().subscribe(running -> tell(model.fileProperty().get(), running));
        Runnable which = () -> {
            CatalogueImport file = model.fileProperty().get();
            boolean audio = folder.folderProperty().get() != null;
            ofFolder.setVisible(audio);
            choose.setVisible(file == null && !audio);
            look.setVisible(file != null && !audio);
            tell(file, model.runningProperty().get());
        };
        folder.folderProperty().subscribe(now -> which.run());
        model.fileProperty().subscribe(now -> which.run());
        saved.noticeProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                desk.snackbar().show(now);
            }
        });
    }

    private void tell(@Nullable CatalogueImport file, boolean running) {
        bar.factProperty().set(file == null ? "" : file.fileName());
        long left = file == null ? 0 : file.releases() - file.done();
        takeIn.setText(
                running
                        ? Texts.text("imports.pause")
                        : left == 0
                                ? Texts.text("imports.takeInNone")
                                : Texts.count(
                                        "imports.takeIn", left, desk.figures().units(left)));
        whyNot.set(running ? "" : model.whyNotTakeIn());
    }

    private Button another() {
        Button another = new Button(Texts.text("imports.another"));
        another.setId("another-file");
        another.setOnAction(click -> model.leave());
        another.disableProperty()
                .bind(model.runningProperty().or(model.fileProperty().isNull()));
        return another;
    }

    private Node choose(FolderViewModel folder, SavedFiles saved) {
        Button sheet = button("imports.chooseFile", "choose-file", Feather.FILE_TEXT, this::chooseFile);
        sheet.getStyleClass().add(Styles.ACCENT);
        Button audio = button("imports.chooseFolder", "choose-folder", Feather.FOLDER, () -> {
            Path chosen = desk.files().folder(Texts.text("imports.chooseFolder"));
            if (chosen != null) {
                folder.open(chosen);
            }
        });
        HBox buttons = new HBox(new HBox(sheet), new HBox(audio));
        buttons.getStyleClass().add("line");
        javafx.scene.control.Label words = Words.muted(Texts.text("imports.about"));
        words.setWrapText(true);
        javafx.scene.control.Label trouble =
                Words.body(Bindings.concat(model.troubleProperty(), folder.troubleProperty()));
        trouble.setId("choose-trouble");
        trouble.getStyleClass().setAll("label", "danger");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox body = new VBox(words, buttons, trouble);
        body.getStyleClass().addAll("card-body", "outcome");
        VBox all = new VBox(
                new CardPane(Texts.text("imports.begin"), body),
                new EarlierCard(model, desk.figures()),
                new ExportCard(saved, desk.files()));
        all.getStyleClass().add("settings-pane");
        return all;
    }

    private Button button(String words, String id, Feather icon, Runnable action) {
        Button button = new Button(Texts.text(words), Icons.of(icon));
        button.setId(id);
        button.setOnAction(click -> action.run());
        Reason.tie(button, model.busyProperty().map(busy -> busy ? Texts.text("imports.looking") : model.whyNot()));
        return button;
    }

    private void chooseFile() {
        desk.files().open(Texts.text("imports.chooseFile"), Texts.text("imports.kind"), KINDS).stream()
                .findFirst()
                .ifPresent(model::open);
    }

    private Node look(SavedFiles saved) {
        ColumnsCard columns = new ColumnsCard(model);
        FaultsCard faults = new FaultsCard(model, saved, desk.files(), desk.figures());
        VBox left = new VBox(columns, faults);
        left.getStyleClass().add("settings-pane");
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox.setVgrow(faults, Priority.ALWAYS);
        faults.setMinHeight(170);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(new OutcomeCard(model, desk.figures()));
        right.getStyleClass().add("editor-side");
        HBox both = new HBox(left, right);
        both.getStyleClass().add("row");
        return both;
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
    }
}
