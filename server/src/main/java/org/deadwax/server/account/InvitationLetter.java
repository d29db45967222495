package org.deadwax.server.account;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.deadwax.model.Invitation;
import org.deadwax.server.account.Post.Letter;

/** What an invited person is sent. The code stands behind the # of the link, so that no server on the way gets to see it. */
final class InvitationLetter {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm zzz", Locale.ENGLISH);

    private InvitationLetter() {}

    /** @param server the installation's address as people reach it */
    static String link(URI server, InvitationCode code) {
        String base = server.toString();
        return (base.endsWith("/") ? base : base + "/") + "invitation#" + code.text();
    }

    /** @param label its name; @param zone the label's */
    static Letter to(Invitation invited, String label, ZoneId zone, URI server, String link) {
        String name = label.strip();
        String role = MemberRules.word(invited.role());
        return new Letter(invited.email(), name + " asks you to join on Deadwax", """
                %s asks you to join %s on Deadwax as %s %s.

                Open Deadwax on your computer, choose “Accept an invitation” and paste this link:

                    %s

                The server is %s. The invitation opens once, until %s.

                If you do not know %s, do nothing: nobody joins without this link.
                """.formatted(
                        invited.invitedBy(),
                        name,
                        role.matches("[aeiou].*") ? "an" : "a",
                        role,
                        link,
                        server,
                        UNTIL.format(invited.expiresAt().atZone(zone)),
                        name));
    }
}
