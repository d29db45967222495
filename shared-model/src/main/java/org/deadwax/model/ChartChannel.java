package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a label's files get to a chart's compiler, and when. Secrets are written, never read.
 *
 * @param way SFTP or BY_HAND, which is "save and send yourself"
 * @param host null while unknown; {@code user} likewise
 * @param directory on the server; empty for where a login begins
 * @param secret NONE, PASSWORD or KEY: what is stored
 * @param hostKey fingerprint that was confirmed, "SHA256:…"; null before that, and then nothing is sent
 * @param dryRun true to do everything but put the file there
 * @param production whether this installation sends at all; when false, each submission is a dry run
 * @param fulfilmentsPerHour what the store's limit allows; null when it is not known
 * @param version counts its changes; 0 while nothing is stored
 */
public record ChartChannel(
        String chart,
        String way,
        @Nullable String host,
        int port,
        @Nullable String user,
        String directory,
        String secret,
        @Nullable String hostKey,
        boolean dryRun,
        boolean production,
        Schedule schedule,
        @Nullable Integer fulfilmentsPerHour,
        long version) {

    public static final int SFTP_PORT = 22;

    /**
     * What happens by itself, by the chart's clock.
     *
     * @param kinds "week", "day" or both; empty for none
     * @param closeMinutes after a period's end; null to close by hand
     * @param submitMinutes before its deadline; null to submit by hand
     * @param remindHours before its deadline, each once, while it is not submitted
     */
    public record Schedule(
            List<String> kinds,
            @Nullable Integer closeMinutes,
            @Nullable Integer submitMinutes,
            List<Integer> remindHours) {

        /** Reminds a day and two hours ahead, and leaves the rest to people. */
        public static final Schedule BY_HAND = new Schedule(List.of("week"), null, null, List.of(24, 2));

        public Schedule {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
            remindHours = remindHours == null ? List.of() : List.copyOf(remindHours);
        }
    }

    /** What holds until a label has said otherwise. */
    public static ChartChannel unknown(String chart, boolean production) {
        return new ChartChannel(
                chart,
                "BY_HAND",
                null,
                SFTP_PORT,
                null,
                "",
                "NONE",
                null,
                false,
                production,
                Schedule.BY_HAND,
                null,
                0);
    }
}
