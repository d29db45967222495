package org.deadwax.desktop.charts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.WholeFile;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.CorrectionEdit;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.model.Submission;
import org.deadwax.model.SubmissionAnswer;
import org.deadwax.model.SubmissionEdit;

/** What can be done with the file: write it, send it, save it, leave units out of it, write it again. One thing at a time. */
final class FileDesk {

    record Server(DeadwaxApi api, UUID label) {}

    private final Server server;
    private final Background lane;
    private final Background saving;
    private final Background comparing;
    private final Week week;
    private final Consumer<String> say;
    private final SendBlock block;
    private final PartOfPeriod<CorrectionDraft> correction;
    private final ReadOnlyObjectWrapper<Load<FileChanges>> changes = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper closed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper toSave = new ReadOnlyStringWrapper("");

    FileDesk(
            Server server,
            Background background,
            Week week,
            ObservableValue<Instant> now,
            Consumer<String> say,
            boolean mayEdit) {
        this.server = server;
        this.lane = background.lane();
        this.saving = background.lane();
        this.comparing = background.lane();
        this.week = week;
        this.say = say;
        this.block = new SendBlock(week, now, working, mayEdit);
        this.correction = new PartOfPeriod<>(
                background, period -> server.api.correctionDraft(server.label, period.chart(), period.key()));
    }

    /** Closes the period where it is open, and sends its file; where files go by hand, it is to be saved: see {@link #toSave}. */
    void writeAndSend() {
        ChartPeriod period = week.period();
        ChartReport report = week.report.value();
        if (period == null || report == null || !block.reason().get().isEmpty()) {
            return;
        }
        boolean open = report.period().closedAt() == null;
        String way = way();
        act(
                () -> {
                    if (open) {
                        server.api.close(server.label, period.chart(), period.key());
                    }
                    return way.equals("BY_HAND") ? null : submit(period, way);
                },
                sent -> {
                    if (open) {
                        closed.set(closed.get() + 1);
                    }
                    if (way.equals("BY_HAND")) {
                        say.accept(Texts.text("charts.written", period.name()));
                        toSave.set("");
                        toSave.set(String.valueOf(report.fileName()));
                    } else {
                        say.accept(Texts.text("charts.sending." + way, String.valueOf(report.fileName())));
                    }
                });
    }

    /** How a file leaves: SFTP, DRY_RUN or BY_HAND. */
    String way() {
        ChartChannel channel = week.channel.value();
        if (channel == null || !channel.way().equals("SFTP")) {
            return "BY_HAND";
        }
        return channel.dryRun() || !channel.production() ? "DRY_RUN" : "SFTP";
    }

    /** True for a file that was written, leaves by hand, and is not marked as handed over. */
    boolean waitsToBeHandedOver() {
        var versions = week.versions.value();
        return way().equals("BY_HAND")
                && versions != null
                && !versions.isEmpty()
                && week.lastSubmission() == null
                && block.editing().get().isEmpty();
    }

    /** Notes that the file, which was saved, has been handed over. */
    void handedOver() {
        ChartPeriod period = week.period();
        if (period != null) {
            act(() -> submit(period, "BY_HAND"), done -> say.accept(Texts.text("charts.handedOver")));
        }
    }

    private Submission submit(ChartPeriod period, String way) {
        return server.api.submit(server.label, period.chart(), period.key(), new SubmissionEdit(way));
    }

    /** Writes the file as the server made it, byte for byte, whole or not at all. */
    void save(Path path) {
        ChartPeriod period = week.period();
        if (period != null) {
            save(path, () -> server.api.file(server.label, period.chart(), period.key()));
        }
    }

    /** An earlier version, as it was written. */
    void save(Path path, int version) {
        ChartPeriod period = week.period();
        if (period != null) {
            save(path, () -> server.api.fileVersion(server.label, period.chart(), period.key(), version));
        }
    }

    private void save(Path path, Callable<ResponseBody> file) {
        saving.run(
                () -> {
                    try (ResponseBody body = file.call()) {
                        WholeFile.write(path, body.byteStream(), got -> {});
                    }
                    return path;
                },
                saved -> say.accept(Texts.text("charts.saved", saved)),
                failed -> say.accept(String.valueOf(failed.getMessage())));
    }

