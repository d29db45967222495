package org.deadwax.desktop.releases;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.ReleaseSummary;

/** One release in the grid. */
final class CoverTile extends VBox {

    static final double WIDTH = 172;
    private static final double COVER = 156;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ReleasesViewModel model;
    private final Cover cover = new Cover(COVER);
    private final Label title = Words.strong("");
    private final Label artist = Words.small("");
    private final Label date = Words.caption("");
    private final Label state = new Label();
    private ReleaseSummary release;

    CoverTile(ReleaseSummary first, ReleasesViewModel model, Consumer<ReleaseSummary> open) {
        this.release = first;
        this.model = model;
        getStyleClass().add("cover-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        getChildren().setAll(cover, title, artist, new HBox(date, stretch, state));
        VBox.setMargin(title, new javafx.geometry.Insets(6, 0, 0, 0));
        setOnMouseClicked(click -> {
            if (click.isShiftDown()) {
                model.chosen().through(model.shown(), release);
            } else if (click.isShortcutDown()) {
                model.chosen().toggle(release);
            } else {
                model.chosen().choose(java.util.List.of(release), release);
            }
            if (click.getClickCount() == 2) {
                open.accept(release);
            }
        });
        show(first);
    }

    /** The same tile for another release: making tiles takes longer than all else about them. */
    void show(ReleaseSummary now) {
        release = now;
        setAccessibleText(Texts.text("releases.tile", now.title(), now.artist().name()));
        cover.show(now.title(), now.id());
        title.setText(now.title());
        artist.setText(now.artist().name());
        date.setText(figureless(now));
        Standing standing = model.standing(now);
        state.setText(standing == Standing.OUT ? "" : standing.shown());
        String tone =
                standing.tone() == Tone.NEUTRAL ? "muted" : standing.tone().style();
        if (!state.getStyleClass().contains(tone)) {
            state.getStyleClass().setAll("label", "caption", tone);
        }
        tell(model.chosen());
    }

    void tell(Chosen chosen) {
        pseudoClassStateChanged(SELECTED, chosen.has(release));
    }

    private static String figureless(ReleaseSummary release) {
        return release.streetDate() == null
                ? Texts.text("releases.noDate")
                : new Figures(java.time.ZoneOffset.UTC).date(release.streetDate());
    }
}
