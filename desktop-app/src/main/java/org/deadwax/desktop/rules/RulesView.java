package org.deadwax.desktop.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
import org.deadwax.desktop.charm.Snackbar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Columns;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.ui.Selections;
import org.deadwax.desktop.ui.TableMemory;
import org.deadwax.desktop.ui.Tables;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.jspecify.annotations.Nullable;

/** Every rule with its figure, its dates, and how sure it is; the chosen one in words, with its history and its form. */
public final class RulesView implements View {

    private static final double ROW = 32;
    private static final double NARROW = 900;

    private final RulesViewModel rules;
    private final Figures figures;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.rules"));
    private final StackPane node = new StackPane();

    public RulesView(RulesViewModel rules, Figures figures, Snackbar snackbar, Settings settings) {
        this.rules = rules;
        this.figures = figures;
        AskPane ask = new AskPane();
        TableView<RuleRow> table = table();
        TableMemory.named(
                List.of("rule", "figure", "formats", "territory", "from", "to", "certainty", "source"), table);
        TableMemory.of("rules", table, settings);
        VBox.setVgrow(table, Priority.ALWAYS);
        CardPane card = new CardPane(Texts.text("rules.title"), table);
        card.facts(Words.muted(Texts.text("rules.fact")));
        HBox.setHgrow(card, Priority.ALWAYS);
        RuleInspector inspector = new RuleInspector(rules, figures, ask);
        HBox content = new HBox(card, inspector);
        content.getStyleClass().addAll("screen", "rules", "row");
        node.widthProperty().subscribe(width -> inspector.narrow(width.doubleValue() < NARROW));
        node.getChildren().setAll(new LoadPane<>(rules.rulesProperty(), content, rules::refresh), ask);
        bar.pickers().setAll(territory(), today());
        rules.noticeProperty().subscribe(sentence -> {
            if (!sentence.isEmpty()) {
                snackbar.show(sentence);
            }
        });
    }

    private TableView<RuleRow> table() {
        TableColumn<RuleRow, RuleRow> name = Columns.node(Texts.text("rules.rule"), 300, RulesView::name);
        name.getStyleClass().addAll("words", "first");
        TableColumn<RuleRow, String> certainty = Columns.words(
                Texts.text("rules.certainty"), 108, row -> row.line().certainty());
        TableColumn<RuleRow, String> source =
                Columns.words(Texts.text("rules.source"), 84, row -> row.line().source());
        source.getStyleClass().add("last");
        TableView<RuleRow> table = Tables.of(
                Texts.text("rules.title"),
                ROW,
                name,
                Columns.words(Texts.text("rules.figure"), 96, RuleRow::figure),
                Columns.words(Texts.text("rules.formats"), 104, RuleRow::formats),
                Columns.words(
                        Texts.text("rules.territory"), 68, row -> row.line().territory()),
                Columns.date(
                        Texts.text("rules.from"),
                        108,
                        figures,
                        row -> row.line().from()),
                Columns.date(
                        Texts.text("rules.to"), 60, figures, row -> row.line().to()),
                certainty,
                source);
        table.setId("rule-table");
        table.setItems(rules.rows());
        table.setPlaceholder(Words.muted(Texts.text("rules.none")));
        Selections.bind(table.getSelectionModel(), rules.selectedProperty());
        return table;
    }

    private static Node name(RuleRow row) {
        HBox line = new HBox();
        line.getStyleClass().add("line");
        if (row.first()) {
            line.getChildren()
                    .addAll(Words.body(row.rule().name()), Chip.code(row.rule().code()));
        } else {
            line.getChildren().add(Words.muted(Texts.text("rules.and")));
        }
        if (row.own()) {
            line.getChildren().add(new Chip(Texts.text("rules.own"), Tone.ACCENT));
        }
        return line;
    }

    private Node today() {
        Segments<Boolean> today = new Segments<>(
                Texts.text("rules.which"),
                rules.todayProperty(),
                now -> Texts.text(now ? "rules.today" : "rules.ever"),
                true,
                false);
        today.setId("rules-today");
        HBox.setMargin(today, new javafx.geometry.Insets(0, 0, 0, 8));
        return today;
    }

    private Node territory() {
        MenuButton picker = new MenuButton();
        picker.setId("rules-territory");
        Runnable name = () -> {
            String of = rules.territoryProperty().get();
            picker.setText(of == null ? Texts.text("rules.everywhere") : of);
            picker.setAccessibleText(Texts.text("rules.territoryPicker", picker.getText()));
        };
        Runnable fill = () -> {
            List<MenuItem> items = new ArrayList<>();
            items.add(item(Texts.text("rules.everywhere"), null));
            rules.territories().forEach(each -> items.add(item(each, each)));
            picker.getItems().setAll(items);
        };
        rules.territories().subscribe(fill);
        rules.territoryProperty().subscribe(name);
        fill.run();
        name.run();
        return picker;
    }

    private MenuItem item(String words, @Nullable String territory) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> rules.territoryProperty().set(territory));
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

    @Override
    public void shown(@Nullable String argument) {
        rules.refresh();
    }
}
