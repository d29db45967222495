package org.deadwax.desktop.editor;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.masters.VersionsPane;
import org.deadwax.desktop.masters.VersionsViewModel;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.TableMemory;
import org.deadwax.model.Master;

/** The tracks with what is known of their masters, and below them all versions of the chosen one's. */
final class MastersPane extends VBox {

    private final TrackSelection selection;
    private final VersionsViewModel versions;
    private final Listening listening;

    MastersPane(Desk desk, EditorViewModel model, TrackSelection selection, VersionsViewModel versions, AskPane ask) {
        this.selection = selection;
        this.versions = versions;
        this.listening = new Listening(desk, model);
        TableColumn<TrackRow, String> number = Columns.words(Texts.text("editor.no"), 52, TrackRow::place);
        number.setId("place");
        number.getStyleClass().addAll("first", "quiet", "figure");
        TableColumn<TrackRow, String> title = Columns.words(
                Texts.text("editor.track.title"), 180, row -> row.track().title());
        title.setId("title");
        TableColumn<TrackRow, String> file = Columns.words(Texts.text("editor.master.file"), 200, MastersPane::file);
        file.setId("file");
        file.getStyleClass().add("quiet");
        TableColumn<TrackRow, String> length = Columns.words(Texts.text("editor.length"), 64, TrackRow::length);
        length.setId("length");
        length.getStyleClass().add("figure");
        TableColumn<TrackRow, String> loudness =
                Columns.words(Texts.text("editor.master.lufs"), 80, row -> figure(row, true));
        loudness.setId("lufs");
        loudness.getStyleClass().add("figure");
        TableColumn<TrackRow, String> peak =
                Columns.words(Texts.text("editor.master.dbtp"), 80, row -> figure(row, false));
        peak.setId("dbtp");
        peak.getStyleClass().add("figure");
        TableColumn<TrackRow, ?> master =
                Columns.node(Texts.text("editor.master"), 120, row -> MasterChip.of(row.master()));
        master.setId("master");
        master.getStyleClass().add("last");
        TrackTable tracks =
                new TrackTable(model, selection, "masters", number, title, file, length, loudness, peak, master);
        tracks.onPlay(listening::playOrPause);
        TableMemory.of("masters", tracks.table(), desk.settings());
        getChildren().setAll(tracks, new VersionsPane(desk, versions, ask));
    }

    private static String file(TrackRow row) {
        Master master = row.master();
        return master == null ? "" : master.fileName();
    }

    private static String figure(TrackRow row, boolean loudness) {
        Master master = row.master();
        Master.Audio audio = master == null ? null : master.audio();
        Double value = audio == null ? null : loudness ? audio.loudnessLufs() : audio.truePeakDbtp();
        return value == null ? "" : String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }

    /** The tab is seen, or another track is chosen: asks for its versions. */
    void refresh() {
        List<String> keys = selection.get().keys();
        versions.show(keys.isEmpty() ? null : listening.track(keys.getFirst()));
    }
}
