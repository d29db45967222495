package org.deadwax.desktop.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The one bundle of words. Keys begin with the package they belong to, as "live.sales". */
public final class Texts {

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.deadwax.desktop.i18n.texts", Locale.ENGLISH);

    private Texts() {}

    /**
     * @param args for {0}, {1} … as {@link MessageFormat} has them; numbers come formatted already
     * @return the key itself where the bundle has none: a screen with a gap beats a screen that does not open
     */
    public static String text(String key, Object... args) {
        if (!BUNDLE.containsKey(key)) {
            return key;
        }
        String pattern = BUNDLE.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(args);
    }

    /** @param key of the text for many; {@code key + ".one"} is the one for one. Both get the count as {0} */
    public static String count(String key, long count, String shown) {
        return text(count == 1 ? key + ".one" : key, shown);
    }
}
