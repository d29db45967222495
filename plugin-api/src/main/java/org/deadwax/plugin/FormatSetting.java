package org.deadwax.plugin;

import java.util.List;

/**
 * Something about a file that differs between accounts.
 *
 * @param usual what holds when an account says nothing
 * @param choices every value that is allowed, {@code usual} among them
 * @param meaning one sentence
 */
public record FormatSetting(String name, String usual, List<String> choices, String meaning) {

    public FormatSetting {
        choices = List.copyOf(choices);
        if (!choices.contains(usual)) {
            throw new IllegalArgumentException("The usual value " + usual + " of " + name + " is not among " + choices);
        }
    }
}
