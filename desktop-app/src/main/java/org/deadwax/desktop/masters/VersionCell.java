package org.deadwax.desktop.masters;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/** One version: which, who brought it when, and why. */
final class VersionCell extends ListCell<Master> {

    private final Figures figures;
    private final Label title = Words.body("");
    private final Label who = Words.small("");
    private final Label why = Words.small("");
    private final Chip state = new Chip("", Tone.NEUTRAL);
    private final HBox row;

    VersionCell(Figures figures) {
        this.figures = figures;
        setPrefWidth(0);
        VBox words = new VBox(title, who, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        state.setMinWidth(USE_PREF_SIZE);
        row = new HBox(words, state);
        row.getStyleClass().add("version-row");
    }

    @Override
    protected void updateItem(@Nullable Master version, boolean empty) {
        super.updateItem(version, empty);
        if (empty || version == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(Texts.text("masters.version", Integer.toString(version.version()), version.fileName()));
        who.setText((version.uploadedBy() == null ? "" : version.uploadedBy() + ", ")
                + figures.moment(version.uploadedAt()));
        why.setText(why(version));
        state.show(words(version), tone(version));
        setGraphic(row);
        setAccessibleText(String.join(", ", title.getText(), state.getText(), who.getText(), why.getText()));
    }

    private String why(Master version) {
        if (version.removed() != null) {
            return Texts.text(
                    "masters.removed", version.removed().by(), version.removed().why());
        }
        return version.note() == null ? Texts.text("masters.noNote") : version.note();
    }

    private static String words(Master version) {
        if (version.removed() != null) {
            return Texts.text("masters.state.removed");
        }
        if (version.checking() != null) {
            return Texts.text("masters.state.checking");
        }
        return Texts.text(
                version.current()
                        ? "masters.state.current"
                        : "masters.state." + version.state().name());
    }

    private static Tone tone(Master version) {
        if (version.removed() != null) {
            return Tone.NEUTRAL;
        }
        return switch (version.state()) {
            case VERIFYING -> Tone.ACCENT;
            case REJECTED -> Tone.DANGER;
            case ACCEPTED ->
                version.warnings().isEmpty() ? version.current() ? Tone.SUCCESS : Tone.NEUTRAL : Tone.WARNING;
        };
    }
}
