package org.deadwax.desktop.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Selections;
import org.deadwax.desktop.ui.TableMemory;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartApproval;
import org.deadwax.model.PackagedProduct;
import org.jspecify.annotations.Nullable;

/** What a compiler has to approve, by the first day of sale; the chosen one with what was asked and answered. */
public final class ApprovalsView implements View {

    private static final double ROW = 40;
    private static final double NARROW = 1100;
    private static final Set<String> SPARED = Set.of("kind", "asked", "approved");

    private final ApprovalsViewModel approvals;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.approvals"));
    private final StackPane node = new StackPane();

    public ApprovalsView(Desk desk, ApprovalsViewModel approvals) {
        this.approvals = approvals;
        AskPane ask = new AskPane();
        TableView<PackagedProduct> table = table(desk);
        VBox.setVgrow(table, Priority.ALWAYS);
        CardPane card = new CardPane(Texts.text("approvals.title"), table);
        card.facts(Words.muted(Texts.text("approvals.fact")));
        HBox.setHgrow(card, Priority.ALWAYS);
        ApprovalForm form = new ApprovalForm(approvals, ask, desk.navigation());
        TableMemory memory = TableMemory.sparing("approvals", table, desk.settings());
        // the form says the rest of the chosen one
        node.widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() > 0 && width.doubleValue() < NARROW;
            memory.spare(SPARED, narrow);
        });
        HBox content = new HBox(card, form);
        content.getStyleClass().addAll("screen", "rules", "row");
        node.getChildren()
                .setAll(new LoadPane<>(approvals.productsProperty(), content, () -> approvals.refresh(null)), ask);
        approvals.noticeProperty().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                desk.snackbar().show(sentence);
            }
        });
    }

    private TableView<PackagedProduct> table(Desk desk) {
        TableColumn<PackagedProduct, PackagedProduct> name =
                Columns.node(Texts.text("approvals.product"), 220, ApprovalsView::name);
        name.getStyleClass().addAll("words", "first");
        name.setId("product");
        TableColumn<PackagedProduct, PackagedProduct> state =
                Columns.node(Texts.text("approvals.state"), 128, this::state);
        state.getStyleClass().add("last");
        state.setId("state");
        TableColumn<PackagedProduct, String> kind = Columns.words(
                Texts.text("approvals.kind"),
                112,
                row -> Texts.text("approvals.kind." + row.approval().kind()));
        kind.setId("kind");
        TableView<PackagedProduct> table = Tables.of(
                Texts.text("approvals.title"),
                ROW,
                name,
                kind,
                date(desk, "saleFrom", ChartApproval::saleFrom),
                date(desk, "askBy", ChartApproval::askBy),
                date(desk, "asked", ChartApproval::asked),
                date(desk, "approved", ChartApproval::approved),
                state);
        table.setId("approval-table");
        table.setItems(approvals.rows());
        table.setPlaceholder(Words.muted(Texts.text("approvals.none")));
        Selections.bind(table.getSelectionModel(), approvals.selectedProperty());
        return table;
    }

    private static TableColumn<PackagedProduct, LocalDate> date(
            Desk desk, String name, Function<ChartApproval, @Nullable LocalDate> day) {
        TableColumn<PackagedProduct, LocalDate> column =
                Columns.date(Texts.text("approvals." + name), 104, desk.figures(), row -> day.apply(row.approval()));
        column.setId(name);
        return column;
    }

    private static Node name(PackagedProduct row) {
        VBox words = new VBox(Words.body(row.product()), Words.caption(row.release()));
        words.getStyleClass().add("step-words");
        return words;
    }

    private Node state(PackagedProduct row) {
        ChartApproval approval = row.approval();
        Tone tone = approvals.tone(approval);
        String state = approval.approved() != null
                ? tone == Tone.SUCCESS ? "approved" : "ended"
                : approval.asked() != null
                        ? tone == Tone.DANGER ? "askedLate" : "asked"
                        : approval.reminder() == null ? "notNeeded" : tone == Tone.DANGER ? "tooLate" : "toAsk";
        return new Chip(Texts.text("approvals.state." + state), tone);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ScreenBar bar() {
        return bar;
    }

    /** @param argument a product that is to be chosen; null or another screen's for none */
    @Override
    public void shown(@Nullable String argument) {
        approvals.refresh(argument != null && argument.length() == 36 ? UUID.fromString(argument) : null);
    }
}
