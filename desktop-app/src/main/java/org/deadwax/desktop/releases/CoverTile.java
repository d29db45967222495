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

    private final ReleaseSummary release;

    CoverTile(ReleaseSummary release, ReleasesViewModel model, Consumer<ReleaseSummary> open) {
        this.release = release;
        getStyleClass().add("cover-tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(
                Texts.text("releases.tile", release.title(), release.artist().name()));
        Standing standing = model.standing(release);
        Label date = Words.caption(figureless(release));
        Label state = new Label(standing == Standing.OUT ? "" : standing.shown());
        state.getStyleClass()
                .addAll(
                        "caption",
                        standing.tone() == Tone.NEUTRAL
                                ? "muted"
                                : standing.tone().style());
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox foot = new HBox(date, stretch, state);
        getChildren()
                .setAll(
                        new Cover(COVER, release.title(), release.id()),
                        Words.strong(release.title()),
                        Words.small(release.artist().name()),
                        foot);
        VBox.setMargin(getChildren().get(1), new javafx.geometry.Insets(6, 0, 0, 0));
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
