package org.deadwax.desktop.imports;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.imports.FolderRelease.FolderTrack;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ReleaseSummary;
import org.kordamp.ikonli.feather.Feather;

/** What a folder of audio will be made into, to be looked at first. */
final class FolderPane extends VBox {

    private final FolderViewModel model;

    FolderPane(FolderViewModel model) {
        this.model = model;
        getStyleClass().add("settings-pane");
        TextField title = new TextField();
        title.setId("folder-title");
        title.textProperty().bindBidirectional(model.titleProperty());
        TextField artist = new TextField();
        artist.setId("folder-artist");
        artist.textProperty().bindBidirectional(model.artistProperty());
        Field artistField = new Field(Texts.text("folder.artist"), artist);
        artistField.hintProperty().set(Texts.text("folder.artist.hint"));
        HBox names = new HBox(grow(new Field(Texts.text("folder.title"), title)), grow(artistField));
        names.getStyleClass().add("invite-line");
        Label trouble = Words.body(model.troubleProperty());
        trouble.setId("folder-trouble");
        trouble.getStyleClass().setAll("label", "danger");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox head = new VBox(names, known(), trouble);
        head.getStyleClass().addAll("card-body", "outcome");
        TableView<FolderTrack> table = Tables.of(
                Texts.text("folder.tracks"),
                30,
                Columns.words(Texts.text("folder.place"), 60, FolderPane::place),
                Columns.words(Texts.text("folder.track"), 260, FolderTrack::title),
                Columns.words(Texts.text("folder.by"), 170, FolderTrack::artist),
                Columns.code("ISRC", 140, FolderTrack::isrc),
                Columns.words(
                        Texts.text("folder.file"),
                        300,
                        track -> String.valueOf(track.file().getFileName())),
                Columns.words(
                        Texts.text("folder.note"), 160, track -> track.named() ? Texts.text("folder.named") : ""));
        table.setId("folder-tracks");
        model.folderProperty()
                .subscribe(folder -> table.getItems().setAll(folder == null ? List.of() : folder.tracks()));
        VBox body = new VBox(head, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        CardPane card = new CardPane(Texts.text("folder.card"), body)
                .facts(Words.small(Texts.text("folder.fact")))
                .actions(new HBox(leave()), new HBox(make()));
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
    }

    private static String place(FolderTrack track) {
        return track.disc() == 1 ? Integer.toString(track.number()) : track.disc() + "-" + track.number();
    }

    private Button leave() {
        Button leave = new Button(Texts.text("ask.cancel"));
        leave.setId("folder-leave");
        leave.setOnAction(click -> model.leave());
        return leave;
    }

    private Button make() {
        Button make = new Button(Texts.text("folder.make"));
        make.setId("folder-make");
        make.getStyleClass().add(Styles.ACCENT);
        make.setOnAction(click -> model.make());
        SimpleStringProperty why = new SimpleStringProperty("");
        Runnable tell = () -> why.set(model.whyNot());
        model.titleProperty().subscribe(now -> tell.run());
        model.artistProperty().subscribe(now -> tell.run());
        model.busyProperty().subscribe(now -> tell.run());
        Reason.tie(make, why);
        return make;
    }

    private Node known() {
        Label words = Words.body("");
        words.setWrapText(true);
        Button take = new Button(Texts.text("folder.takeKnown"));
        take.setId("folder-known");
        take.getStyleClass().add(Styles.SMALL);
        take.setOnAction(click -> model.takeKnown());
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox line = new HBox(Icons.of(Feather.ALERT_TRIANGLE, Tone.WARNING), words, stretch, take);
        line.getStyleClass().add("line");
        line.managedProperty().bind(line.visibleProperty());
        model.knownProperty().subscribe(known -> {
            line.setVisible(known != null);
            words.setText(known == null ? "" : said(known));
        });
        return line;
    }

    private static String said(ReleaseSummary known) {
        String number = known.catalogueNumber();
        return Texts.text(
                "folder.known",
                known.title() + (number == null ? "" : " (" + number + ")"),
                known.artist().name());
    }

    private static Node grow(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }
}
