package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
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
import org.jspecify.annotations.Nullable;

/** One release's files. */
final class GroupCard extends StackPane {

    private final RowDeeds deeds;
    private final Cover cover = new Cover(40);
    private final Label title = Words.strong("");
    private final Label about = Words.small("");
    private final Label confirmed = Words.caption("");
    private final Label percent = Words.caption("");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox rows = new VBox();
    private final Map<UUID, RowNode> nodes = new HashMap<>();
    private final MenuButton bandwidth;
    private @Nullable UploadGroup shown;

    /** @param matches shows which file goes where */
    GroupCard(RowDeeds deeds, Consumer<UploadGroup> matches, MenuButton bandwidth) {
        this.deeds = deeds;
        this.bandwidth = bandwidth;
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox progress = new VBox(new HBox(confirmed, stretch(), percent), bar);
        progress.getStyleClass().add("group-progress");
        Button look = new Button(Texts.text("uploads.matches"));
        look.getStyleClass().add("show-matches");
        look.setMinWidth(USE_PREF_SIZE);
        look.setOnAction(click -> {
            if (shown != null) {
                matches.accept(shown);
            }
        });
        bandwidth.managedProperty().bind(bandwidth.visibleProperty());
        bandwidth.setVisible(false);
        about.setMinWidth(0);
        VBox words = new VBox(title, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(cover, words, progress, look, bandwidth);
        head.getStyleClass().add("group-head");
        getChildren().setAll(new CardPane(new VBox(head, RowNode.heads(), rows)));
    }

    /** @param withBandwidth it is the first card: the limit is for all of them */
    void show(UploadGroup group, boolean withBandwidth) {
        shown = group;
        bandwidth.setVisible(withBandwidth);
        cover.show(group.title(), group.releaseId());
        title.setText(group.title());
        about.setText(group.about());
        confirmed.setText(
                Texts.text("uploads.confirmed", Figures.size(group.confirmedBytes()), Figures.size(group.sizeBytes())));
        percent.setText((long) Math.floor(group.progress() * 100) + " %");
        bar.setProgress(group.progress());
        bar.setAccessibleText(confirmed.getText());
        List<Node> now = new ArrayList<>();
        for (UploadRow row : group.rows()) {
            RowNode node = nodes.computeIfAbsent(row.id(), id -> new RowNode(deeds));
            node.show(row);
            now.add(node);
        }
        if (!now.equals(rows.getChildren())) {
            Node focused = getScene() == null ? null : getScene().getFocusOwner();
            rows.getChildren().setAll(now);
            nodes.values().retainAll(now);
            // one that changed its place was out of the scene for a moment, and lost it
            if (focused instanceof RowNode && now.contains(focused)) {
                focused.requestFocus();
            }
        }
    }

    private static Region stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
