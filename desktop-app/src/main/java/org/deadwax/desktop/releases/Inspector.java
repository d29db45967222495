package org.deadwax.desktop.releases;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The release that is chosen, at the right of the covers. */
final class Inspector extends VBox {

    private static final double WIDTH = 296;
    private static final double COVER = 262;
    private static final double SMALL = 48;
    private static final int COVERS = 20;

    private final Desk desk;
    private final ReleasesViewModel model;
    private final Consumer<ReleaseSummary> open;
    private final Runnable together;
    private boolean onlyMany;

    /** @param together opens the sheet that changes all that is chosen */
    Inspector(Desk desk, ReleasesViewModel model, Consumer<ReleaseSummary> open, Runnable together) {
        this.together = together;
        this.desk = desk;
        this.model = model;
        this.open = open;
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        model.chosen()
                .changesProperty()
                .subscribe(changes -> show(model.chosen().lead()));
    }

    void onlyForMany(boolean yes) {
        onlyMany = yes;
        show(model.chosen().lead());
    }

    private void show(@Nullable ReleaseSummary release) {
        boolean there = !onlyMany || model.chosen().count() > 1;
        setVisible(there);
        setManaged(there);
        getChildren().clear();
        if (release == null) {
            return;
        }
        if (model.chosen().count() > 1) {
            getChildren().setAll(many());
            return;
        }
        Label title = Words.strong(release.title());
        title.getStyleClass().add("screen-title");
        title.setWrapText(true);
        VBox head = new VBox(
                new Cover(COVER, release.title(), release.id()),
                title,
                Words.muted(release.artist().name()),
                chips(release));
        head.getStyleClass().add("inspector-head");
        VBox facts = new VBox(
                fact(Texts.text("releases.street"), desk.figures().day(release.streetDate())),
                fact(Texts.text("releases.formats"), or(ReleaseTable.formats(release))),
                fact(
                        Texts.text("releases.mastersAccepted"),
                        Texts.text("releases.of", release.mastersAccepted(), release.tracks())));
        facts.getStyleClass().add("inspector-facts");
        VBox body = new VBox(head, new Separator(), facts, new Separator(), buttons(release));
        CardPane card = new CardPane(body);
        getChildren().setAll(card);
    }

    private Node many() {
        long count =
                model.chosen().everything() ? model.found() : model.chosen().count();
        FlowPane covers = new FlowPane(6, 6);
        model.chosen().releases().stream()
                .limit(COVERS)
                .forEach(release -> covers.getChildren().add(new Cover(SMALL, release.title(), release.id())));
        VBox head = new VBox(covers);
        head.getStyleClass().add("inspector-head");
        Button change = new Button(Texts.text("releases.change"), Icons.of(Feather.EDIT_2));
        change.getStyleClass().add(Styles.ACCENT);
        change.setId("change-together");
        change.setMaxWidth(Double.MAX_VALUE);
        change.setDisable(!desk.mayEdit() || !model.capable());
        change.setAccessibleHelp(model.capable() ? "" : Texts.text("releases.cannotChange"));
        HBox holder = new HBox(change);
        HBox.setHgrow(change, Priority.ALWAYS);
        if (!model.capable()) {
            Tooltip.install(holder, new Tooltip(Texts.text("releases.cannotChange")));
        }
        change.setOnAction(click -> together.run());
        VBox buttons = new VBox(holder);
        if (!model.chosen().everything() && model.found() > model.chosen().count()) {
            Button all = new Button(Texts.text("releases.selectAll", model.found()));
            all.setMaxWidth(Double.MAX_VALUE);
            all.setOnAction(click -> model.chosen().all(model.shown()));
            buttons.getChildren().add(all);
        }
        buttons.getStyleClass().add("inspector-facts");
        return new CardPane(Texts.text("releases.selectedMany", count), new VBox(head, new Separator(), buttons))
                .actions(new KeyHint("Esc"));
    }

    private static String or(String words) {
        return words.isEmpty() ? "–" : words;
    }

    private Node chips(ReleaseSummary release) {
        Standing standing = model.standing(release);
        HBox chips = new HBox(new Chip(standing.shown(), standing.tone()));
        if (release.catalogueNumber() != null) {
            chips.getChildren().add(Chip.code(release.catalogueNumber()));
        }
        chips.getChildren()
                .add(new Chip(
                        Texts.count("releases.tracks", release.tracks(), Integer.toString(release.tracks())),
                        org.deadwax.desktop.ui.Tone.NEUTRAL));
        chips.getStyleClass().add("line");
        return chips;
    }

    private Node buttons(ReleaseSummary release) {
        Button edit = new Button(Texts.text("releases.open"));
        edit.getStyleClass().add(Styles.ACCENT);
        edit.setOnAction(click -> open.accept(release));
        Button live = new Button(Texts.text("releases.live"), Icons.of(Feather.ACTIVITY));
        live.setOnAction(click -> desk.navigation().go("live", release.id().toString()));
        Button stores = new Button(Texts.text("releases.stores"), Icons.of(Feather.SHOPPING_BAG));
        stores.setId("inspect-stores");
        stores.setDisable(desk.label().role() == org.deadwax.model.Role.ARTIST);
        stores.setOnAction(click -> desk.navigation().go("listing", release.id().toString()));
        stores.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(edit, live);
        line.getChildren().forEach(button -> {
            HBox.setHgrow(button, Priority.ALWAYS);
            ((Region) button).setMaxWidth(Double.MAX_VALUE);
            ((Region) button).setPrefWidth(100);
        });
        line.getStyleClass().add("line");
        VBox both = new VBox(line, stores);
        both.setSpacing(8);
        both.getStyleClass().add("inspector-buttons");
        return both;
    }

    private static Node fact(String name, String value) {
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        Label words = Words.body(value);
        words.setWrapText(true);
        words.setMaxWidth(170);
        Label caption = Words.muted(name);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(caption, stretch, words);
    }
}
