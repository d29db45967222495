package org.deadwax.desktop.stores;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.StoreFulfilment;
import org.jspecify.annotations.Nullable;

/** How far downloads are marked as fulfilled in the shop; fans do not wait for it. */
final class FulfilmentPane extends VBox {

    private final Desk desk;
    private final ToggleSwitch on = new ToggleSwitch(Texts.text("stores.fulfil.on"));
    private final HBox figures = new HBox();
    private final Label why = Words.small("");
    private final Label last = Words.small("");
    private final Button retry = new Button(Texts.text("stores.fulfil.retry"));
    private boolean telling;

    FulfilmentPane(Desk desk, FulfilmentViewModel model) {
        this.desk = desk;
        on.setId("fulfil-on");
        on.setAccessibleText(Texts.text("stores.fulfil.on"));
        on.selectedProperty().subscribe((before, now) -> {
            if (!telling) {
                model.mark(now);
            }
        });
        retry.setId("fulfil-retry");
        retry.setOnAction(click -> model.retry());
        figures.getStyleClass().add("fulfil-figures");
        why.setWrapText(true);
        Label trouble = Words.small("");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.getStyleClass().add("danger");
        Label what = Words.small(Texts.text("stores.fulfil.what"));
        what.setWrapText(true);
        getStyleClass().addAll("card-body", "connect-form");
        getChildren().setAll(on, what, figures, why, retry, last, trouble);
        model.nowProperty().subscribe(this::tell);
    }

    private void tell(@Nullable StoreFulfilment now) {
        telling = true;
        on.setDisable(now == null || !desk.mayEdit());
        on.setSelected(now != null && now.on());
        telling = false;
        if (now == null) {
            figures.getChildren().clear();
            why.setText(Texts.text("stores.fulfil.notConnected"));
            last.setText("");
            retry.setDisable(true);
            return;
        }
        figures.getChildren()
                .setAll(
                        figure("stores.fulfil.done", now.done(), ""),
                        figure("stores.fulfil.waiting", now.waiting(), ""),
                        figure("stores.fulfil.held", now.held(), "warning"),
                        figure("stores.fulfil.stuck", now.stuck(), "danger"));
        why.setText(
                now.lastReasonAt() == null
                        ? now.lastReason()
                        : Texts.text("stores.fulfil.why", desk.figures().moment(now.lastReasonAt()), now.lastReason()));
        last.setText(
                now.lastDoneAt() == null
                        ? ""
                        : Texts.text("stores.fulfil.last", desk.figures().moment(now.lastDoneAt())));
        retry.setDisable(!desk.mayEdit() || now.held() + now.stuck() == 0);
    }

    private Node figure(String key, long units, String tone) {
        Label number = Words.heading(desk.figures().units(units));
        if (units > 0 && !tone.isEmpty()) {
            number.getStyleClass().add(tone);
        }
        return new VBox(number, Words.caption(Texts.text(key)));
    }
}
