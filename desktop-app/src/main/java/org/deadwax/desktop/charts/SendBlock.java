package org.deadwax.desktop.charts;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.ChartReport;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Submission;

/** Why the file cannot be written and sent right now, and why there is none to save. */
final class SendBlock {

    private final Week week;
    private final ObservableValue<Instant> now;
    private final ObservableBooleanValue working;
    private final boolean mayEdit;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saving = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper correcting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper editing = new ReadOnlyStringWrapper("");

    SendBlock(Week week, ObservableValue<Instant> now, ObservableBooleanValue working, boolean mayEdit) {
        this.week = week;
        this.now = now;
        this.working = working;
        this.mayEdit = mayEdit;
        week.report.property().subscribe(this::judge);
        week.submissions.property().subscribe(this::judge);
        week.versions.property().subscribe(this::judge);
        now.subscribe(this::judge);
        working.subscribe(this::judge);
        editing.set(mayEdit ? "" : Texts.text("charts.close.role"));
        judge();
    }

    private void judge() {
        ChartReport report = week.report.value();
        reason.set(report == null ? Texts.text("charts.close.nothing") : sending(report));
        saving.set(report == null ? Texts.text("charts.close.nothing") : file(report));
        correcting.set(correction());
    }

    private String correction() {
        if (!mayEdit) {
            return Texts.text("charts.close.role");
        }
        List<FileVersion> versions = week.versions.value();
        return versions == null || versions.isEmpty() ? Texts.text("charts.correct.notYet") : "";
    }

    private String sending(ChartReport report) {
        PeriodWords words = new PeriodWords(report.period());
        if (working.get()) {
            return Texts.text("charts.close.working");
        }
        if (!mayEdit) {
            return Texts.text("charts.close.role");
        }
        if (now.getValue().isBefore(report.period().until())) {
            return Texts.text("charts.close.early", words.ends(), words.zone());
        }
        Submission last = week.lastSubmission();
        if (last != null) {
            boolean under = last.state().equals("WAITING") || last.state().equals("SENDING");
            Instant at = last.sentAt() == null ? last.askedAt() : last.sentAt();
            if (under || !last.state().equals("DRY")) {
                return Texts.text(
                        under ? "charts.close.underWay" : "charts.close.sent", words.moment(at), words.zone());
            }
        }
        return file(report);
    }

    private String file(ChartReport report) {
        long blocking = week.blocking();
        if (blocking > 0) {
            return Texts.count("charts.blockFile", blocking, Long.toString(blocking));
        }
        return report.fileName() == null ? Texts.text("charts.close.noFile") : "";
    }

    ReadOnlyStringProperty reason() {
        return reason.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saving() {
        return saving.getReadOnlyProperty();
    }

    ReadOnlyStringProperty correcting() {
        return correcting.getReadOnlyProperty();
    }

    ReadOnlyStringProperty editing() {
        return editing.getReadOnlyProperty();
    }
}
