package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/** A card for each release with files on their way. Cards and rows stay the same nodes while their figures change. */
final class GroupCards extends VBox {

    private final UploadsViewModel uploads;
    private final Runnable choose;
    private final Map<String, GroupCard> cards = new HashMap<>();

    GroupCards(UploadsViewModel uploads, Runnable choose) {
        this.uploads = uploads;
        this.choose = choose;
        getStyleClass().add("group-cards");
        managedProperty().bind(visibleProperty());
        uploads.pictureProperty().subscribe(this::show);
    }

    private void show(UploadsPicture picture) {
        setVisible(picture.files() > 0);
        List<GroupCard> shown = new ArrayList<>();
        for (UploadGroup group : picture.groups()) {
            GroupCard card =
                    cards.computeIfAbsent(String.valueOf(group.releaseId()), id -> new GroupCard(uploads, choose));
            card.show(group);
            shown.add(card);
        }
        if (!shown.equals(getChildren())) {
            getChildren().setAll(shown);
        }
    }
}
