package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;

/** One release's files. */
final class GroupCard extends StackPane {

    private final UploadsViewModel uploads;
    private final Runnable choose;
    private final Cover cover = new Cover(40);
    private final Label title = Words.strong("");
    private final Label about = Words.small("");
    private final Label confirmed = Words.caption("");
    private final Label percent = Words.caption("");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox rows = new VBox();
    private final Map<UUID, RowNode> nodes = new HashMap<>();

    GroupCard(UploadsViewModel uploads, Runnable choose) {
        this.uploads = uploads;
        this.choose = choose;
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox progress = new VBox(new HBox(confirmed, stretch(), percent), bar);
        progress.getStyleClass().add("group-progress");
        HBox head = new HBox(cover, new VBox(title, about), stretch(), progress);
        head.getStyleClass().add("group-head");
        getChildren().setAll(new CardPane(new VBox(head, RowNode.heads(), rows)));
    }

    void show(UploadGroup group) {
        cover.show(group.title());
        title.setText(group.title());
        about.setText(group.about());
        confirmed.setText(
                Texts.text("uploads.confirmed", Figures.size(group.confirmedBytes()), Figures.size(group.sizeBytes())));
        percent.setText((long) Math.floor(group.progress() * 100) + " %");
        bar.setProgress(group.progress());
        bar.setAccessibleText(confirmed.getText());
        List<Node> shown = new ArrayList<>();
        for (UploadRow row : group.rows()) {
            RowNode node = nodes.computeIfAbsent(row.id(), id -> new RowNode(uploads.queue(), choose));
            node.show(row);
            shown.add(node);
        }
        if (!shown.equals(rows.getChildren())) {
            rows.getChildren().setAll(shown);
            nodes.values().retainAll(shown);
        }
    }

    private static Region stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
