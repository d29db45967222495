package org.deadwax.desktop.releases;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.EmptyState;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One list in two views: covers with an inspector, or a table; same filters, same selection. */
public final class ReleasesView implements View {

    private static final String VIEW = "releases.view";

    private final Desk desk;
    private final ReleasesViewModel model;
    private final ScreenBar bar = new ScreenBar(Texts.text("screen.releases"));
    private final StackPane root = new StackPane();
    private final FilterRow filters;
    private final Button create;
    private final BulkSheet sheet;

    public ReleasesView(Desk desk, ReleasesViewModel model) {
        this.desk = desk;
        this.model = model;
        this.filters = new FilterRow(model);
        this.create = createButton();
        this.sheet = new BulkSheet(model, desk.label().zone());
        new BulkTask(desk, model.bulk());
        Node covers = new CoverGrid(model, this::open);
        Node table = new ReleaseTable(desk, model, this::open);
        Inspector inspector = new Inspector(desk, model, this::open, sheet::open);
        StackPane lists = new StackPane();
        HBox views = new HBox(grow(lists), inspector);
        views.getStyleClass().add("row");
        VBox.setVgrow(views, Priority.ALWAYS);
        VBox list = new VBox(filters, views);
        list.getStyleClass().addAll("screen", "releases");
        Node empty = empty();
        root.getChildren()
                .setAll(new LoadPane<>(model.loadProperty(), new StackPane(list, empty), model::refresh), sheet);
        bar.tools().setAll(importing(), switcher(lists, covers, table, inspector));
        model.loadProperty().subscribe(load -> told(load, list, empty));
        model.countsProperty().subscribe(counts -> told(model.loadProperty().get(), list, empty));
    }

    private Button createButton() {
        Button button = new Button(Texts.text("releases.new"), Icons.of(Feather.PLUS));
        button.getStyleClass().add(Styles.ACCENT);
        button.setId("new-release");
        button.setDisable(!desk.mayWrite());
        button.setOnAction(click -> desk.navigation().go("release", "new"));
        bar.actionProperty().set(button);
        return button;
    }

    private Node importing() {
        Button button = new Button(Texts.text("releases.import"));
        button.getStyleClass().add(Styles.FLAT);
        button.setId("import");
        button.setOnAction(click -> desk.navigation().go("imports"));
        boolean artist = desk.label().role() == Role.ARTIST;
        Reason.tie(button, new SimpleStringProperty(artist ? Texts.text("releases.importNot") : ""));
        HBox held = new HBox(button);
        held.setAlignment(Pos.CENTER);
        return held;
    }

    // one release needs no inspector beside the table, which says as much; many do, to be changed together
    private Node switcher(StackPane lists, Node covers, Node table, Inspector inspector) {
        ObjectProperty<String> choice =
                new SimpleObjectProperty<>(desk.settings().get(VIEW, "covers"));
        Segments<String> segments = new Segments<>(
                Texts.text("releases.view"), choice, view -> Texts.text("releases.view." + view), "covers", "table");
        choice.subscribe(view -> {
            // the other one must not be laid out with every answer
            lists.getChildren().setAll(view.equals("covers") ? covers : table);
            inspector.onlyForMany(view.equals("table"));
            desk.settings().set(VIEW, view);
        });
        return segments;
    }

    private Node empty() {
        Button first = new Button(Texts.text("releases.new"), Icons.of(Feather.PLUS));
        first.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        first.setDisable(!desk.mayWrite());
        first.setOnAction(click -> create.fire());
        Button stores = new Button(Texts.text("releases.empty.store"));
        stores.getStyleClass().add(Styles.LARGE);
        stores.setOnAction(click -> desk.navigation().go("stores"));
        return new EmptyState(
                Texts.text("releases.empty.matrix", initials()),
                Texts.text("releases.empty.title"),
                Texts.text("releases.empty.text"),
                first,
                stores);
    }

    private String initials() {
        StringBuilder letters = new StringBuilder();
        for (String word : desk.label().name().split("\\s+")) {
            letters.append(Character.toUpperCase(word.charAt(0)));
        }
        return letters.toString();
    }

    private void told(Load<List<ReleaseSummary>> load, Node list, Node empty) {
        empty.setVisible(model.isEmpty());
        list.setVisible(!model.isEmpty());
        long count = model.found();
        bar.factProperty()
                .set(
                        load.value() == null || count == 0
                                ? ""
                                : Texts.count(
                                        "releases.count", count, desk.figures().units(count)));
    }

    private void open(ReleaseSummary release) {
        desk.navigation().go("release", release.id().toString());
    }

    @Override
    public void key(KeyEvent event) {
        if (sheet.isVisible()) {
            return;
        }
        if (Shortcut.FILTER.matches(event)) {
            filters.focusSearch();
        } else if (Shortcut.NEW.matches(event)) {
            create.fire();
        } else if (Shortcut.UNDO.matches(event) && model.bulk().canUndo()) {
            model.bulk().undo();
        } else if (Shortcut.REFRESH.matches(event)) {
            model.refresh();
        } else {
            return;
        }
        event.consume();
    }

    private static Node grow(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
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
    }
}
