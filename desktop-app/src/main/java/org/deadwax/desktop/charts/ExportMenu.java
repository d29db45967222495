package org.deadwax.desktop.charts;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.model.ChartPeriod;
import org.kordamp.ikonli.feather.Feather;

/** Tables and reports of the period as files, as a manager would mail them. */
final class ExportMenu extends MenuButton {

    private final ChartsViewModel charts;
    private final FileChoice files;

    ExportMenu(ChartsViewModel charts, FileChoice files) {
        super(null, Icons.of(Feather.DOWNLOAD));
        this.charts = charts;
        this.files = files;
        getStyleClass().addAll(Styles.BUTTON_ICON);
        setAccessibleText(Texts.text("charts.export"));
        setTooltip(new Tooltip(Texts.text("charts.export")));
    }

    /** The week's report, the equation, the units of the chosen row, and the track equivalents. */
    static ExportMenu ofWeek(ChartsViewModel charts, FileChoice files) {
        ExportMenu menu = new ExportMenu(charts, files);
        menu.setId("export");
        for (String what : new String[] {"week", "equation", "units", "equivalents"}) {
            Menu table = new Menu(Texts.text("charts.export." + what));
            for (String as : new String[] {"pdf", "xlsx", "csv"}) {
                table.getItems().add(menu.item(what, as));
            }
            menu.getItems().add(table);
        }
        return menu;
    }

    /** The units of the chosen row. */
    static ExportMenu ofUnits(ChartsViewModel charts, FileChoice files) {
        ExportMenu menu = new ExportMenu(charts, files);
        menu.setId("export-units");
        for (String as : new String[] {"xlsx", "csv", "pdf"}) {
            menu.getItems().add(menu.item("units", as));
        }
        return menu;
    }

    private MenuItem item(String what, String as) {
        MenuItem item = new MenuItem(Texts.text("charts.export.as." + as));
        item.setId("export-" + what + "-" + as.toLowerCase(Locale.ROOT));
        item.setOnAction(chosen -> save(what, as));
        return item;
    }

    private void save(String what, String as) {
        ChartPeriod period = charts.choice().periodProperty().get();
        if (period == null) {
            return;
        }
        Step step = charts.equation().stepProperty().get();
        boolean units = what.equals("units");
        String search = units ? charts.units().searchProperty().get().strip() : "";
        // what is looked for is looked for among all units, in the list and here
        boolean ofStep = units && step != null && search.isEmpty();
        TableExports.Table table = new TableExports.Table(
                what,
                as,
                ofStep ? step.kind().state : null,
                ofStep ? step.code() : null,
                units && step != null ? charts.equation().releaseProperty().get() : null,
                search.isEmpty() ? null : search);
        Path file = files.saveAs(Texts.text("charts.export." + what), table.fileName(period));
        if (file != null) {
            charts.exports().save(period, table, file);
        }
    }
}
