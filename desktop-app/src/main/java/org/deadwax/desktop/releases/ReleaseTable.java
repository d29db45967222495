package org.deadwax.desktop.releases;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Selections;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.Format;
import org.deadwax.model.ReleaseSummary;

/** The list as a table with small covers. */
final class ReleaseTable extends StackPane {

    private static final double ROW = 42;
    private static final double COVER = 32;

    ReleaseTable(Desk desk, ReleasesViewModel model, Consumer<ReleaseSummary> open) {
        TableColumn<ReleaseSummary, ?> title = Columns.node(Texts.text("releases.release"), 280, ReleaseTable::title);
        title.getStyleClass().add("first");
        TableColumn<ReleaseSummary, ?> artist = Columns.words(
                Texts.text("releases.artist"), 190, release -> release.artist().name());
        artist.getStyleClass().add("quiet");
        TableColumn<ReleaseSummary, ?> masters =
                Columns.node(Texts.text("releases.masters"), 150, ReleaseTable::masters);
        masters.getStyleClass().add("last");
        TableView<ReleaseSummary> table = Tables.of(
                Texts.text("screen.releases"),
                ROW,
                title,
                artist,
                Columns.code(Texts.text("releases.number"), 110, ReleaseSummary::catalogueNumber),
                Columns.date(Texts.text("releases.street"), 120, desk.figures(), ReleaseSummary::streetDate),
                Columns.node(
                        Texts.text("releases.state"),
                        110,
                        release -> new Chip(
                                model.standing(release).shown(),
                                model.standing(release).tone())),
                Columns.words(Texts.text("releases.formats"), 240, ReleaseTable::formats),
                masters);
        table.setId("release-table");
        table.setItems(model.shown());
        table.setPlaceholder(Words.muted(Texts.text("releases.none")));
        Selections.bind(table.getSelectionModel(), model.selectedProperty());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(table, open);
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open(table, open);
            }
        });
        getChildren().setAll(new CardPane(table));
    }

    private static void open(TableView<ReleaseSummary> table, Consumer<ReleaseSummary> open) {
        ReleaseSummary chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }

    private static Node title(ReleaseSummary release) {
        HBox line = new HBox(new Cover(COVER, release.title()), Words.body(release.title()));
        line.getStyleClass().add("cover-line");
        return line;
    }

    static String formats(ReleaseSummary release) {
        return release.formats().stream().map(ReleaseTable::format).collect(Collectors.joining(", "));
    }

    static String format(Format format) {
        return Texts.text("format." + format.name().toLowerCase(Locale.ROOT));
    }

    private static Node masters(ReleaseSummary release) {
        if (release.tracks() == 0) {
            return Words.muted(Texts.text("releases.noTracks"));
        }
        ProgressBar bar = new ProgressBar((double) release.mastersAccepted() / release.tracks());
        bar.getStyleClass().add("thin");
        if (release.mastersAccepted() == release.tracks()) {
            bar.getStyleClass().add("success");
        }
        bar.setPrefWidth(44);
        HBox line = new HBox(bar, Words.caption(release.mastersAccepted() + "/" + release.tracks()));
        line.getStyleClass().add("line");
        return line;
    }
}
