package org.deadwax.desktop.channel;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Chart;
import org.jspecify.annotations.Nullable;

/** Account and sending of one chart. */
public final class ChannelView implements View {

    private final ChannelViewModel channel;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.channel"));
    private final StackPane node = new StackPane();
    private final MenuButton picker = new MenuButton();

    public ChannelView(ChannelViewModel channel, Snackbar snackbar) {
        this.channel = channel;
        Label trouble = Words.body(channel.troubleProperty());
        trouble.setId("channel-trouble");
        trouble.getStyleClass().setAll("label", "danger");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        VBox left = new VBox(new AccountCard(channel), new CountdownCard(channel));
        VBox right = new VBox(new SendingCard(channel), new ScheduleCard(channel));
        left.getStyleClass().add("channel-column");
        right.getStyleClass().add("channel-column");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("row");
        VBox content = new VBox(trouble, columns);
        content.getStyleClass().addAll("screen", "channel");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        node.getChildren().setAll(new LoadPane<>(channel.knownProperty(), scroll, () -> channel.open(null)));
        bar.pickers().setAll(picker());
        bar.actionProperty().set(save());
        channel.noticeProperty().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                snackbar.show(sentence);
            }
        });
    }

    private Button save() {
        Button save = new Button(Texts.text("channel.save"));
        save.setId("save-channel");
        save.getStyleClass().add(Styles.ACCENT);
        save.setOnAction(click -> channel.save());
        Reason.tie(save, channel.editBlockedProperty());
        return save;
    }

    private Node picker() {
        picker.setId("channel-chart");
        channel.charts()
                .subscribe(() -> picker.getItems()
                        .setAll(channel.charts().stream().map(this::item).toList()));
        channel.chartProperty().subscribe(now -> {
            picker.setText(now == null ? "" : now.name());
            picker.setAccessibleText(Texts.text("channel.chart", picker.getText()));
        });
        return picker;
    }

    private MenuItem item(Chart chart) {
        MenuItem item = new MenuItem(chart.name());
        item.setOnAction(chosen -> channel.chartProperty().set(chart));
        return item;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    /** @param argument the chart's code; null for the one before */
    @Override
    public void shown(@Nullable String argument) {
        channel.open(argument == null || argument.isEmpty() ? null : argument);
    }
}
