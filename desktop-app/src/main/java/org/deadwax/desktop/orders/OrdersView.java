package org.deadwax.desktop.orders;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.Banner;
import org.deadwax.desktop.charm.EmptyState;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.MailRelay;
import org.deadwax.model.OrderExtent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Orders at the left, found while one types; everything that happened to the chosen one at the right. */
public final class OrdersView implements View {

    private final Desk desk;
    private final OrdersViewModel model;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.orders"));
    private final FindCard find;
    private final StackPane root;

    public OrdersView(Desk desk, OrdersViewModel model) {
        this.desk = desk;
        this.model = model;
        find = new FindCard(desk, model);
        AskPane ask = new AskPane();
        LoadPane<?> order = new LoadPane<>(model.orderProperty(), new OrderPane(desk, model, ask), model::open);
        HBox.setHgrow(order, Priority.ALWAYS);
        HBox both = new HBox(find, order);
        both.getStyleClass().add("row");
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox content = new VBox(relay(), trouble(), both);
        content.getStyleClass().add("screen");
        Node empty = empty();
        root = new StackPane(content, empty, ask);
        bar.actionProperty().set(again());
        Button codes = new Button(Texts.text("orders.codes"), Icons.of(Feather.GRID));
        codes.setId("go-codes");
        codes.setOnAction(click -> desk.navigation().go("codes"));
        bar.tools().add(codes);
        model.extentProperty().subscribe(extent -> {
            bar.factProperty().set(extent(extent));
            boolean none = extent != null && extent.orders() == 0;
            empty.setVisible(none);
            content.setVisible(!none);
        });
        model.saidProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                desk.snackbar().show(now);
            }
        });
    }

    private String extent(@Nullable OrderExtent extent) {
        if (extent == null || extent.since() == null) {
            return "";
        }
        return Texts.text(
                "orders.extent",
                desk.figures().units(extent.orders()),
                Integer.toString(extent.since().atZone(desk.figures().zone()).getYear()));
    }

    private Button again() {
        Button again = new Button(Texts.text("orders.again"), Icons.of(Feather.MAIL));
        again.setId("send-again");
        again.getStyleClass().add(Styles.ACCENT);
        again.setOnAction(click -> model.sendAgain());
        model.orderProperty()
                .subscribe(load -> again.setDisable(!desk.mayEdit()
                        || load.value() == null
                        || load.value().deliveries().isEmpty()));
        return again;
    }

    /** Where mail is, when it is not on its way. */
    private Node relay() {
        Banner banner = new Banner(Feather.MAIL, Tone.WARNING);
        banner.setId("relay");
        model.relayProperty().subscribe(relay -> {
            banner.setVisible(relay != null && (relay.awaySince() != null || !relay.fans()));
            if (relay != null) {
                banner.say(headline(relay), relay.awaySince() == null ? relay.why() : relay.trouble());
            }
        });
        return banner;
    }

    private String headline(MailRelay relay) {
        if (relay.awaySince() != null) {
            return Texts.text(
                    "orders.relay.away",
                    desk.figures().units(relay.waiting()),
                    desk.figures().moment(relay.awaySince()));
        }
        return Texts.text("orders.relay.folder");
    }

    private Node trouble() {
        Banner banner = new Banner(Feather.ALERT_CIRCLE, Tone.DANGER);
        banner.setId("order-trouble");
        model.troubleProperty().subscribe(words -> {
            banner.setVisible(!words.isEmpty());
            banner.say(Texts.text("orders.trouble"), words);
        });
        return banner;
    }

    private Node empty() {
        Button connect = new Button(Texts.text("stores.connect"));
        connect.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        connect.setOnAction(click -> desk.navigation().go("stores"));
        EmptyState state = new EmptyState(
                Texts.text("orders.empty.matrix"),
                Texts.text("orders.empty.title"),
                Texts.text("orders.empty.text"),
                connect);
        state.setVisible(false);
        return state;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    @Override
    public void shown(@Nullable String argument) {
        model.refresh();
        find.focusSearch();
    }

    @Override
    public void key(KeyEvent event) {
        if (Shortcut.FILTER.matches(event)) {
            find.focusSearch();
            event.consume();
        } else if (Shortcut.REFRESH.matches(event)) {
            model.refresh();
            event.consume();
        }
    }
}
