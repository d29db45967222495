package org.deadwax.desktop.masters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.checks.CheckRows;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.player.PlayedMaster;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.CheckResult;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** One version: what was found in it, and what can be done with it. */
final class VersionFacts extends VBox {

    private final Desk desk;
    private final VersionsViewModel model;
    private final AskPane ask;
    private final Label facts = Words.small("");
    private final Label reason = Words.body("");
    private final CheckRows checks;
    private final ReadOnlyStringWrapper whyNotHear = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNotFetch = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNotCheck = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNotNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper whyNotRemove = new ReadOnlyStringWrapper("");

    VersionFacts(Desk desk, VersionsViewModel model, AskPane ask) {
        this.desk = desk;
        this.model = model;
        this.ask = ask;
        this.checks = new CheckRows(desk.figures());
        getStyleClass().add("version-facts");
        reason.setWrapText(true);
        reason.getStyleClass().setAll("label", "danger");
        reason.managedProperty().bind(reason.visibleProperty());
        FlowPane actions = new FlowPane(8, 8);
        actions.getChildren()
                .setAll(
                        button("masters.play", Feather.PLAY, whyNotHear, this::play),
                        button("masters.download", Feather.DOWNLOAD, whyNotFetch, this::download),
                        button("masters.recheck", Feather.ROTATE_CW, whyNotCheck, model::recheck),
                        button("masters.note", Feather.EDIT_3, whyNotNote, this::note),
                        button("masters.remove", Feather.TRASH_2, whyNotRemove, this::remove));
        getChildren().setAll(actions, facts, reason, checks);
        model.chosenProperty().subscribe(this::show);
    }

    private interface Deed {
        void on(Master version);
    }

    private StackPane button(String key, Ikon icon, ReadOnlyStringWrapper why, Deed deed) {
        Button button = new Button(Texts.text(key), Icons.of(icon));
        button.setId(key.replace('.', '-'));
        button.setOnAction(click -> {
            Master version = model.chosenProperty().get();
            if (version != null) {
                deed.on(version);
            }
        });
        Reason.tie(button, why);
        return new StackPane(button);
    }

    private void show(@Nullable Master version) {
        setVisible(version != null);
        if (version == null) {
            return;
        }
        boolean heard = version.state() == MasterState.ACCEPTED && version.audioKept();
        String gone = version.audioKept() ? "" : Texts.text("masters.gone");
        whyNotHear.set(heard ? "" : gone.isEmpty() ? Texts.text("masters.notAccepted") : gone);
        whyNotFetch.set(model.whyNotManage().isEmpty() ? gone : model.whyNotManage());
        whyNotCheck.set(
                version.checking() != null
                        ? Texts.text("masters.checkingAlready")
                        : model.whyNotEdit().isEmpty() ? gone : model.whyNotEdit());
        whyNotNote.set(model.whyNotEdit());
        whyNotRemove.set(model.whyNotRemove(version));
        facts.setText(facts(version));
        reason.setText(version.reason() == null ? "" : version.reason());
        reason.setVisible(version.reason() != null && version.checks().isEmpty());
        checks.show(
                version.checks(),
                new CheckRows.Deeds(
                        heard ? check -> hear(version, check) : null,
                        model.whyNotManage().isEmpty() ? check -> model.accept(version, check) : null));
    }

    /** "24-bit, 96 kHz, stereo, 5:07, −9.4 LUFS, peak −1.2 dBTP"; while it is checked, how far that is. */
    private static String facts(Master version) {
        Master.Checking checking = version.checking();
        if (checking != null && checking.positionMillis() != null && checking.totalMillis() != null) {
            return Texts.text(
                    "masters.decoding",
                    Figures.length(Duration.ofMillis(checking.positionMillis())),
                    Figures.length(Duration.ofMillis(checking.totalMillis())));
        }
        if (checking != null) {
            return checking.waitsFor() == null ? Texts.text("masters.checkingWaits") : checking.waitsFor();
        }
        Master.Audio audio = version.audio();
        if (audio == null) {
            return Figures.size(version.sizeBytes());
        }
        String words = Texts.text(
                "masters.facts",
                Integer.toString(audio.bitDepth()),
                kilohertz(audio.sampleRateHz()),
                Texts.text(audio.channels() == 1 ? "masters.mono" : "masters.stereo"),
                Figures.length(Duration.ofMillis(audio.durationMillis())),
                Figures.size(version.sizeBytes()));
        if (audio.loudnessLufs() != null) {
            words += ", " + signed(audio.loudnessLufs()) + " LUFS";
        }
        return audio.truePeakDbtp() == null ? words : words + ", peak " + signed(audio.truePeakDbtp()) + " dBTP";
    }

    private static String kilohertz(int hertz) {
        return hertz % 1000 == 0 ? Integer.toString(hertz / 1000) : Double.toString(hertz / 1000.0);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }

    private PlayedMaster played(Master version) {
        TrackOf of = model.of();
        return new PlayedMaster(version, of.title(), of.artist(), of.release(), of.releaseId());
    }

    private void play(Master version) {
        desk.player().playOrPause(List.of(played(version)), 0);
    }

    private void hear(Master version, CheckResult check) {
        desk.player()
                .playFrom(played(version), Duration.ofMillis(check.startMillis() == null ? 0 : check.startMillis()));
    }

    private void download(Master version) {
        Path to = desk.files().saveAs(Texts.text("masters.download"), version.fileName());
        if (to != null) {
            model.download(version, to);
        }
    }

    private void note(Master version) {
        ask.words(
                Texts.text("masters.note"),
                Texts.text("masters.note.text", Integer.toString(version.version())),
                Texts.text("masters.note.field"),
                List.of(new AskPane.Answer<>(Texts.text("masters.note.keep"), why -> model.note(version, why))));
    }

    private void remove(Master version) {
        ask.words(
                Texts.text("masters.remove"),
                Texts.text("masters.remove.text", Integer.toString(version.version()), version.fileName()),
                Texts.text("masters.note.field"),
                List.of(new AskPane.Answer<>(Texts.text("masters.remove.do"), why -> model.remove(version, why))));
    }
}
