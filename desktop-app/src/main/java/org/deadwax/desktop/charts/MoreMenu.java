package org.deadwax.desktop.charts;

import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.model.Chart;

/** What can be taken along from the screen, and where its rules and its account are. */
final class MoreMenu {

    private final ExportMenu menu;

    MoreMenu(ExportMenu menu, ChartsViewModel charts, Navigation navigation) {
        this.menu = menu;
        MenuItem rules = new MenuItem(Texts.text("charts.rules"));
        rules.setId("open-rules");
        rules.setOnAction(chosen -> navigation.go("rules", code(charts)));
        MenuItem approvals = new MenuItem(Texts.text("charts.approvals.menu"));
        approvals.setId("open-approvals");
        approvals.setOnAction(chosen -> navigation.go("approvals"));
        MenuItem account = new MenuItem(Texts.text("charts.account"));
        account.setId("open-account");
        account.setOnAction(chosen -> navigation.go("channel", code(charts)));
        menu.getItems().addAll(new SeparatorMenuItem(), rules, approvals, account);
    }

    private static String code(ChartsViewModel charts) {
        Chart chart = charts.choice().chartProperty().get();
        return chart == null ? "" : chart.code();
    }

    Node node() {
        return menu;
    }
}
