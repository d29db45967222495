package org.deadwax.desktop.rules;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Navigation;
import org.deadwax.desktop.ui.DayPicker;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.PackagedProduct;
import org.jspecify.annotations.Nullable;

/** What was asked of the compiler for the chosen product, and what it said. */
final class ApprovalForm extends StackPane {

    private final ApprovalsViewModel approvals;
    private final AskPane ask;
    private final Navigation navigation;
    private final VBox body = new VBox();
    private final Label title = Words.cardTitle("");

    ApprovalForm(ApprovalsViewModel approvals, AskPane ask, Navigation navigation) {
        this.approvals = approvals;
        this.ask = ask;
        this.navigation = navigation;
        getStyleClass().add("rule-inspector");
        body.getStyleClass().addAll("card-body", "approval-form");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        CardPane card = new CardPane("", scroll);
        card.facts(title);
        getChildren().setAll(card);
        approvals.draftProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ApprovalDraft draft = approvals.draftProperty().get();
        body.getChildren().clear();
        title.setText("");
        if (draft == null) {
            return;
        }
        PackagedProduct product = draft.product();
        title.setText(product.product());
        String reminder = product.approval().reminder();
        if (reminder != null) {
            Label sentence = Words.small(reminder);
            sentence.setId("approval-reminder");
            sentence.getStyleClass()
                    .setAll("label", "small", approvals.tone(product.approval()).style());
            wrapped(sentence);
        }
        wrapped(Words.caption(Texts.text("approvals.means." + product.approval().kind())));
        body.getChildren()
                .addAll(
                        pair(
                                day("approvals.saleFrom", "approval-sale", draft.saleFromProperty()),
                                day("approvals.asked", "approval-asked", draft.askedProperty())),
                        pair(
                                day("approvals.approved", "approval-approved", draft.approvedProperty()),
                                day("approvals.until", "approval-until", draft.untilProperty())));
        if (product.approval().kind() == ApprovalKind.FAN_PACK) {
            CheckBox alone = new CheckBox(Texts.text("approvals.merchAlone"));
            alone.setId("approval-merch-alone");
            alone.selectedProperty().bindBidirectional(draft.merchAloneProperty());
            body.getChildren().add(alone);
        }
        TextField note = new TextField();
        note.setId("approval-note");
        note.textProperty().bindBidirectional(draft.noteProperty());
        note.setOnAction(enter -> approvals.write());
        Label trouble = Words.small(approvals.troubleProperty());
        trouble.getStyleClass().setAll("label", "small", "danger");
        trouble.setWrapText(true);
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        body.getChildren().addAll(new Field(Texts.text("approvals.note"), note), trouble, buttons(product));
    }

    private FlowPane buttons(PackagedProduct product) {
        Button write = new Button(Texts.text("approvals.write"));
        write.setId("write-approval");
        write.getStyleClass().add(Styles.ACCENT);
        write.setOnAction(click -> approvals.write());
        Reason.tie(write, approvals.editBlockedProperty());
        Button open = new Button(Texts.text("charts.openEditor"));
        open.setId("approval-release");
        open.setOnAction(
                click -> navigation.go("release", product.releaseId() + " product." + product.productId() + ".title"));
        FlowPane buttons = new FlowPane(new StackPane(write), open);
        buttons.getStyleClass().add("approval-buttons");
        if (product.approval().version() > 0) {
            Button forget = new Button(Texts.text("approvals.forget"));
            forget.setId("forget-approval");
            forget.setOnAction(click -> ask.confirm(
                    Texts.text("approvals.forget.title", product.product()),
                    Texts.text("approvals.forget.text"),
                    Texts.text("approvals.forget.verb"),
                    () -> approvals.forget(product)));
            Reason.tie(forget, approvals.editBlockedProperty());
            buttons.getChildren().add(new StackPane(forget));
        }
        return buttons;
    }

    private void wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        body.getChildren().add(label);
    }

    private static HBox pair(Field one, Field other) {
        HBox.setHgrow(one, Priority.ALWAYS);
        HBox.setHgrow(other, Priority.ALWAYS);
        HBox pair = new HBox(one, other);
        pair.getStyleClass().add("row");
        return pair;
    }

    private static Field day(String name, String id, ObjectProperty<@Nullable LocalDate> value) {
        DayPicker picker = new DayPicker(null);
        picker.setId(id);
        picker.valueProperty().bindBidirectional(value);
        return new Field(Texts.text(name), picker);
    }
}
