package org.deadwax.desktop.settings;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Artist;
import org.deadwax.model.Role;

/** A role, and for an artist whose releases they see. */
final class RoleChoice extends HBox {

    /** @param artists for the role ARTIST, else empty */
    record Chosen(Role role, List<UUID> artists) {

        Chosen {
            artists = role == Role.ARTIST ? List.copyOf(artists) : List.of();
        }

        boolean complete() {
            return role != Role.ARTIST || !artists.isEmpty();
        }
    }

    private final ComboBox<Role> role = new ComboBox<>();
    private final ArtistsMenu artists;
    private final ReadOnlyObjectWrapper<Chosen> chosen;
    private boolean telling;

    /**
     * @param name of whom it is, for those who cannot see it
     * @param roles that may be given
     * @param all artists of the label
     * @param given called when a person has chosen, with nothing missing
     */
    RoleChoice(String name, List<Role> roles, List<Artist> all, Chosen first, Consumer<Chosen> given) {
        chosen = new ReadOnlyObjectWrapper<>(first);
        artists = new ArtistsMenu(Texts.text("team.artistsOf", name), all, first.artists());
        getStyleClass().add("line");
        role.getItems().setAll(roles);
        role.setValue(first.role());
        role.setAccessibleText(Texts.text("team.roleOf", name));
        role.setPrefWidth(112);
        role.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role value) {
                return value == null ? "" : TeamWords.role(value);
            }

            @Override
            public Role fromString(String words) {
                return Role.VIEWER;
            }
        });
        role.valueProperty().subscribe((before, now) -> choose(given));
        artists.setOnHidden(shut -> choose(given));
        artists.managedProperty().bind(artists.visibleProperty());
        artists.setVisible(first.role() == Role.ARTIST);
        getChildren().setAll(role, artists);
    }

    private void choose(Consumer<Chosen> given) {
        Chosen now = new Chosen(role.getValue(), artists.chosen());
        artists.setVisible(now.role() == Role.ARTIST);
        if (!telling && !now.equals(chosen.get())) {
            chosen.set(now);
            if (now.complete()) {
                given.accept(now);
            }
        }
    }

    /** Puts another choice there; nobody is told. */
    void show(Chosen now) {
        telling = true;
        role.setValue(now.role());
        artists.choose(now.artists());
        artists.setVisible(now.role() == Role.ARTIST);
        chosen.set(now);
        telling = false;
    }

    ComboBox<Role> role() {
        return role;
    }

    ArtistsMenu artists() {
        return artists;
    }

    ReadOnlyObjectProperty<Chosen> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
