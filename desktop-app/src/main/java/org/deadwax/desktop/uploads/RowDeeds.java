package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deadwax.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Everything that can be done with a file in its state: what stands in its row, and in its menu with the keys that do the same.
 *
 * @param replace asks for another file
 * @param accept takes its warnings upon the label
 * @param play lets it be heard
 * @param open shows its release
 */
record RowDeeds(
        RowCommands commands,
        Consumer<UploadRow> replace,
        Consumer<UploadRow> accept,
        Consumer<UploadRow> play,
        Consumer<UploadRow> open) {

    /**
     * @param icon null where it is a word
     * @param inRow it is a button in the row; the menu has all of them
     * @param keys that do the same while the row has the focus; null for none
     */
    record Deed(
            String words,
            @Nullable Feather icon,
            boolean inRow,
            @Nullable String keys,
            Runnable act) {}

    List<Deed> of(UploadRow row) {
        List<Deed> deeds = new ArrayList<>();
        if (row.canReplace()) {
            deeds.add(word("uploads.replace", null, () -> replace.accept(row)));
        }
        if (row.canRetry()) {
            deeds.add(word("uploads.retry", "Space", () -> commands.retry(row)));
        }
        if (row.canAccept()) {
            deeds.add(word("uploads.acceptWarning", null, () -> accept.accept(row)));
        }
        if (row.canMove()) {
            deeds.add(icon(Feather.CHEVRON_UP, "uploads.up", true, "Alt+Up", () -> commands.moveUp(row)));
            deeds.add(icon(Feather.CHEVRON_DOWN, "uploads.down", false, "Alt+Down", () -> commands.moveDown(row)));
            deeds.add(icon(Feather.CHEVRONS_UP, "uploads.first", false, "Alt+Home", () -> commands.moveFirst(row)));
        }
        if (row.canPause()) {
            deeds.add(icon(Feather.PAUSE, "uploads.pause", true, "Space", () -> commands.pauseOrGoOn(row)));
        }
        if (row.canResume()) {
            deeds.add(icon(Feather.PLAY, "uploads.goOn", true, "Space", () -> commands.pauseOrGoOn(row)));
        }
        if (row.canCancel()) {
            deeds.add(icon(Feather.X, "uploads.cancel", true, "Delete", () -> commands.takeOff(row)));
        }
        if (row.canDismiss()) {
            // accepted ones are many and in nobody's way: theirs is in the menu
            deeds.add(icon(Feather.X, "uploads.dismiss", !row.canPlay(), "Delete", () -> commands.takeOff(row)));
        }
        if (row.canPlay()) {
            deeds.add(icon(Feather.PLAY, "uploads.play", true, "Space", () -> play.accept(row)));
        }
        if (row.track() != null) {
            deeds.add(icon(Feather.DISC, "uploads.open", false, "Enter", () -> open.accept(row)));
        }
        return deeds;
    }

    private static Deed word(String key, @Nullable String keys, Runnable act) {
        return new Deed(Texts.text(key), null, true, keys, act);
    }

    private static Deed icon(Feather icon, String key, boolean inRow, @Nullable String keys, Runnable act) {
        return new Deed(Texts.text(key), icon, inRow, keys, act);
    }
}
