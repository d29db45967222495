package org.deadwax.desktop.charts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.FileChanges;

/** What differs between two versions of a file: lines that went and lines that came. */
final class ChangedLines extends VBox {

    ChangedLines(FileChanges changes, Figures figures) {
        getStyleClass().add("changed-lines");
        getChildren()
                .add(Words.small(Texts.text(
                        "charts.changes",
                        figures.units(changes.linesBefore()),
                        figures.units(changes.linesAfter()),
                        figures.units(changes.netBefore()),
                        figures.units(changes.netAfter()))));
        changes.lines().forEach(line -> {
            if (line.before() != null) {
                getChildren().add(line("−", line.before(), line.times(), "danger"));
            }
            if (line.after() != null) {
                getChildren().add(line("+", line.after(), line.times(), "success"));
            }
        });
        if (changes.moreLines() > 0) {
            getChildren().add(Words.caption(Texts.text("charts.changes.more", figures.units(changes.moreLines()))));
        }
    }

    private static HBox line(String sign, String text, long times, String style) {
        Label mark = Words.code(sign);
        mark.getStyleClass().add(style);
        HBox line = new HBox(mark, Words.code(text));
        if (times > 1) {
            line.getChildren().add(Words.caption("× " + times));
        }
        line.getStyleClass().add("line");
        return line;
    }
}
