package org.deadwax.desktop.live;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.live.LiveFigures.ReleaseFigure;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.ui.cover.Cover;
import org.kordamp.ikonli.feather.Feather;

/** Which release, or all of them; and the wall. */
final class LiveBar {

    private final LiveViewModel live;
    private final Figures figures;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.live"));
    private final MenuButton picker = new MenuButton();
    private final Cover cover = new Cover(18);
    private List<ReleaseFigure> offered = List.of();

    LiveBar(LiveViewModel live, Figures figures) {
        this.live = live;
        this.figures = figures;
        picker.setId("live-release");
        picker.setGraphic(cover);
        picker.getStyleClass().add("strong");
        picker.setVisible(false);
        picker.managedProperty().bind(picker.visibleProperty());
        picker.disableProperty().bind(live.allProperty());
        Segments<Boolean> which = new Segments<>(
                Texts.text("live.which"),
                live.allProperty(),
                all -> Texts.text(all ? "live.allReleases" : "live.thisRelease"),
                false,
                true);
        which.visibleProperty().bind(picker.visibleProperty());
        HBox.setMargin(which, new Insets(0, 0, 0, 8));
        bar.pickers().setAll(picker, which);
        Button wall = wall();
        bar.actionProperty().set(wall);
        // one filled button: while the banner is there, the banner's
        live.pictureProperty().subscribe(picture -> {
            wall.getStyleClass().remove(Styles.ACCENT);
            if (!picture.lost()) {
                wall.getStyleClass().add(Styles.ACCENT);
            }
        });
        live.pictureProperty().subscribe(this::show);
    }

    ScreenBar bar() {
        return bar;
    }

    private void show(LivePicture picture) {
        picker.setVisible(!picture.releases().isEmpty());
        picture.releases().stream()
                .filter(each -> each.id().equals(live.releaseProperty().get()))
                .findFirst()
                .ifPresent(each -> {
                    picker.setText(each.title());
                    picker.setAccessibleText(Texts.text("live.release", each.title()));
                    cover.show(each.title(), each.id());
                });
        // the menu must not change under somebody who is choosing
        if (!picker.isShowing() && !picture.releases().equals(offered)) {
            offered = picture.releases();
            picker.getItems().setAll(offered.stream().map(this::item).toList());
        }
    }

    private MenuItem item(ReleaseFigure release) {
        MenuItem item = new MenuItem(
                Texts.text("live.releaseItem", release.title(), figures.units(release.units())),
                new Cover(18, release.title(), release.id()));
        item.setOnAction(chosen -> live.releaseProperty().set(release.id()));
        return item;
    }

    private static Button wall() {
        Button wall = new Button(Texts.text("live.wall"), Icons.of(Feather.EXTERNAL_LINK));
        wall.setId("live-wall");
        wall.setTooltip(new javafx.scene.control.Tooltip(Texts.text("live.wall.hint", Shortcut.WALL.shown())));
        wall.setOnAction(click -> {
            if (wall.getScene().getWindow() instanceof Stage stage) {
                stage.setFullScreen(!stage.isFullScreen());
            }
        });
        return wall;
    }
}
