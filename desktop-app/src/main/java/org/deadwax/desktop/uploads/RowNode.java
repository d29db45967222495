package org.deadwax.desktop.uploads;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.upload.UploadState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One file: which, where to, how large, how far, and what can be done. */
final class RowNode extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass VERIFYING = PseudoClass.getPseudoClass("verifying");

    private final HBox icon = cell("upload-icon");
    private final Label file = Words.body("");
    private final Label number = Words.muted("");
    private final Label track = Words.body("");
    private final Chip how = new Chip("", Tone.NEUTRAL);
    private final Label size = Words.muted("");
    private final Label words = Words.body("");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label detail = Words.small("");
    private final RowActions actions = new RowActions();
    private final RowDeeds deeds;
    private @Nullable UploadRow shown;

    RowNode(RowDeeds deeds) {
        this.deeds = deeds;
        getStyleClass().add("upload-row");
        setFocusTraversable(true);
        setOnMousePressed(press -> requestFocus());
        setOnContextMenuRequested(asked -> actions.menu().show(this, asked.getScreenX(), asked.getScreenY()));
        RowDrag.install(this, deeds.commands());
        file.setMinWidth(0);
        HBox name = new HBox(icon, file);
        name.getStyleClass().add("upload-file");
        number.getStyleClass().add("upload-number");
        how.managedProperty().bind(how.visibleProperty());
        HBox target = new HBox(number, track, how);
        target.getStyleClass().add("upload-target");
        size.getStyleClass().add("upload-size");
        bar.getStyleClass().add("thin");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        VBox state = new VBox(words, bar);
        state.getStyleClass().add("upload-state");
        state.setAlignment(Pos.CENTER_LEFT);
        detail.setWrapText(true);
        detail.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(detail, Priority.ALWAYS);
        getChildren().setAll(name, target, size, state, detail, actions);
    }

    /** The names of the columns. */
    static Node heads() {
        HBox heads = new HBox(
                head("uploads.column.file", "upload-file"),
                head("uploads.column.target", "upload-target"),
                head("uploads.column.size", "upload-size"),
                head("uploads.column.state", "upload-state"));
        heads.getStyleClass().add("upload-heads");
        return heads;
    }

    /** What it shows; null before the first. */
    @Nullable
    UploadRow row() {
        return shown;
    }

    void show(UploadRow row) {
        if (row.equals(shown)) {
            return;
        }
        boolean otherState = shown == null
                || shown.state() != row.state()
                || shown.tone() != row.tone()
                || shown.canPlay() != row.canPlay()
                || shown.canAccept() != row.canAccept()
                || shown.resumed() != row.resumed();
        shown = row;
        if (otherState) {
            icon.getChildren().setAll(Icons.of(icon(row), row.tone()));
            words.getStyleClass()
                    .setAll(
                            "label",
                            row.state().running() ? "default" : row.tone().style());
            pseudoClassStateChanged(WRONG, row.tone() == Tone.DANGER);
            bar.pseudoClassStateChanged(VERIFYING, row.state() == UploadState.VERIFYING);
            actions.show(row.file(), deeds.of(row));
        }
        file.setText(row.file());
        number.setText(row.track() == null ? "" : Integer.toString(row.track().number()));
        track.setText(row.track() == null ? Figures.NOTHING : row.track().title());
        how.setVisible(row.how() == How.NAME || row.how() == How.NUMBER || row.how() == How.HAND);
        how.setText(
                row.how() == null ? "" : Texts.text("uploads.how." + row.how().name()));
        size.setText(Figures.size(row.sizeBytes()));
        words.setText(row.words());
        bar.setVisible(row.progress() >= 0);
        bar.setProgress(Math.max(0, row.progress()));
        bar.setAccessibleText(row.file() + ", " + row.words());
        detail.setText(row.detail());
        setAccessibleText(String.join(
                ", ", row.file(), Objects.toString(track.getText()), size.getText(), row.words(), row.detail()));
    }

    private static Feather icon(UploadRow row) {
        return switch (row.state()) {
            case ACCEPTED -> row.tone() == Tone.WARNING ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE;
            case REJECTED, FAILED -> Feather.ALERT_CIRCLE;
            case UPLOADING -> row.resumed() ? Feather.ROTATE_CW : Feather.UPLOAD;
            case VERIFYING, WAITING -> Feather.CLOCK;
            case FINGERPRINTING -> Feather.REFRESH_CW;
            case PAUSED -> Feather.PAUSE_CIRCLE;
        };
    }

    private static Region head(String key, String style) {
        HBox box = new HBox(Words.caption(Texts.text(key)));
        box.getStyleClass().add(style);
        return box;
    }

    private static HBox cell(String style) {
        HBox box = new HBox();
        box.getStyleClass().add(style);
        return box;
    }
}
