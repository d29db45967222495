package org.deadwax.desktop.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.live.LiveFigures.PlaceFigure;

/** The states as tiles of one size, roughly where they lie: no map data, and the small ones can be read. */
final class StateTiles extends GridPane {

    private static final int DARKEST = 5;

    private final Map<String, Label> tiles = new HashMap<>();

    StateTiles() {
        getStyleClass().add("state-tiles");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        for (int row = 0; row < States.MAP.size(); row++) {
            String[] codes = States.MAP.get(row).split(",", -1);
            for (int column = 0; column < codes.length; column++) {
                if (!codes[column].isEmpty()) {
                    Label tile = new Label(codes[column]);
                    tiles.put(codes[column], tile);
                    add(tile, column, row);
                }
            }
        }
        show(List.of());
    }

    void show(List<PlaceFigure> states) {
        Map<String, Long> units =
                states.stream().collect(Collectors.toMap(PlaceFigure::code, PlaceFigure::units, Long::sum));
        long most = units.values().stream().mapToLong(Long::longValue).max().orElse(0);
        StringBuilder words = new StringBuilder(Texts.text("live.states"));
        tiles.forEach((code, tile) -> {
            long here = Math.max(0, units.getOrDefault(code, 0L));
            // by the root: else the largest state leaves all others pale
            int shade = most == 0 ? 0 : (int) Math.ceil(Math.sqrt((double) here / most) * DARKEST);
            String style = "scale-" + shade;
            if (!tile.getStyleClass().contains(style)) {
                tile.getStyleClass().setAll("label", "state-tile", style);
            }
            if (here > 0) {
                words.append(", ").append(States.name(code)).append(' ').append(here);
            }
        });
        setAccessibleText(words.toString());
    }
}
