package org.deadwax.desktop.uploads;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a file in its state: always visible, at the right. */
final class RowActions extends HBox {

    private final UploadQueue queue;
    private final Runnable choose;
    private @Nullable UploadRow shown;

    RowActions(UploadQueue queue, Runnable choose) {
        this.queue = queue;
        this.choose = choose;
        getStyleClass().add("upload-actions");
        setMinWidth(USE_PREF_SIZE);
    }

    void show(UploadRow row) {
        if (shown != null && shown.state() == row.state() && shown.id().equals(row.id())) {
            return;
        }
        shown = row;
        List<Node> buttons = new ArrayList<>();
        if (row.canReplace()) {
            buttons.add(words("uploads.replace", row, choose));
        }
        if (row.canRetry()) {
            buttons.add(words("uploads.retry", row, () -> queue.retry(row.id())));
        }
        if (row.canGoFirst()) {
            buttons.add(icon(Feather.CHEVRON_UP, "uploads.first", row, () -> queue.moveFirst(row.id())));
        }
        if (row.canPause()) {
            buttons.add(icon(Feather.PAUSE, "uploads.pause", row, () -> queue.pause(row.id())));
        }
        if (row.canResume()) {
            buttons.add(icon(Feather.PLAY, "uploads.goOn", row, () -> queue.resume(row.id())));
        }
        if (row.canCancel()) {
            buttons.add(icon(Feather.X, "uploads.cancel", row, () -> queue.cancel(row.id())));
        }
        if (row.canDismiss()) {
            buttons.add(icon(Feather.X, "uploads.dismiss", row, () -> queue.dismiss(row.id())));
        }
        getChildren().setAll(buttons);
    }

    private static Button words(String key, UploadRow row, Runnable act) {
        Button button = new Button(Texts.text(key));
        button.setAccessibleText(Texts.text(key) + " " + row.file());
        button.setOnAction(click -> act.run());
        return button;
    }

    private static Button icon(Feather icon, String key, UploadRow row, Runnable act) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(Texts.text(key) + " " + row.file());
        button.setTooltip(new Tooltip(Texts.text(key)));
        button.setOnAction(click -> act.run());
        return button;
    }
}
