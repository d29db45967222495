package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A card for each release with files on their way. Cards and rows stay the same nodes while their figures change. */
final class GroupCards extends VBox {

    private final UploadsViewModel uploads;
    private final RowDeeds deeds;
    private final Consumer<UploadGroup> matches;
    private final Map<String, GroupCard> cards = new HashMap<>();

    GroupCards(UploadsViewModel uploads, RowDeeds deeds, Consumer<UploadGroup> matches) {
        this.uploads = uploads;
        this.deeds = deeds;
        this.matches = matches;
        getStyleClass().add("group-cards");
        managedProperty().bind(visibleProperty());
        new RowKeys(deeds, this);
        uploads.pictureProperty().subscribe(this::show);
        uploads.folds()
                .keysProperty()
                .subscribe(() -> show(uploads.pictureProperty().get()));
    }

    private void show(UploadsPicture picture) {
        List<Node> shown = new ArrayList<>();
        for (UploadGroup group : picture.groups()) {
            if (uploads.folds().folded(group)) {
                continue;
            }
            GroupCard card = cards.computeIfAbsent(
                    group.key(), id -> new GroupCard(deeds, matches, new BandwidthMenu(uploads.bandwidth())));
            card.show(group, shown.isEmpty() && picture.open() > 0);
            shown.add(card);
        }
        if (!shown.equals(getChildren())) {
            getChildren().setAll(shown);
        }
        setVisible(!shown.isEmpty());
    }
}
