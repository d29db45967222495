package org.deadwax.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;

/** Settings, part by part: the person's own, the team, the ranges of codes, and who did what. */
public final class SettingsView implements View {

    private static final double WIDTH = 1060;

    private final ScreenBar bar = new ScreenBar(Texts.text("screen.settings"));
    private final ObjectProperty<SettingsPart> part = new SimpleObjectProperty<>(SettingsPart.YOU);
    private final StackPane root = new StackPane();
    private final SettingsModels models;

    public SettingsView(Desk desk, SettingsModels models) {
        this.models = models;
        Node you = scrolled(new YouPane(desk, models.label(), models.devices()));
        Node team = new LoadPane<>(
                models.team().teamProperty(),
                scrolled(new TeamPane(models.team(), desk.figures(), desk.clock(), desk.snackbar())),
                models.team()::refresh);
        Node codes = new LoadPane<>(
                models.ranges().rangesProperty(),
                scrolled(new RangesPane(models.ranges(), desk.snackbar())),
                models.ranges()::refresh);
        Node activity = scrolled(new AuditPane(models.audit(), desk.figures()));
        bar.tools()
                .setAll(new Segments<>(
                        Texts.text("settings.parts"),
                        part,
                        SettingsPart::words,
                        open(desk.label().role()).toArray(SettingsPart[]::new)));
        part.subscribe(now -> {
            root.getChildren()
                    .setAll(
                            switch (now) {
                                case YOU -> you;
                                case TEAM -> team;
                                case CODES -> codes;
                                case ACTIVITY -> activity;
                            });
            refresh();
        });
    }

    // an artist is no member of the label's house: what they may not read is not offered
    private static List<SettingsPart> open(Role role) {
        List<SettingsPart> open = new ArrayList<>(List.of(SettingsPart.YOU));
        if (role != Role.ARTIST) {
            open.add(SettingsPart.TEAM);
            open.add(SettingsPart.CODES);
        }
        if (role == Role.OWNER || role == Role.MANAGER) {
            open.add(SettingsPart.ACTIVITY);
        }
        return open;
    }

    private static Node scrolled(Region pane) {
        pane.setMaxWidth(WIDTH);
        VBox all = new VBox(pane);
        all.getStyleClass().add("screen");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void refresh() {
        switch (part.get()) {
            case YOU -> models.devices().refresh();
            case TEAM -> models.team().refresh();
            case CODES -> models.ranges().refresh();
            case ACTIVITY -> models.audit().refresh();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    /** @param argument "you", "team", "codes" or "activity"; null for the one before */
    @Override
    public void shown(@Nullable String argument) {
        SettingsPart wanted = argument == null ? part.get() : SettingsPart.valueOf(argument.toUpperCase(Locale.ROOT));
        if (wanted == part.get()) {
            refresh();
        } else {
            part.set(wanted);
        }
    }
}
