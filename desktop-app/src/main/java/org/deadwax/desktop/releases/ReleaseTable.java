package org.deadwax.desktop.releases;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.TableMemory;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** The list as a table with small covers; the server sorts it, and sends more of it as one scrolls. */
final class ReleaseTable extends StackPane {

    private static final double ROW = 42;
    private static final double COVER = 32;
    private static final int AHEAD = 20;

    private final ReleasesViewModel model;
    private final TableView<ReleaseSummary> table;
    private final Label chosen = Words.small("");
    private boolean telling;

    ReleaseTable(Desk desk, ReleasesViewModel model, Consumer<ReleaseSummary> open) {
        this.model = model;
        table = Tables.of(Texts.text("screen.releases"), ROW);
        columns(desk);
        table.setId("release-table");
        table.setItems(model.shown());
        table.setPlaceholder(Words.muted(Texts.text("releases.none")));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setSortPolicy(sorted -> {
            // afterwards: another order lets go of what is chosen, and the table sorts with what was
            Platform.runLater(this::sort);
            return true;
        });
        model.whenAskedAnew(() -> table.scrollTo(0));
        table.setRowFactory(any -> new Row());
        TableMemory.of("releases", table, desk.settings());
        table.getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> choose());
        model.chosen().changesProperty().subscribe(changes -> tell());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && model.chosen().lead() != null) {
                open.accept(Objects.requireNonNull(model.chosen().lead()));
            } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
                model.chosen().all(model.shown());
            } else if (event.getCode() == KeyCode.ESCAPE) {
                ReleaseSummary lead = model.chosen().lead();
                model.chosen().choose(lead == null ? List.of() : List.of(lead), lead);
            }
        });
        table.setOnMouseClicked(click -> {
            ReleaseSummary lead = table.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && lead != null) {
                open.accept(lead);
            }
        });
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox foot = new HBox(chosen, stretch);
        foot.getStyleClass().add("well");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(new CardPane(new VBox(table, foot)));
    }

    private void columns(Desk desk) {
        TableColumn<ReleaseSummary, ?> title =
                Columns.lasting(Texts.text("releases.release"), 280, TitleLine::new, TitleLine::show);
        title.getStyleClass().add("first");
        TableColumn<ReleaseSummary, ?> artist = Columns.words(
                Texts.text("releases.artist"), 190, release -> release.artist().name());
        artist.getStyleClass().add("quiet");
        TableColumn<ReleaseSummary, ?> genre = Columns.words(Texts.text("releases.genre"), 120, ReleaseSummary::genre);
        TableColumn<ReleaseSummary, ?> changed = Columns.words(
                Texts.text("releases.changed"),
                170,
                release -> release.changedAt() == null ? null : desk.figures().moment(release.changedAt()));
        genre.setVisible(false);
        changed.setVisible(false);
        TableColumn<ReleaseSummary, ?> masters =
                Columns.lasting(Texts.text("releases.masters"), 150, MastersLine::new, MastersLine::show);
        masters.getStyleClass().add("last");
        add("title", title, true);
        add("artist", artist, true);
        add("number", Columns.code(Texts.text("releases.number"), 110, ReleaseSummary::catalogueNumber), true);
        add(
                "street",
                Columns.date(Texts.text("releases.street"), 120, desk.figures(), ReleaseSummary::streetDate),
                true);
        add(
                "state",
                Columns.lasting(
                        Texts.text("releases.state"), 150, () -> new Chip("", Tone.NEUTRAL), (chip, release) -> {
                            Standing standing = model.standing(release);
                            chip.show(standing.shown(), standing.tone());
                        }),
                false);
        add("genre", genre, false);
        add("formats", Columns.words(Texts.text("releases.formats"), 220, ReleaseTable::formats), false);
        add("changed", changed, true);
        add("masters", masters, false);
    }

    private void add(String id, TableColumn<ReleaseSummary, ?> column, boolean sortable) {
        column.setId(id);
        model.countsProperty().subscribe(counts -> column.setSortable(sortable && model.capable()));
        column.setReorderable(true);
        table.getColumns().add(column);
    }

    private void sort() {
        TableColumn<ReleaseSummary, ?> by =
                table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        model.sortProperty()
                .set(
                        by == null
                                ? ReleaseSort.NEWEST
                                : ReleaseSort.of(by.getId(), by.getSortType() == TableColumn.SortType.DESCENDING));
    }

    private void choose() {
        if (!telling) {
            telling = true;
            List<ReleaseSummary> now = table.getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .toList();
            // null comes for a moment while the list is filled anew
            if (!now.isEmpty()) {
                model.chosen().choose(now, table.getSelectionModel().getSelectedItem());
            }
            telling = false;
        }
        say();
    }

    private void tell() {
        if (!telling) {
            telling = true;
            int[] places = model.chosen().releases().stream()
                    .mapToInt(model.shown()::indexOf)
                    .filter(place -> place >= 0)
                    .toArray();
            if (!same(places)) {
                table.getSelectionModel().clearSelection();
                if (places.length > 0) {
                    table.getSelectionModel().selectIndices(places[0], places);
                }
            }
            telling = false;
        }
        say();
    }

    private boolean same(int[] places) {
        List<Integer> now = List.copyOf(table.getSelectionModel().getSelectedIndices());
        return now.size() == places.length && java.util.Arrays.stream(places).allMatch(now::contains);
    }

    private void say() {
        long found = model.found();
        chosen.setText(
                model.chosen().everything()
                        ? Texts.text("releases.selectedAll", found)
                        : Texts.text("releases.selected", model.chosen().count(), found));
    }

    private final class Row extends TableRow<ReleaseSummary> {

        @Override
        protected void updateItem(@Nullable ReleaseSummary release, boolean empty) {
            super.updateItem(release, empty);
            if (!empty && getIndex() >= model.shown().size() - AHEAD) {
                model.more();
            }
        }
    }

    static String formats(ReleaseSummary release) {
        return release.formats().stream().map(Choices::format).collect(Collectors.joining(", "));
    }

    private static final class TitleLine extends HBox {

        private final Cover cover = new Cover(COVER);
        private final Label title = Words.body("");

        TitleLine() {
            getStyleClass().add("cover-line");
            getChildren().setAll(cover, title);
        }

        void show(ReleaseSummary release) {
            cover.show(release.title(), release.id());
            title.setText(
                    release.versionTitle() == null
                            ? release.title()
                            : release.title() + " (" + release.versionTitle() + ")");
        }
    }

    private static final class MastersLine extends HBox {

        private static final String ALL = "success";

        private final ProgressBar bar = new ProgressBar();
        private final Label count = Words.caption("");
        private final Label none = Words.muted(Texts.text("releases.noTracks"));

        MastersLine() {
            getStyleClass().add("line");
            bar.getStyleClass().add("thin");
            bar.setPrefWidth(44);
        }

        void show(ReleaseSummary release) {
            if (release.tracks() == 0) {
                getChildren().setAll(none);
                return;
            }
            bar.setProgress((double) release.mastersAccepted() / release.tracks());
            if (release.mastersAccepted() < release.tracks()) {
                bar.getStyleClass().remove(ALL);
            } else if (!bar.getStyleClass().contains(ALL)) {
                bar.getStyleClass().add(ALL);
            }
            count.setText(release.mastersAccepted() + "/" + release.tracks());
            if (!getChildren().contains(bar)) {
                getChildren().setAll(bar, count);
            }
        }
    }
}
