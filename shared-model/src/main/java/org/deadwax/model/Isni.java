package org.deadwax.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An International Standard Name Identifier (ISO 27729): 15 digits and a check character, ISO 7064 Mod 11-2.
 *
 * @param code 16 characters, the last a digit or X
 */
public record Isni(@JsonValue String code) {

    /** @throws IllegalArgumentException naming what is wrong and, for a check character, the right one */
    @JsonCreator
    public Isni {
        if (!code.matches("[0-9]{15}[0-9X]")) {
            throw new IllegalArgumentException("The ISNI “" + code + "” is not 16 digits, as 0000 0001 2103 2683.");
        }
        char right = check(code);
        if (code.charAt(15) != right) {
            throw new IllegalArgumentException("The ISNI " + code + " has a wrong check character: " + right
                    + " would be right. Look it up at isni.org.");
        }
    }

    /** Blanks, hyphens and the word ISNI or its address before it are dropped. */
    public static Isni parse(String text) {
        String code =
                text.strip().toUpperCase(Locale.ROOT).replaceFirst("^(HTTPS?://)?(WWW\\.)?ISNI(\\.ORG/ISNI/)?:?", "");
        return new Isni(code.replaceAll("[\\s-]", ""));
    }

    /** As people read it: "0000 0001 2103 2683". */
    public String shown() {
        return String.join(" ", code.substring(0, 4), code.substring(4, 8), code.substring(8, 12), code.substring(12));
    }

    private static char check(String code) {
        int product = 0;
        for (int i = 0; i < 15; i++) {
            product = (product + code.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - product) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return code;
    }
}
