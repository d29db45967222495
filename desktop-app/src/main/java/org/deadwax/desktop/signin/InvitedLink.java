package org.deadwax.desktop.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an invited person pasted: the link of the mail, or only its code.
 *
 * @param server that the link points to; null for a bare code
 */
record InvitedLink(@Nullable String server, String token) {

    private static final Pattern LINK = Pattern.compile("(https?://[^/?#\\s]+)[^\\s]*?([A-Za-z0-9_-]+)/?");

    static InvitedLink of(String pasted) {
        String text = pasted.strip();
        Matcher link = LINK.matcher(text);
        return link.matches() ? new InvitedLink(link.group(1), link.group(2)) : new InvitedLink(null, text);
    }
}
