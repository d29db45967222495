package org.deadwax.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a label is known to a chart's compiler.
 *
 * @param chain up to five digits; all direct-to-consumer providers share 4030
 * @param account the reporter's number for this channel, up to five digits; empty while it is not known
 * @param fileName as the compiler expects it on its server; null for the account's number with ".txt"
 * @param settings the file's profile, by name, where it differs from the format's own; see the format's documentation
 * @param version counts its changes; 0 while nothing is stored
 */
public record ChartAccount(
        String chart,
        String chain,
        String account,
        @Nullable String fileName,
        Map<String, String> settings,
        long version) {

    /** The chain number that all providers share, as the compiler's help pages print it. */
    public static final String SHARED_CHAIN = "4030";

    /** @throws IllegalArgumentException naming the field, its value and what would be right */
    public ChartAccount {
        if (!chain.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("The chain “" + chain + "” is not one to five digits, as 4030.");
        }
        if (!account.isEmpty() && !account.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("The account “" + account + "” is not one to five digits, as 54321.");
        }
        if (fileName != null && !fileName.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("The file name “" + fileName
                    + "” may hold letters, digits, dots, hyphens and underscores only, as DWLMD.txt.");
        }
        settings = settings == null ? Map.of() : Map.copyOf(settings);
    }

    /** What holds until a label has said otherwise. */
    public static ChartAccount unknown(String chart) {
        return new ChartAccount(chart, SHARED_CHAIN, "", null, Map.of(), 0);
    }
}
