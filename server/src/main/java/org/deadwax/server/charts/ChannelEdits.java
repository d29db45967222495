package org.deadwax.server.charts;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.ChartChannel;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.sftp.SftpDelivery;
import org.deadwax.server.charts.sftp.SftpLogin;
import org.deadwax.server.charts.sftp.SftpTrouble;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** What somebody enters for a channel, looked over: 422 with a sentence for each field that cannot be. */
final class ChannelEdits {

    private static final int LONGEST_SECRET = 20_000;

    private ChannelEdits() {}

    static void check(ChartChannel edit) {
        Fields fields = new Fields();
        if (!List.of("SFTP", "BY_HAND").contains(edit.way())) {
            fields.wrong("way", "“" + edit.way() + "” is no way to send a file; it is SFTP or BY_HAND.");
        }
        if (edit.host() != null && !edit.host().matches("[A-Za-z0-9][A-Za-z0-9.:-]{0,252}")) {
            fields.wrong("host", "“" + edit.host() + "” is no host, as sftp.example.com.");
        }
        if (edit.port() < 1 || edit.port() > 65_535) {
            fields.wrong("port", "A port is between 1 and 65535, not " + edit.port() + ".");
        }
        fields.optionalText("user", edit.user(), 100);
        if (edit.directory() == null || !edit.directory().matches("|[A-Za-z0-9._/ -]{1,200}")) {
            fields.wrong("directory", "A directory holds letters, digits and . _ - / only.");
        }
        ChartChannel.Schedule schedule = edit.schedule();
        if (schedule == null) {
            fields.wrong("schedule", "Missing: schedule.");
        } else {
            schedule.kinds().forEach(kind -> fields.optional("schedule.kinds", kind, PeriodKind::of));
            range(fields, "schedule.closeMinutes", schedule.closeMinutes(), 0, 7 * 24 * 60);
            range(fields, "schedule.submitMinutes", schedule.submitMinutes(), 0, 24 * 60);
            schedule.remindHours().forEach(hours -> range(fields, "schedule.remindHours", hours, 1, 7 * 24));
        }
        range(fields, "fulfilmentsPerHour", edit.fulfilmentsPerHour(), 1, 1_000_000);
        fields.check();
    }

    private static void range(Fields fields, String name, @Nullable Integer value, int from, int to) {
        if (value != null && (value < from || value > to)) {
            fields.wrong(name, "It is between " + from + " and " + to + ", not " + value + ".");
        }
    }

    /** @return its kind, as it is stored */
    static String check(ChannelSecret secret) {
        if (secret.privateKey() != null && !secret.privateKey().isBlank()) {
            if (secret.privateKey().length() > LONGEST_SECRET) {
                throw ProblemException.invalid("privateKey", "A key has at most " + LONGEST_SECRET + " characters.");
            }
            try {
                SftpDelivery.checkKey(new SftpLogin("", 0, "", secret, null));
            } catch (SftpTrouble e) {
                throw ProblemException.invalid("privateKey", String.valueOf(e.getMessage()));
            }
            return "KEY";
        }
        if (secret.password() != null && secret.password().length() > LONGEST_SECRET) {
            throw ProblemException.invalid("password", "A password has at most " + LONGEST_SECRET + " characters.");
        }
        return secret.password() == null || secret.password().isEmpty() ? "NONE" : "PASSWORD";
    }

    static void checkFingerprint(String fingerprint) {
        if (!fingerprint.matches("SHA256:[A-Za-z0-9+/]{20,64}=?")) {
            throw ProblemException.invalid("fingerprint", "“" + fingerprint + "” is no fingerprint, as SHA256:….");
        }
    }

    /** What is missing before a file can be sent; empty when nothing is. */
    static List<String> missing(ChartChannel channel) {
        List<String> missing = new ArrayList<>();
        if (channel.host() == null) {
            missing.add("the server");
        }
        if (channel.user() == null) {
            missing.add("the login");
        }
        if (channel.secret().equals("NONE")) {
            missing.add("its password or key");
        }
        if (channel.hostKey() == null) {
            missing.add("the server's key, confirmed");
        }
        return missing;
    }
}
