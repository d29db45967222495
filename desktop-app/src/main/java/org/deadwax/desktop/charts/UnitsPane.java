package org.deadwax.desktop.charts;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.TableMemory;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.UnitDecision;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * All units behind a row, one line each with the rule and its sentence; found by order, UPC or ISRC among all of the period.
 * It slides over the screen; Esc closes it.
 */
final class UnitsPane extends StackPane {

    private static final Duration TYPING = Duration.millis(250);
    private static final double ROW = 32;

    private final ChartsViewModel charts;
    private final Figures figures;
    private final TableView<UnitDecision> table;
    private final TextField search = new TextField();
    private final Label title = Words.cardTitle("");
    private final Label count = Words.muted("");
    private final Label sentence = Words.small("");
    private @Nullable Node before;

    UnitsPane(ChartsViewModel charts, Figures figures, Node export, Settings settings) {
        this.charts = charts;
        this.figures = figures;
        getStyleClass().add("slide-over");
        table = table();
        TableMemory.named(List.of("order", "ordered", "product", "paid", "zip", "state", "rule", "why"), table);
        TableMemory.of("chart-units", table, settings);
        VBox box = new VBox(head(export), table, foot());
        box.getStyleClass().add("slide-box");
        VBox.setVgrow(table, Priority.ALWAYS);
        box.setMaxWidth(860);
        setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().setAll(box);
        setVisible(false);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
        charts.equation().stepProperty().subscribe(this::say);
        charts.units().searchProperty().subscribe(this::say);
    }

    private HBox head(Node export) {
        search.setId("unit-search");
        search.setPromptText(Texts.text("charts.units.search"));
        search.setAccessibleText(Texts.text("charts.units.search"));
        search.setPrefColumnCount(20);
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(end -> charts.units().searchProperty().set(search.getText()));
        search.textProperty().subscribe((old, now) -> typing.playFromStart());
        search.setOnAction(enter -> {
            typing.stop();
            charts.units().searchProperty().set(search.getText());
        });
        Button close = new Button(null, Icons.of(Feather.X));
        close.setId("close-units");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.setAccessibleText(Texts.text("charts.units.close"));
        close.setOnAction(click -> close());
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        HBox head = new HBox(title, count, stretch, search, export, close);
        head.getStyleClass().add("slide-head");
        return head;
    }

    private TableView<UnitDecision> table() {
        TableColumn<UnitDecision, String> order =
                Columns.code(Texts.text("charts.units.order"), 100, UnitDecision::orderName);
        order.getStyleClass().add("first");
        TableColumn<UnitDecision, String> state = Columns.words(
                Texts.text("charts.units.state"), 84, unit -> Texts.text("charts.units.state." + unit.state()));
        TableColumn<UnitDecision, UnitDecision> code =
                Columns.node(Texts.text("charts.units.rule"), 128, UnitsPane::rule);
        TableColumn<UnitDecision, String> why =
                Columns.words(Texts.text("charts.units.why"), 220, UnitDecision::sentence);
        why.getStyleClass().add("last");
        TableView<UnitDecision> units = Tables.of(
                Texts.text("charts.unitsBehind"),
                ROW,
                order,
                Columns.words(Texts.text("charts.units.ordered"), 136, this::ordered),
                Columns.words(Texts.text("charts.units.product"), 96, UnitDecision::productTitle),
                Columns.money(Texts.text("charts.units.paid"), 64, figures, UnitDecision::paid),
                Columns.code(Texts.text("charts.units.zip"), 56, UnitDecision::zip),
                state,
                code,
                why);
        units.setId("unit-table");
        units.setItems(charts.units().items());
        units.setPlaceholder(Words.muted(Texts.text("charts.noUnits")));
        units.getSelectionModel().selectedItemProperty().subscribe(unit -> explain(unit));
        return units;
    }

    private HBox foot() {
        UnitList list = charts.units();
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId("unit-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button more = new Button(Texts.text("charts.more"));
        more.setId("more-rows");
        more.setOnAction(click -> list.showMore());
        more.visibleProperty().bind(list.moreProperty());
        more.setMinWidth(USE_PREF_SIZE);
        Label failure = Words.small(list.failureProperty());
        failure.getStyleClass().setAll("label", "small", "danger");
        failure.managedProperty().bind(failure.textProperty().isNotEmpty());
        HBox foot = new HBox(sentence, failure, more);
        foot.getStyleClass().add("slide-foot");
        return foot;
    }

    private static @Nullable Node rule(UnitDecision unit) {
        return unit.code() == null ? null : Chip.code(unit.code());
    }

    private String ordered(UnitDecision unit) {
        ChartPeriod period = charts.choice().periodProperty().get();
        return period == null ? "" : new PeriodWords(period).moment(unit.orderedAt());
    }

    private void explain(@Nullable UnitDecision unit) {
        ChartPeriod period = charts.choice().periodProperty().get();
        if (unit == null || period == null) {
            sentence.setText(period == null ? "" : Texts.text("charts.times", new PeriodWords(period).zone()));
            return;
        }
        String certainty = charts.equation().certainty(unit.code());
        String rule = unit.code() == null ? "" : certainty.isEmpty() ? unit.code() : unit.code() + ", " + certainty;
        sentence.setText(String.join(
                        " ",
                        Texts.text("charts.units.one", unit.orderName(), unit.unit()),
                        unit.sentence(),
                        rule.isEmpty() ? "" : rule + ".")
                .strip());
    }

    private void say() {
        Step step = charts.equation().stepProperty().get();
        boolean searching = !charts.units().searchProperty().get().isBlank();
        title.setText(
                searching || step == null
                        ? Texts.text(
                                "charts.units.found",
                                charts.units().searchProperty().get())
                        : step.title());
        count.setText(
                searching || step == null
                        ? Texts.text("charts.units.amongAll")
                        : Texts.count("charts.unitCount", step.units(), figures.units(step.units())));
        explain(table.getSelectionModel().getSelectedItem());
    }

    /** @param looking true to begin with the search */
    void open(boolean looking) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        say();
        setVisible(true);
        (looking ? search : table).requestFocus();
        if (!looking && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void close() {
        setVisible(false);
        search.clear();
        charts.units().searchProperty().set("");
        if (before != null) {
            before.requestFocus();
        }
    }
}
