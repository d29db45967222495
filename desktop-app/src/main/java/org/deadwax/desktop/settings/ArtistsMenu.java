package org.deadwax.desktop.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Artist;

/** Some of the label's artists; it stays open while one ticks. */
final class ArtistsMenu extends MenuButton {

    private final List<Artist> all;
    private final Map<UUID, CheckBox> boxes = new LinkedHashMap<>();

    ArtistsMenu(String name, List<Artist> all, List<UUID> chosen) {
        this.all = all;
        setAccessibleText(name);
        setMaxWidth(280);
        for (Artist artist : all) {
            CheckBox box = new CheckBox(artist.name());
            box.selectedProperty().subscribe(this::tell);
            boxes.put(artist.id(), box);
            CustomMenuItem item = new CustomMenuItem(box, false);
            // Enter and Space reach the item, not the box in it
            item.setOnAction(picked -> {
                if (!box.isHover()) {
                    box.setSelected(!box.isSelected());
                }
            });
            getItems().add(item);
        }
        choose(chosen);
    }

    void choose(List<UUID> chosen) {
        boxes.forEach((id, box) -> box.setSelected(chosen.contains(id)));
        tell();
    }

    List<UUID> chosen() {
        List<UUID> chosen = new ArrayList<>();
        boxes.forEach((id, box) -> {
            if (box.isSelected()) {
                chosen.add(id);
            }
        });
        return chosen;
    }

    private void tell() {
        String words = TeamWords.artists(chosen(), all);
        setText(words.isEmpty() ? Texts.text("team.chooseArtists") : words);
    }
}
