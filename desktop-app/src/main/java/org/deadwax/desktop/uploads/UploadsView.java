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
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.EmptyState;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Reason;
import org.jspecify.annotations.Nullable;

/** Masters on their way, a card for each release; files are dropped anywhere on it. */
public final class UploadsView implements View {

    private final UploadsViewModel uploads;
    private final FileChoice files;
    private final ScreenBar bar;
    private final StackPane node = new StackPane();

    public UploadsView(UploadsViewModel uploads, FileChoice files, Snackbar snackbar) {
        this.uploads = uploads;
        this.files = files;
        bar = new UploadsBar(uploads, this::choose).bar();
        Button add = new Button(Texts.text("uploads.add"));
        add.getStyleClass().addAll("accent", "large");
        add.setOnAction(click -> choose());
        Reason.tie(add, uploads.addBlockedProperty());
        EmptyState empty = new EmptyState(
                Texts.text("uploads.empty.matrix"),
                Texts.text("uploads.empty"),
                Texts.text("uploads.empty.text"),
                new StackPane(add));
        GroupCards groups = new GroupCards(uploads, this::choose);
        Region stretch = new Region();
        VBox.setVgrow(stretch, Priority.ALWAYS);
        VBox content = new VBox(new MatchCard(uploads), groups, new DropZone(this::choose), stretch);
        content.getStyleClass().addAll("screen", "uploads");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        node.getChildren().setAll(scroll, empty);
        Runnable which = () -> {
            boolean nothing = uploads.pictureProperty().get().files() == 0
                    && uploads.draft().matches().isEmpty();
            empty.setVisible(nothing);
            scroll.setVisible(!nothing);
        };
        uploads.pictureProperty().subscribe(which);
        uploads.draft().matches().subscribe(which);
        which.run();
        uploads.noticeProperty().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                snackbar.show(sentence);
            }
        });
        node.setOnDragOver(this::over);
        node.setOnDragDropped(this::dropped);
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
    }

    private void choose() {
        uploads.add(files.open(Texts.text("uploads.add"), Texts.text("uploads.kind"), AudioFile.KINDS));
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
