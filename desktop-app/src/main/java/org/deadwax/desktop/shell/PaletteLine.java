package org.deadwax.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the palette.
 *
 * @param group in which it was found, as "Releases"
 * @param found null for the head of a group
 */
record PaletteLine(String group, Finder.@Nullable Found found) {

    static List<PaletteLine> group(String group, List<Finder.Found> found) {
        List<PaletteLine> lines = new ArrayList<>();
        if (!found.isEmpty()) {
            lines.add(new PaletteLine(group, null));
            found.forEach(each -> lines.add(new PaletteLine(group, each)));
        }
        return lines;
    }

    /** Commands in whose name every typed word begins or stands. */
    static List<Finder.Found> commands(List<Command> commands, String typed) {
        String[] words = typed.toLowerCase(Locale.ROOT).split("\\s+");
        return commands.stream()
                .filter(command -> {
                    String title = command.title().toLowerCase(Locale.ROOT);
                    return java.util.Arrays.stream(words).allMatch(title::contains);
                })
                .map(command -> new Finder.Found(command.title(), "", command.icon(), command.keys(), command.run()))
                .toList();
    }
}
