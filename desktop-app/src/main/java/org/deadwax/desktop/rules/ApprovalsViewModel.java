package org.deadwax.desktop.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ChartApproval;
import org.deadwax.model.PackagedProduct;
import org.jspecify.annotations.Nullable;

/** Products that a chart's compiler has to approve: what was asked, what it said, and what presses. */
public final class ApprovalsViewModel {

    private static final int PRESSES_DAYS = 7;

    private final DeadwaxApi api;
    private final UUID label;
    private final Background lane;
    private final Background writing;
    private final Clock clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Load<List<PackagedProduct>>> products =
            new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableList<PackagedProduct> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PackagedProduct> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ApprovalDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper editBlocked;
    private @Nullable UUID wanted;

    /** @param zone in which today is told; @param mayEdit false for those who only read */
    public ApprovalsViewModel(
            DeadwaxApi api, UUID label, Background background, Clock clock, ZoneId zone, boolean mayEdit) {
        this.api = api;
        this.label = label;
        this.lane = background.lane();
        this.writing = background.lane();
        this.clock = clock;
        this.zone = zone;
        this.editBlocked = new ReadOnlyStringWrapper(mayEdit ? "" : Texts.text("approvals.mayNot"));
        selected.subscribe(product -> {
            trouble.set("");
            draft.set(product == null ? null : new ApprovalDraft(product));
        });
    }

    /** @param product that is to be chosen; null for the one that was */
    void refresh(@Nullable UUID product) {
        PackagedProduct before = selected.get();
        wanted = product != null ? product : before == null ? null : before.productId();
        products.set(products.get().loading());
        lane.run(
                () -> api.chartApprovals(label),
                known -> {
                    products.set(Load.of(known));
                    rows.setAll(known);
                    selected.set(rows.stream()
                            .filter(each -> each.productId().equals(wanted))
                            .findFirst()
                            .or(() -> rows.stream()
                                    .filter(each -> each.approval().reminder() != null)
                                    .findFirst())
                            .or(() -> rows.stream().findFirst())
                            .orElse(null));
                },
                failed -> products.set(products.get().failed(failed)));
    }

    /** How much a product presses: DANGER when it is too late or over, WARNING within a week, SUCCESS when it is approved. */
    Tone tone(ChartApproval approval) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (approval.reminder() == null) {
            return approval.approved() == null ? Tone.NEUTRAL : Tone.SUCCESS;
        }
        LocalDate askBy = approval.askBy();
        LocalDate asked = approval.asked();
        LocalDate presses = asked != null || askBy == null ? approval.saleFrom() : askBy;
        boolean late = asked != null && askBy != null && asked.isAfter(askBy);
        if (late || presses.isBefore(today)) {
            return Tone.DANGER;
        }
        return presses.isAfter(today.plusDays(PRESSES_DAYS)) ? Tone.NEUTRAL : Tone.WARNING;
    }

    void write() {
        ApprovalDraft written = draft.get();
        if (written == null || !editBlocked.get().isEmpty()) {
            return;
        }
        String wrong = written.wrong();
        if (!wrong.isEmpty()) {
            trouble.set(wrong);
            return;
        }
        PackagedProduct product = written.product();
        ApprovalEdit edit = written.edit();
        act(
                () -> api.saveChartApproval(
                        label, product.productId(), product.approval().version(), edit),
                Texts.text("approvals.written", product.product()));
    }

    /** It needs nobody's approval after all. */
    void forget(PackagedProduct product) {
        act(
                () -> {
                    api.forgetChartApproval(label, product.productId());
                    return product;
                },
                Texts.text("approvals.forgotten", product.product()));
    }

    private <T> void act(Callable<T> work, String done) {
        trouble.set("");
        writing.run(
                work,
                answer -> {
                    notice.set("");
                    notice.set(done);
                    refresh(null);
                },
                failed -> trouble.set(String.valueOf(failed.getMessage())));
    }

    ReadOnlyObjectProperty<Load<List<PackagedProduct>>> productsProperty() {
        return products.getReadOnlyProperty();
    }

    ObservableList<PackagedProduct> rows() {
        return rows;
    }

    ObjectProperty<@Nullable PackagedProduct> selectedProperty() {
        return selected;
    }

    /** What is being written of the chosen one; null for none. */
    ReadOnlyObjectProperty<@Nullable ApprovalDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** What is wrong with it, a sentence; empty when nothing is. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Why nothing can be changed; empty for those who may. */
    ReadOnlyStringProperty editBlockedProperty() {
        return editBlocked.getReadOnlyProperty();
    }
}
