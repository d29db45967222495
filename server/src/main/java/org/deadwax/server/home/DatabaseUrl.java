package org.deadwax.server.home;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deadwax.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, apart from who logs in there: hosts hand out both in one, as
 * {@code postgres://user:password@host:5432/deadwax?sslmode=require}, and no message may hold the password.
 *
 * @param address as the driver takes it, without user and password
 */
record DatabaseUrl(
        String address, @Nullable String user, @Nullable String password) {

    private static final String HOST = "(?:\\[[0-9A-Fa-f:.%]+]|[^\\[\\]:/,@?]*)(?::[0-9]+)?";
    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@?]*))?@)?" + "(?<place>"
                    + HOST + "(?:," + HOST + ")*(?:/[^?@]*)?)(?:\\?(?<options>.*))?");
    private static final Pattern SCHEME = Pattern.compile("[a-z]+(?::[a-z]+)?(?=://)");

    /** @throws CannotStart when it is none of PostgreSQL; it is not shown, as nobody knows where its password stands */
    static DatabaseUrl of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            Matcher scheme = SCHEME.matcher(text);
            throw new CannotStart(
                    "DEADWAX_DATABASE_URL "
                            + (scheme.lookingAt() && !scheme.group().matches("(jdbc:)?postgres(ql)?")
                                    ? "begins with “" + scheme.group() + "”"
                                    : "cannot be read")
                            + "; it looks like jdbc:postgresql://host:5432/deadwax, and signs in a user or password in it are written as %40 for @.");
        }
        String user = decoded(form.group("user"));
        String password = decoded(form.group("password"));
        List<String> options = new ArrayList<>();
        String given = form.group("options");
        for (String option : (given == null ? "" : given).split("&", -1)) {
            if (option.startsWith("user=")) {
                user = decoded(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decoded(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
        String address = "jdbc:postgresql://" + form.group("place");
        return new DatabaseUrl(options.isEmpty() ? address : address + "?" + String.join("&", options), user, password);
    }

    private static @Nullable String decoded(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    "DEADWAX_DATABASE_URL has a % in its user or password that is not followed by two hex digits; % itself is written %25.");
        }
    }

    @Override
    public String toString() {
        return address.replaceFirst("\\?.*", "");
    }
}
