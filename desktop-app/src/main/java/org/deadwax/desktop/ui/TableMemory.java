package org.deadwax.desktop.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.deadwax.desktop.local.Settings;

/**
 * Lets a person move, widen and hide a table's columns and sort by them, and brings all that back at the next start.
 * Columns are known by their ids: one without an id, or one that came with a newer version, stays as it was made.
 */
public final class TableMemory {

    private final TableView<?> table;
    private final Settings settings;
    private final String name;
    private boolean restoring;

    private TableMemory(String name, TableView<?> table, Settings settings) {
        this.name = "table." + name + ".";
        this.table = table;
        this.settings = settings;
    }

    /** @param name of the table among the settings, as "releases" */
    public static void of(String name, TableView<?> table, Settings settings) {
        sparing(name, table, settings);
    }

    /** As {@link #of}, of a table that has not room for all of its columns in every window: see {@link #spare}. */
    public static TableMemory sparing(String name, TableView<?> table, Settings settings) {
        TableMemory memory = new TableMemory(name, table, settings);
        table.setTableMenuButtonVisible(true);
        memory.restore();
        memory.follow();
        return memory;
    }

    /** Takes columns out while there is no room for them, and then brings back those that are wanted; neither is remembered. */
    public void spare(Set<String> ids, boolean narrow) {
        restoring = true;
        known().stream()
                .filter(column -> ids.contains(column.getId()))
                .forEach(column -> column.setVisible(
                        !narrow && Boolean.parseBoolean(settings.get(name + column.getId() + ".shown", "true"))));
        restoring = false;
    }

    /** Gives columns the ids by which they are remembered. @param ids one for each column, as they were made */
    public static void named(List<String> ids, TableView<?> table) {
        for (int i = 0; i < ids.size(); i++) {
            table.getColumns().get(i).setId(ids.get(i));
        }
    }

    private List<TableColumn<?, ?>> known() {
        return table.getColumns().stream()
                .filter(column -> column.getId() != null)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void restore() {
        restoring = true;
        order(table);
        for (TableColumn<?, ?> column : known()) {
            String width = settings.get(name + column.getId() + ".width", "");
            if (width.matches("[0-9]{2,4}")) {
                column.setPrefWidth(Double.parseDouble(width));
            }
            column.setVisible(Boolean.parseBoolean(
                    settings.get(name + column.getId() + ".shown", Boolean.toString(column.isVisible()))));
        }
        sort(table);
        restoring = false;
    }

    private <S> void order(TableView<S> table) {
        List<String> order = List.of(settings.get(name + "order", "").split(" "));
        List<TableColumn<S, ?>> columns = new ArrayList<>(table.getColumns());
        // what the order does not know keeps its place at the right of what stood before it
        Comparator<TableColumn<S, ?>> place = Comparator.comparingInt(column -> {
            int at = order.indexOf(column.getId());
            return at < 0 ? table.getColumns().indexOf(column) : at;
        });
        columns.sort(place);
        if (!columns.equals(table.getColumns())) {
            table.getColumns().setAll(columns);
        }
    }

    private <S> void sort(TableView<S> table) {
        String[] sort = settings.get(name + "sort", "").split(" ");
        table.getColumns().stream()
                .filter(column -> sort.length == 2 && sort[0].equals(column.getId()))
                .findFirst()
                .ifPresent(column -> {
                    column.setSortType(TableColumn.SortType.valueOf(sort[1].toUpperCase(Locale.ROOT)));
                    table.getSortOrder().setAll(List.of(column));
                });
    }

    private void follow() {
        for (TableColumn<?, ?> column : known()) {
            column.widthProperty()
                    .subscribe((before, now) ->
                            keep(column.getId() + ".width", Long.toString(Math.round(now.doubleValue()))));
            column.visibleProperty().subscribe((before, now) -> keep(column.getId() + ".shown", Boolean.toString(now)));
            column.sortTypeProperty().subscribe((before, now) -> keepSort());
        }
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>)
                change -> keep("order", known().stream().map(TableColumn::getId).collect(Collectors.joining(" "))));
        table.getSortOrder().addListener((ListChangeListener<TableColumn<?, ?>>) change -> keepSort());
    }

    private void keepSort() {
        keep(
                "sort",
                table.getSortOrder().isEmpty()
                                || table.getSortOrder().getFirst().getId() == null
                        ? ""
                        : table.getSortOrder().getFirst().getId() + " "
                                + table.getSortOrder().getFirst().getSortType());
    }

    private void keep(String what, String value) {
        // before there is a window, a table lays itself out with widths that nobody chose
        if (!restoring && table.getScene() != null && table.getScene().getWindow() != null) {
            settings.set(name + what, value);
        }
    }
}
