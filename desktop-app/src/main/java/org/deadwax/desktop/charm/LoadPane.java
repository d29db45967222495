package org.deadwax.desktop.charm;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.work.Load;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows its content once there is something to show, and keeps it while newer is on its way. Before the first answer:
 * skeleton rows after 150 ms, or the reason why there is none and a button to try again.
 */
public final class LoadPane<T> extends StackPane {

    private static final Duration PATIENCE = Duration.millis(150);
    private static final int ROWS = 6;

    private final Node content;
    // kept: a binding is known weakly to what it depends on, and would be gone with the next collection
    private final ObservableValue<Load<T>> load;
    private final Node skeleton = skeleton();
    private final Label reason = Words.body("");
    private final Node failure;
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    public LoadPane(ObservableValue<Load<T>> load, Node content, Runnable again) {
        this.content = content;
        this.load = load;
        this.failure = failure(again);
        getStyleClass().add("load-pane");
        getChildren().setAll(content, skeleton, failure);
        patience.setOnFinished(end -> only(skeleton));
        this.load.subscribe(this::show);
    }

    private void show(Load<T> load) {
        patience.stop();
        if (load.value() != null) {
            only(content);
        } else if (load instanceof Load.Failed<T> failed) {
            reason.setText(failed.reason());
            only(failure);
        } else {
            only(null);
            if (load instanceof Load.Loading<T>) {
                patience.playFromStart();
            }
        }
    }

    private void only(@org.jspecify.annotations.Nullable Node shown) {
        for (Node node : getChildren()) {
            node.setVisible(node == shown);
        }
    }

    private Node failure(Runnable again) {
        Button retry = new Button(Texts.text("load.again"));
        retry.setOnAction(click -> again.run());
        reason.setWrapText(true);
        reason.setMaxWidth(480);
        VBox box = new VBox(Icons.of(Feather.ALERT_CIRCLE, Tone.DANGER), reason, retry);
        box.getStyleClass().add("load-failure");
        box.setAlignment(Pos.CENTER);
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }

    private static Node skeleton() {
        VBox rows = new VBox();
        rows.getStyleClass().add("skeleton");
        rows.setAccessibleText(Texts.text("load.loading"));
        for (int i = 0; i < ROWS; i++) {
            Region row = new Region();
            row.getStyleClass().add("skeleton-row");
            row.setMaxWidth(640 - i * 48.0);
            rows.getChildren().add(row);
        }
        return rows;
    }
}
