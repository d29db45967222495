package org.deadwax.desktop.uploads;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.EmptyState;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.player.PlayedMaster;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Reason;
import org.jspecify.annotations.Nullable;

/** Masters on their way, a card for each release; files are dropped anywhere on it. */
public final class UploadsView implements View {

    private final UploadsViewModel uploads;
    private final Desk desk;
    private final ScreenBar bar;
    private final StackPane node;

    public UploadsView(Desk desk, UploadsViewModel uploads) {
        this.uploads = uploads;
        this.desk = desk;
        bar = new UploadsBar(uploads, this::choose).bar();
        Node empty = empty();
        Node files = files();
        StackPane either = new StackPane(files, empty);
        VBox.setVgrow(either, Priority.ALWAYS);
        node = new StackPane(new VBox(new JournalBanners(uploads), either), new MatchSheet(uploads));
        Runnable which = () -> {
            boolean nothing = uploads.pictureProperty().get().files() == 0;
            empty.setVisible(nothing);
            files.setVisible(!nothing);
        };
        uploads.pictureProperty().subscribe(which);
        which.run();
        uploads.noticeProperty().subscribe(this::tell);
        node.setOnDragOver(this::over);
        node.setOnDragDropped(this::dropped);
    }

    private Node empty() {
        Button add = new Button(Texts.text("uploads.add"));
        add.getStyleClass().addAll("accent", "large");
        add.setOnAction(click -> choose());
        Reason.tie(add, uploads.addBlockedProperty());
        return new EmptyState(
                Texts.text("uploads.empty.matrix"),
                Texts.text("uploads.empty"),
                Texts.text("uploads.empty.text"),
                new StackPane(add));
    }

    private Node files() {
        RowDeeds deeds = new RowDeeds(uploads.commands(), this::replace, uploads::accept, this::play, uploads::open);
        GroupCards groups = new GroupCards(uploads, deeds, uploads.matching()::rematch);
        VBox content = new VBox(groups, new UploadsFoot(uploads, desk, this::choose));
        content.getStyleClass().addAll("screen", "uploads");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void tell(@Nullable Told told) {
        if (told == null) {
            return;
        }
        Runnable undo = told.undo();
        if (undo == null) {
            desk.snackbar().show(told.sentence());
        } else {
            desk.snackbar().show(told.sentence(), Texts.text("uploads.undo"), undo);
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    @Override
    public void shown(@Nullable String argument) {
        uploads.meant(argument);
        uploads.shown();
    }

    private void choose() {
        uploads.add(ask());
    }

    /** That one, and after it the others of its release that can be heard. */
    private void play(UploadRow row) {
        List<PlayedMaster> masters = uploads.playable(row);
        for (int i = 0; i < masters.size(); i++) {
            if (row.master() != null
                    && masters.get(i).master().id().equals(row.master().id())) {
                desk.player().playOrPause(masters, i);
            }
        }
    }

    private void replace(UploadRow row) {
        ask().stream().findFirst().ifPresent(file -> uploads.commands().replace(row, file));
    }

    private List<Path> ask() {
        return desk.files().open(Texts.text("uploads.add"), Texts.text("uploads.kind"), AudioFile.KINDS);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()
                && uploads.addBlockedProperty().get().isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> paths =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        uploads.add(paths);
        event.setDropCompleted(!paths.isEmpty());
        event.consume();
    }
}
