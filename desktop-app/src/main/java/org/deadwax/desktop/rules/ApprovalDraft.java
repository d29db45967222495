package org.deadwax.desktop.rules;

import java.time.LocalDate;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ChartApproval;
import org.deadwax.model.PackagedProduct;
import org.jspecify.annotations.Nullable;

/** What is known of a product's approval, while it is being written. */
final class ApprovalDraft {

    private final PackagedProduct product;
    private final ObjectProperty<@Nullable LocalDate> saleFrom;
    private final ObjectProperty<@Nullable LocalDate> asked;
    private final ObjectProperty<@Nullable LocalDate> approved;
    private final ObjectProperty<@Nullable LocalDate> until;
    private final BooleanProperty merchAlone;
    private final StringProperty note;

    ApprovalDraft(PackagedProduct product) {
        this.product = product;
        ChartApproval known = product.approval();
        saleFrom = new SimpleObjectProperty<>(known.saleFrom());
        asked = new SimpleObjectProperty<>(known.asked());
        approved = new SimpleObjectProperty<>(known.approved());
        until = new SimpleObjectProperty<>(known.until());
        merchAlone = new SimpleBooleanProperty(known.merchAlone());
        note = new SimpleStringProperty(known.note());
    }

    /** What is wrong with it, a sentence; empty when it can be sent. */
    String wrong() {
        LocalDate yes = approved.get();
        LocalDate question = asked.get();
        if (saleFrom.get() == null) {
            return Texts.text("approvals.wrong.saleFrom");
        }
        if (yes != null && question == null) {
            return Texts.text("approvals.wrong.asked");
        }
        if (yes != null && yes.isBefore(Objects.requireNonNull(question))) {
            return Texts.text("approvals.wrong.approved");
        }
        LocalDate end = until.get();
        return end != null && yes != null && end.isBefore(yes) ? Texts.text("approvals.wrong.until") : "";
    }

    /** To be asked for only while nothing is wrong. */
    ApprovalEdit edit() {
        return new ApprovalEdit(
                product.approval().kind(),
                Objects.requireNonNull(saleFrom.get()),
                asked.get(),
                approved.get(),
                until.get(),
                merchAlone.get(),
                note.get().strip());
    }

    PackagedProduct product() {
        return product;
    }

    ObjectProperty<@Nullable LocalDate> saleFromProperty() {
        return saleFrom;
    }

    ObjectProperty<@Nullable LocalDate> askedProperty() {
        return asked;
    }

    ObjectProperty<@Nullable LocalDate> approvedProperty() {
        return approved;
    }

    ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    BooleanProperty merchAloneProperty() {
        return merchAlone;
    }

    StringProperty noteProperty() {
        return note;
    }
}
