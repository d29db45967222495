package org.deadwax.desktop.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShortcutTest {

    @Test
    void no_two_have_the_same_keys_and_each_says_what_it_does() {
        assertThat(Arrays.stream(Shortcut.values()).map(Shortcut::keys)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Shortcut.values()).map(Shortcut::meaning))
                .noneMatch(words -> words.startsWith("keys."));
    }
}
