package org.deadwax.desktop.live;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.live.LiveFigures.ReleaseFigure;
import org.deadwax.desktop.ui.cover.Cover;
import org.jspecify.annotations.Nullable;

/** With which other release's first night this one is compared. */
final class CompareMenu extends MenuButton {

    private final LiveViewModel live;
    private List<UUID> offered = List.of();

    CompareMenu(LiveViewModel live) {
        super(Texts.text("live.compare"));
        this.live = live;
        setId("live-compare");
    }

    /** The menu does not change under somebody who is choosing. */
    void show(LivePicture now) {
        UUID shown = now.release() == null ? null : now.release().id();
        List<ReleaseFigure> others =
                now.releases().stream().filter(each -> !each.id().equals(shown)).toList();
        List<UUID> ids = others.stream().map(ReleaseFigure::id).toList();
        setDisable(others.isEmpty());
        if (isShowing() || ids.equals(offered)) {
            return;
        }
        offered = ids;
        List<MenuItem> items = new ArrayList<>();
        others.forEach(each -> items.add(item(each.title(), each.id())));
        items.add(new SeparatorMenuItem());
        items.add(item(Texts.text("live.compare.none"), null));
        getItems().setAll(items);
    }

    private MenuItem item(String title, @Nullable UUID release) {
        MenuItem item = new MenuItem(title);
        if (release != null) {
            item.setGraphic(new Cover(18, title));
        }
        item.setOnAction(chosen -> live.nights().choose(release));
        return item;
    }
}