    /** Leaves the units of a finding out of the file. @param reason never blank; it is kept */
    void leaveOut(ChartReport.Finding finding, String reason) {
        ChartPeriod period = week.period();
        UUID product = finding.productId();
        if (period != null && product != null) {
            act(
                    () -> server.api.overrideFinding(
                            server.label,
                            period.chart(),
                            period.key(),
                            new FileOverrideEdit(finding.code(), product, reason)),
                    done -> say.accept(Texts.count("charts.leftOut", done.units(), Long.toString(done.units()))));
        }
    }

    void takeBack(FileOverride override) {
        ChartPeriod period = week.period();
        if (period != null) {
            act(
                    () -> server.api.withdrawOverride(server.label, period.chart(), period.key(), override.id()),
                    done -> say.accept(Texts.text("charts.takenBack")));
        }
    }

    /** Asks what a version changed against the one before it. */
    void showChanges(int version) {
        ChartPeriod period = week.period();
        if (period == null) {
            return;
        }
        changes.set(new Load.Loading<>(null));
        comparing.run(
                () -> server.api.fileChanges(server.label, period.chart(), period.key(), version),
                known -> changes.set(Load.of(known)),
                failed -> changes.set(changes.get().failed(failed)));
    }

    /** Asks what a correction would change. */
    void draftCorrection() {
        correction.of(week.period());
    }

    void correct(String reason) {
        ChartPeriod period = week.period();
        if (period != null) {
            act(
                    () -> server.api.correct(server.label, period.chart(), period.key(), new CorrectionEdit(reason)),
                    done -> {
                        correction.of(null);
                        say.accept(Texts.text("charts.corrected", done.version(), done.fileName()));
                    });
        }
    }

    void stopTrying(Submission submission) {
        ChartPeriod period = week.period();
        if (period != null) {
            act(
                    () -> server.api.cancelSubmission(server.label, period.chart(), period.key(), submission.id()),
                    done -> say.accept(Texts.text("charts.stopped")));
        }
    }

    void answer(Submission submission, boolean accepted, String words) {
        ChartPeriod period = week.period();
        if (period != null) {
            act(
                    () -> server.api.answerSubmission(
                            server.label,
                            period.chart(),
                            period.key(),
                            submission.id(),
                            new SubmissionAnswer(accepted, words)),
                    done -> say.accept(Texts.text("charts.answered")));
        }
    }

    private <T> void act(Callable<T> work, Consumer<? super T> done) {
        working.set(true);
        lane.run(
                work,
                answer -> {
                    working.set(false);
                    done.accept(answer);
                    week.again();
                },
                failed -> {
                    working.set(false);
                    say.accept(String.valueOf(failed.getMessage()));
                    week.again();
                });
    }

    /** Why the file cannot be written and sent, a sentence; empty when it can. */
    ReadOnlyStringProperty sendBlockedProperty() {
        return block.reason();
    }

    /** Why there is no file to save, a sentence; empty when there is one. */
    ReadOnlyStringProperty saveBlockedProperty() {
        return block.saving();
    }

    /** Why nothing can be changed, a sentence; empty for those who may. */
    ReadOnlyStringProperty editBlockedProperty() {
        return block.editing();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** How many periods were closed from here. */
    ReadOnlyIntegerProperty closed() {
        return closed.getReadOnlyProperty();
    }

    /** Name of a file that was just written and is to be saved by hand; empty in between. */
    ReadOnlyStringProperty toSave() {
        return toSave.getReadOnlyProperty();
    }

    /** Why the file cannot be written again, a sentence; empty when it can. */
    ReadOnlyStringProperty correctBlockedProperty() {
        return block.correcting();
    }

    /** What the version that was asked about changed; idle before. */
    ReadOnlyObjectProperty<Load<FileChanges>> changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** What a correction would change; idle until it was asked for. */
    ReadOnlyObjectProperty<Load<CorrectionDraft>> correctionProperty() {
        return correction.property();
    }
}
