package org.deadwax.desktop.shell;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Badge;
import org.kordamp.ikonli.Ikon;

/**
 * What a screen gives to the window.
 *
 * @param id as "live"; its title is the text "screen.live"
 * @param place the id of the drawer's entry that is lit while it is shown; its own for a screen that has an entry
 * @param view made when it is first shown
 * @param badge what waits for a hand there
 */
public record Screen(String id, String place, Ikon icon, Supplier<? extends View> view, ObservableValue<Badge> badge) {

    /** A screen with an entry in the drawer; shortcuts follow the order of the list. */
    public static Screen entry(String id, Ikon icon, Supplier<? extends View> view) {
        return new Screen(id, id, icon, view, new ReadOnlyObjectWrapper<>(Badge.NONE));
    }

    /** A screen that is opened from another one, as the editor from the releases. */
    public static Screen below(String place, String id, Ikon icon, Supplier<? extends View> view) {
        return new Screen(id, place, icon, view, new ReadOnlyObjectWrapper<>(Badge.NONE));
    }

    public Screen badge(ObservableValue<Badge> badge) {
        return new Screen(id, place, icon, view, badge);
    }

    public String title() {
        return Texts.text("screen." + id);
    }

    boolean inDrawer() {
        return id.equals(place);
    }
}
