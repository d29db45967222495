package org.deadwax.desktop.uploads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.upload.UploadItem;
import org.deadwax.model.CheckResult;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/** What is said of a file on its way. */
record UploadWords(UploadItem item) {

    private static final int EXACT_MINUTES = 10;

    Tone tone() {
        return switch (item.state()) {
            case ACCEPTED -> item.warnings().isEmpty() ? Tone.SUCCESS : Tone.WARNING;
            case REJECTED, FAILED -> Tone.DANGER;
            case UPLOADING, VERIFYING, FINGERPRINTING -> Tone.ACCENT;
            case WAITING, PAUSED -> Tone.NEUTRAL;
        };
    }

    String state() {
        String percent = Long.toString((long) Math.floor(item.progress() * 100));
        int warnings = item.warnings().size();
        return switch (item.state()) {
            case ACCEPTED ->
                warnings == 0
                        ? Texts.text("uploads.accepted")
                        : Texts.count("uploads.acceptedWarned", warnings, Integer.toString(warnings));
            case UPLOADING -> Texts.text(item.resumed() ? "uploads.resumed" : "uploads.uploading", percent);
            case PAUSED -> Texts.text("uploads.paused", percent);
            case REJECTED -> refused();
            default -> Texts.text("uploads.state." + item.state().name());
        };
    }

    /** @param waitsFor name of the file that is before it in the line; null when it is the next */
    String detail(@Nullable String waitsFor) {
        if (item.reason() != null) {
            return item.reason();
        }
        return switch (item.state()) {
            case WAITING -> waitsFor == null ? Texts.text("uploads.next") : Texts.text("uploads.after", waitsFor);
            case FINGERPRINTING -> Texts.text("uploads.fingerprint");
            case UPLOADING -> sending();
            case PAUSED -> parts();
            case VERIFYING -> checking();
            case ACCEPTED -> item.warnings().isEmpty() ? audio(item.master()) : String.join(" ", item.warnings());
            case REJECTED, FAILED -> "";
        };
    }

    /** Of one; below zero where no bar stands. */
    double progress() {
        return switch (item.state()) {
            case UPLOADING, PAUSED, FINGERPRINTING -> item.progress();
            case VERIFYING -> decoded();
            default -> -1;
        };
    }

    private String sending() {
        List<String> words = new ArrayList<>();
        words.add(parts());
        if (item.bytesPerSecond() > 0) {
            words.add(speed(item.bytesPerSecond()));
        }
        Duration left = item.timeLeft();
        if (left != null) {
            words.add(Texts.text("uploads.left", left(left)));
        }
        if (item.resumption() != null) {
            words.add(Texts.text("uploads.resumption." + item.resumption().name()));
        }
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    /** "Refused: truncated". */
    private String refused() {
        Master master = item.master();
        return master == null
                ? Texts.text("uploads.state.REJECTED")
                : master.checks().stream()
                        .filter(check -> check.verdict() == CheckResult.Verdict.REFUSED)
                        .findFirst()
                        .map(check ->
                                Texts.text("uploads.refused." + check.check().name()))
                        .orElseGet(() -> Texts.text("uploads.state.REJECTED"));
    }

    private String checking() {
        String there = Texts.text("uploads.allThere", Integer.toString(item.parts()));
        Master.Checking checking = item.master() == null ? null : item.master().checking();
        if (checking == null) {
            return there + Texts.text("uploads.checking.WAITING");
        }
        if (checking.waitsFor() != null) {
            return checking.waitsFor();
        }
        if (checking.positionMillis() == null || checking.totalMillis() == null) {
            return there + Texts.text("uploads.checking." + checking.step().name());
        }
        return there
                + Texts.text("uploads.checking.at", clock(checking.positionMillis()), clock(checking.totalMillis()));
    }

    private double decoded() {
        Master.Checking checking = item.master() == null ? null : item.master().checking();
        return checking == null || checking.positionMillis() == null || checking.totalMillis() == null
                ? 0
                : Math.clamp((double) checking.positionMillis() / Math.max(1, checking.totalMillis()), 0, 1);
    }

    private static String clock(long millis) {
        return Figures.length(Duration.ofMillis(millis));
    }

    private String parts() {
        return item.parts() == 0
                ? ""
                : Texts.text("uploads.part", Integer.toString(item.confirmedParts()), Integer.toString(item.parts()));
    }

    /** "0.9 MB/s". */
    static String speed(long bytesPerSecond) {
        return String.format(Locale.ROOT, "%.1f MB/s", bytesPerSecond / 1e6);
    }

    /** "1 min 12 s" while it is short enough to wait for, "26 min" and "2 h 10 min" beyond. */
    static String left(Duration left) {
        long seconds = left.toSeconds();
        return seconds >= 60 && seconds < EXACT_MINUTES * 60
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : Figures.span(left);
    }

    /** "24-bit, 96 kHz, −9.4 LUFS, peak −1.2 dBTP". */
    static String audio(@Nullable Master master) {
        Master.Audio audio = master == null ? null : master.audio();
        if (audio == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        words.add(audio.bitDepth() + "-bit");
        words.add(trimmed(audio.sampleRateHz() / 1000.0) + " kHz");
        if (audio.loudnessLufs() != null) {
            words.add(signed(audio.loudnessLufs()) + " LUFS");
        }
        if (audio.truePeakDbtp() != null) {
            words.add("peak " + signed(audio.truePeakDbtp()) + " dBTP");
        }
        return String.join(", ", words);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }
}
