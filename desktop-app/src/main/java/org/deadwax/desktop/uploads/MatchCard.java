package org.deadwax.desktop.uploads;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Track;
import org.kordamp.ikonli.feather.Feather;

/** Which file goes to which track, to be looked at and corrected before anything is sent. */
final class MatchCard extends StackPane {

    private final MatchDraft draft;
    private final VBox rows = new VBox();

    MatchCard(UploadsViewModel uploads) {
        draft = uploads.draft();
        setId("matches");
        ComboBox<ReleaseSummary> release = new ComboBox<>(draft.releases());
        release.setId("match-release");
        release.setConverter(
                new Titles<>(each -> each.title() + ", " + each.artist().name()));
        release.valueProperty().bindBidirectional(draft.chosenProperty());
        release.setAccessibleText(Texts.text("uploads.match.release"));
        Button start = new Button(Texts.text("uploads.start"), Icons.of(Feather.UPLOAD));
        start.setId("start-uploads");
        start.getStyleClass().add(Styles.ACCENT);
        start.setOnAction(click -> uploads.start());
        Reason.tie(start, draft.blockedProperty());
        Button discard = new Button(Texts.text("uploads.discard"));
        discard.setId("discard-matches");
        discard.setOnAction(click -> draft.discard());
        Label why = Words.small(draft.blockedProperty());
        CardPane card = new CardPane(Texts.text("uploads.match"), new VBox(rows));
        card.facts(release);
        card.actions(why, discard, new StackPane(start));
        getChildren().setAll(card);
        managedProperty().bind(visibleProperty());
        draft.matches().subscribe(this::show);
        draft.releaseProperty().subscribe(this::show);
        show();
    }

    private void show() {
        setVisible(!draft.matches().isEmpty());
        Release release = draft.releaseProperty().get();
        List<Track> tracks = release == null ? List.of() : release.tracks();
        List<Node> nodes = new ArrayList<>();
        for (Match match : draft.matches()) {
            nodes.add(row(match, tracks));
        }
        rows.getChildren().setAll(nodes);
    }

    private Node row(Match match, List<Track> tracks) {
        Label name = Words.body(match.file().name());
        HBox file = new HBox(Icons.of(Feather.FILE), name);
        file.getStyleClass().add("upload-file");
        ComboBox<Track> target = new ComboBox<>();
        target.getItems().setAll(tracks);
        target.setConverter(new Titles<>(track -> track.number() + "  " + track.title()));
        target.setPromptText(Texts.text("uploads.match.nowhere"));
        target.setValue(match.track());
        target.setAccessibleText(Texts.text("uploads.match.track", match.file().name()));
        target.setMaxWidth(Double.MAX_VALUE);
        target.getStyleClass().add("match-track");
        target.setOnAction(chosen -> draft.assign(match, target.getValue()));
        Chip how = new Chip(
                Texts.text("uploads.how." + match.how().name()), match.how() == How.NONE ? Tone.WARNING : Tone.NEUTRAL);
        Label size = Words.muted(Figures.size(match.file().sizeBytes()));
        size.getStyleClass().add("upload-size");
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        Button out = new Button(null, Icons.of(Feather.X));
        out.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        out.setAccessibleText(Texts.text("uploads.match.leaveOut", match.file().name()));
        out.setOnAction(click -> draft.leaveOut(match));
        HBox row = new HBox(file, target, how, stretch, size, out);
        row.getStyleClass().addAll("upload-row", "match-row");
        return row;
    }
}
