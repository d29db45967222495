package org.deadwax.desktop.uploads;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One file, where it goes and why, and what is to be known before it does. */
final class MatchCell extends ListCell<Match> {

    private final UploadsViewModel uploads;
    private final Label name = Words.body("");
    private final Label tags = Words.caption("");
    private final ComboBox<Goal> goal = new ComboBox<>();
    private final Chip how = new Chip("", Tone.NEUTRAL);
    private final Label note = Words.small("");
    private final Label size = Words.muted("");
    private final Button out = new Button(null, Icons.of(Feather.X));
    private final HBox row;
    private boolean telling;

    MatchCell(UploadsViewModel uploads) {
        this.uploads = uploads;
        // as wide as the list, never wider
        setPrefWidth(0);
        VBox file = new VBox(name, tags);
        file.getStyleClass().add("match-file");
        goal.setConverter(new Titles<>(Goal::words));
        goal.setMaxWidth(Double.MAX_VALUE);
        goal.getStyleClass().add("match-track");
        goal.setOnAction(chosen -> chosen());
        HBox sign = new HBox(how);
        sign.getStyleClass().add("match-how");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        size.getStyleClass().add("upload-size");
        out.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        out.setOnAction(click -> {
            if (getItem() != null) {
                uploads.draft().leaveOut(getItem());
            }
        });
        row = new HBox(Icons.of(Feather.FILE), file, goal, sign, note, size, out);
        row.getStyleClass().add("match-row");
    }

    private void chosen() {
        Match match = getItem();
        Goal value = goal.getValue();
        if (telling || match == null || value == null || value.equals(Goal.of(match))) {
            return;
        }
        if (value.fresh()) {
            uploads.draft().list().assignNew(match);
        } else {
            uploads.draft().list().assign(match, value.track());
        }
    }

    @Override
    protected void updateItem(@Nullable Match match, boolean empty) {
        super.updateItem(match, empty);
        if (empty || match == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        telling = true;
        goal.getItems().setAll(Goal.of(uploads.draft().tracks()));
        goal.setValue(Goal.of(match));
        telling = false;
        goal.setDisable(match.fixed());
        String file = match.file().name();
        goal.setAccessibleText(Texts.text("uploads.match.track", file));
        out.setAccessibleText(Texts.text("uploads.match.leaveOut", file));
        out.setTooltip(new Tooltip(Texts.text("uploads.match.leaveOut", file)));
        name.setText(file);
        tags.setText(tags(match.file().tags()));
        tags.setManaged(!tags.getText().isEmpty());
        how.show(Texts.text("uploads.how." + match.how().name()), tone(match.how()));
        note.setText(uploads.matching().notes().of(match));
        note.getStyleClass().setAll("label", "small", match.goes() && match.how() != How.ORDER ? "muted" : "warning");
        size.setText(Figures.size(match.file().sizeBytes()));
        setGraphic(row);
        setAccessibleText(String.join(", ", file, Goal.of(match).words(), how.getText(), note.getText()));
    }

    /** "Tags: 3 Isobar, Cartography"; empty without any. */
    private static String tags(AudioTags tags) {
        String title = tags.title() == null ? "" : tags.title();
        String words = tags.number() == null ? title : tags.number() + " " + title;
        String all = tags.album() == null ? words.strip() : words.strip() + ", " + tags.album();
        return all.isEmpty() ? "" : Texts.text("uploads.match.tags", all);
    }

    private static Tone tone(How how) {
        return switch (how) {
            case NONE, ORDER -> Tone.WARNING;
            case HAND, NEW -> Tone.ACCENT;
            case TAGS, NAME, NUMBER -> Tone.NEUTRAL;
        };
    }
}
