package org.deadwax.desktop.uploads;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.shell.Desk;

/** Where files are dropped, and beside it what is done. */
final class UploadsFoot extends VBox {

    private final UploadsViewModel uploads;
    private final Desk desk;
    private final DropZone drop;
    private final HBox first = new HBox();
    private final FlowPane others = new FlowPane(16, 16);
    private final Map<String, DoneCard> cards = new HashMap<>();

    UploadsFoot(UploadsViewModel uploads, Desk desk, Runnable choose) {
        this.uploads = uploads;
        this.desk = desk;
        drop = new DropZone(choose);
        HBox.setHgrow(drop, Priority.ALWAYS);
        first.getStyleClass().add("row");
        getStyleClass().add("group-cards");
        others.managedProperty().bind(others.visibleProperty());
        getChildren().setAll(first, others);
        uploads.pictureProperty().subscribe(this::show);
        uploads.folds()
                .keysProperty()
                .subscribe(() -> show(uploads.pictureProperty().get()));
    }

    private void show(UploadsPicture picture) {
        List<DoneCard> done = picture.groups().stream()
                .filter(uploads.folds()::folded)
                .map(this::card)
                .toList();
        first.getChildren().setAll(drop);
        done.stream().limit(1).forEach(first.getChildren()::add);
        others.getChildren().setAll(done.stream().skip(1).toList());
        others.setVisible(done.size() > 1);
    }

    private DoneCard card(UploadGroup group) {
        DoneCard card = cards.computeIfAbsent(
                group.key(),
                key -> new DoneCard(
                        desk.figures(),
                        desk.clock(),
                        () -> uploads.folds().unfold(key),
                        () -> uploads.pictureProperty().get().groups().stream()
                                .filter(each -> each.key().equals(key))
                                .findFirst()
                                .ifPresent(uploads.commands()::takeOff)));
        card.show(group);
        return card;
    }
}
