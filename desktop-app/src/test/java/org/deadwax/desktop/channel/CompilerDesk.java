package org.deadwax.desktop.channel;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.HostKey;
import org.deadwax.model.HostKeyPin;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.model.ReporterCountdown;

/** The server of a label that sends its US digital files by SFTP, and has sent two weeks. */
final class CompilerDesk {

    static final Chart DIGITAL = chart("US_DIGITAL", "US digital", "D3");
    static final Chart PHYSICAL = chart("US_PHYSICAL", "US physical", "M3");

    final List<String> asked = new ArrayList<>();
    ChartAccount account = new ChartAccount("US_DIGITAL", "4030", "54321", "DWLMD.txt", Map.of("itemNumber", "1"), 3);
    ChartChannel channel = new ChartChannel(
            "US_DIGITAL",
            "SFTP",
            "files.example.net",
            22,
            "DWLMD",
            "",
            "PASSWORD",
            "SHA256:4uXr2kXcQmT0Qk1oVnqv1u3wT1M2l5hL1c9cQm0bJ2E",
            false,
            false,
            new ChartChannel.Schedule(List.of("week"), 60, 120, List.of(24, 2)),
            1_000,
            7);

    List<Chart> charts() {
        return List.of(DIGITAL, PHYSICAL);
    }

    ChartAccount chartAccount(UUID label, String chart) {
        return chart.equals("US_DIGITAL") ? account : ChartAccount.unknown(chart);
    }

    ChartChannel chartChannel(UUID label, String chart) {
        return chart.equals("US_DIGITAL") ? channel : ChartChannel.unknown(chart, true);
    }

    List<ReportFormatInfo> reportFormats() {
        return List.of(new ReportFormatInfo(
                "D3",
                "Luminate digital sales, piped",
                "1",
                "built in",
                List.of(
                        new ReportFormatInfo.Setting("lineEnd", "CRLF", List.of("CRLF", "LF"), "What ends a line."),
                        new ReportFormatInfo.Setting(
                                "itemNumber", "3", List.of("3", "1"), "Digits of the item number.")),
                null));
    }

    ReporterCountdown reporterCountdown(UUID label, String chart) {
        return new ReporterCountdown(
                chart,
                4,
                2,
                false,
                "Billboard week of 12 Dec 2026",
                List.of(
                        new ReporterCountdown.Week("week-2026-11-05", "Billboard week of 14 Nov 2026", "SENT"),
                        new ReporterCountdown.Week("week-2026-11-12", "Billboard week of 21 Nov 2026", "SENT"),
                        new ReporterCountdown.Week("week-2026-11-19", "Billboard week of 28 Nov 2026", "DUE"),
                        new ReporterCountdown.Week("week-2026-11-26", "Billboard week of 5 Dec 2026", "DUE")),
                "Two of four weeks in a row are sent. Sales count from Billboard week of 12 Dec 2026 on.");
    }

    ChartAccount saveChartAccount(UUID label, String chart, ChartAccount edit) {
        asked.add("account " + edit.account() + " " + edit.settings());
        account = edit;
        return edit;
    }

    ChartChannel saveChartChannel(UUID label, String chart, ChartChannel edit) {
        asked.add("channel " + edit.way() + " " + edit.host() + " " + edit.schedule());
        channel = edit;
        return edit;
    }

    ChartChannel saveChannelSecret(UUID label, String chart, ChannelSecret secret) {
        asked.add(secret + " with passphrase " + (secret.passphrase() != null));
        return channel;
    }

    HostKey askHostKey(UUID label, String chart) {
        return new HostKey(
                "ssh-ed25519",
                "SHA256:9pQbVnqv1u3wT1M2l5hL1c9cQm0bJ2E4uXr2kXcQmT0",
                channel.hostKey(),
                "The server shows another key than the one that is trusted. Nothing is sent. Compare it with what the"
                        + " compiler says before you trust it.");
    }

    ChartChannel pinHostKey(UUID label, String chart, HostKeyPin pin) {
        asked.add("pin " + pin.fingerprint());
        return channel;
    }

    private static Chart chart(String code, String name, String format) {
        return new Chart(
                code,
                name,
                "America/New_York",
                format,
                "US",
                "USD",
                DayOfWeek.THURSDAY,
                "Billboard week of",
                List.of("delivered"),
                LocalTime.of(13, 0),
                "stated by the chart",
                "help pages");
    }
}
