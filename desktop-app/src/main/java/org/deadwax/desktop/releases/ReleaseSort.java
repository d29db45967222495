package org.deadwax.desktop.releases;

import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;

/**
 * In which order the server sends the list.
 *
 * @param down the greatest first: the newest, the last of the alphabet
 */
public record ReleaseSort(By by, boolean down) {

    /** What the list can be sorted by. */
    public enum By {
        STREET,
        TITLE,
        ARTIST,
        NUMBER,
        CHANGED;

        /** As the server calls it, and the table its column. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final ReleaseSort NEWEST = new ReleaseSort(By.STREET, true);

    /** @return the newest street date first for what is no order of ours */
    static ReleaseSort of(String column, boolean down) {
        for (By by : By.values()) {
            if (by.id().equals(column)) {
                return new ReleaseSort(by, down);
            }
        }
        return NEWEST;
    }

    String words() {
        return Texts.text("releases.sorted." + by.id() + (down ? ".down" : ".up"));
    }
}
