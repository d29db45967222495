package org.deadwax.desktop.uploads;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a file's name begins with: "07 Undertow", "2-03 Sheet 173".
 *
 * @param disc null when the name does not say
 * @param number null when it begins with none
 * @param rest the name behind it; all of it without one
 */
record FileNumber(@Nullable Integer disc, @Nullable Integer number, String rest) {

    private static final Pattern NUMBERED = Pattern.compile("^(?:(\\d{1,2})-)?(\\d{1,3})(?:[\\s._-]+(.*))?$");

    static FileNumber of(AudioFile file) {
        Matcher matcher = NUMBERED.matcher(file.stem());
        if (!matcher.matches()) {
            return new FileNumber(null, null, file.stem());
        }
        String rest = matcher.group(3);
        return new FileNumber(
                matcher.group(1) == null ? null : Integer.valueOf(matcher.group(1)),
                Integer.valueOf(matcher.group(2)),
                rest == null || rest.isEmpty() ? file.stem() : rest);
    }
}
