package org.deadwax.server.mail;

import java.util.Map;
import org.deadwax.model.MailKind;

/** What mails to fans say while a label has not changed it. */
final class ServerWords {

    record Words(String subject, String body) {}

    private static final Map<MailKind, Words> WORDS = Map.of(
            MailKind.DELIVERY,
            new Words("Your music is ready", """
                    Hello {name},

                    thank you for buying from {label}. Here is your music:

                    {titles}

                    {link}

                    Choose the format you like, take single tracks or everything at once. The link is yours and stays good, so keep this mail.

                    Something is wrong? Answer this mail.
                    Order {order}

                    {label}"""),
            MailKind.AGAIN,
            new Words("Your music, once more", """
                    Hello {name},

                    here is the link to your music again:

                    {titles}

                    {link}

                    You did not ask for it? Then do nothing: it was sent to the address of the order and nowhere else.

                    Order {order}

                    {label}"""));

    private ServerWords() {}

    static Words of(MailKind kind) {
        Words words = WORDS.get(kind);
        if (words == null) {
            throw new IllegalArgumentException(kind + " has no template.");
        }
        return words;
    }
}
