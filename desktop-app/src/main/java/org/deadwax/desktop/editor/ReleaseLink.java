package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.ReleaseFile;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Saves where a release is, as a file that opens it: for one's own desk, or for a colleague. */
final class ReleaseLink {

    private final Desk desk;
    private final Background disk;
    private final Button button = new Button(null, Icons.of(Feather.LINK));

    /** @param release that is open; with null before it was saved for the first time */
    ReleaseLink(Desk desk, ObservableValue<@Nullable Release> release) {
        this.desk = desk;
        this.disk = desk.background().lane();
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setId("release-link");
        button.setAccessibleText(Texts.text("editor.link"));
        button.setTooltip(new Tooltip(Texts.text("editor.link")));
        button.setOnAction(click -> save(release.getValue()));
        Reason.tie(button, release.map(there -> "").orElse(Texts.text("editor.link.unsaved")));
    }

    Button button() {
        return button;
    }

    private void save(@Nullable Release release) {
        if (release == null) {
            return;
        }
        Path to = desk.files().saveAs(Texts.text("editor.link"), name(release.title()) + ReleaseFile.ENDING);
        if (to == null) {
            return;
        }
        ReleaseFile file = new ReleaseFile(
                desk.connection().server().toString(), desk.label().id(), release.id(), release.title());
        disk.run(
                () -> {
                    file.write(to);
                    return to;
                },
                saved -> desk.snackbar().show(Texts.text("editor.link.saved", saved.getFileName())),
                failed -> desk.snackbar().show(String.valueOf(failed.getMessage())));
    }

    /** No title is a way into another folder. */
    private static String name(String title) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "release" : plain;
    }
}
