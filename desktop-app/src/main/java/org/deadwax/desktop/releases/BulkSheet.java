package org.deadwax.desktop.releases;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.wording.Choices;
import org.deadwax.model.ReleaseSummary;

/** What all the chosen releases shall say: a tick and a value for each field, and what stands there now. */
final class BulkSheet extends StackPane {

    private record Line(String field, CheckBox tick, Control control, Label under, String now) {

        String value() {
            if (control instanceof TextField text) {
                return text.getText().strip();
            }
            return control instanceof ComboBox<?> box && box.getValue() instanceof String value ? value : "";
        }
    }

    private final ReleasesViewModel model;
    private final String zone;
    private final Label title = Words.cardTitle("");
    private final GridPane grid = new GridPane(16, 8);
    private final Button change = new Button();
    private final List<Line> lines = new ArrayList<>();

    /** @param zone IANA name in which a pre-order's moment is typed */
    BulkSheet(ReleasesViewModel model, String zone) {
        this.model = model;
        this.zone = zone;
        getStyleClass().add("palette");
        setId("bulk-sheet");
        grid.getStyleClass().add("card-body");
        Button cancel = new Button(Texts.text("bulk.cancel"));
        cancel.setOnAction(click -> close());
        change.getStyleClass().add(Styles.ACCENT);
        change.setId("bulk-change");
        change.setOnAction(click -> change());
        HBox top = new HBox(title, stretch(), new KeyHint("Esc"));
        top.getStyleClass().add("palette-head");
        Label hint = Words.muted(Texts.text("bulk.hint"));
        hint.setWrapText(true);
        VBox words = new VBox(hint);
        words.getStyleClass().add("bulk-hint");
        HBox foot = new HBox(stretch(), cancel, change);
        foot.getStyleClass().add("palette-foot");
        VBox box = new VBox(top, words, grid, foot);
        box.getStyleClass().addAll("palette-box", "bulk-box");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private static Region stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    void open() {
        long count =
                model.chosen().everything() ? model.found() : model.chosen().count();
        title.setText(Texts.count("bulk.title", count, Long.toString(count)));
        change.setText(Texts.text("bulk.change", count));
        grid.getChildren().clear();
        lines.clear();
        List<ReleaseSummary> releases = model.chosen().releases();
        int row = 0;
        for (String field : BulkForm.FIELDS) {
            Line line = line(field, now(field, releases));
            lines.add(line);
            grid.add(line.tick(), row % 2, row / 2 * 3);
            grid.add(line.control(), row % 2, row / 2 * 3 + 1);
            grid.add(line.under(), row % 2, row / 2 * 3 + 2);
            row++;
        }
        ready();
        setVisible(true);
        lines.getFirst().tick().requestFocus();
    }

    private void close() {
        setVisible(false);
    }

    private Line line(String field, String now) {
        CheckBox tick = new CheckBox(Texts.text("bulk." + field));
        tick.setId("bulk-tick-" + field);
        Control control = control(field);
        control.setId("bulk-" + field);
        control.setAccessibleText(Texts.text("bulk." + field));
        control.setPrefWidth(330);
        Label under = Words.caption(now);
        under.setId("bulk-under-" + field);
        tick.selectedProperty().subscribe((before, ticked) -> ready());
        return new Line(field, tick, control, under, now);
    }

    private Control control(String field) {
        return switch (field) {
            case "language" -> choice(field, Choices.LANGUAGES, Choices::language);
            case "explicit" -> choice(field, Choices.EXPLICIT, Choices::explicit);
            default -> text(field);
        };
    }

    private TextField text(String field) {
        TextField text = new TextField();
        String key = "bulk.hint." + field;
        String hint = Texts.text(key);
        text.setPromptText(hint.equals(key) ? "" : hint);
        text.textProperty().subscribe((before, now) -> written(field));
        return text;
    }

    private ComboBox<String> choice(String field, List<String> values, Function<String, String> words) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.valueProperty().subscribe((before, now) -> written(field));
        return box;
    }

    // whoever writes somewhere means it
    private void written(String field) {
        lines.stream()
                .filter(line -> line.field().equals(field))
                .forEach(line -> line.tick().setSelected(true));
        ready();
    }

    private BulkForm form() {
        Map<String, String> values = new LinkedHashMap<>();
        lines.stream().filter(line -> line.tick().isSelected()).forEach(line -> values.put(line.field(), line.value()));
        return new BulkForm(
                values,
                values.getOrDefault("streetZone", zone).isEmpty() ? zone : values.getOrDefault("streetZone", zone));
    }

    private void ready() {
        BulkForm form = form();
        Map<String, String> errors = form.errors();
        for (Line line : lines) {
            String wrong = errors.getOrDefault(line.field(), "");
            line.control().pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), !wrong.isEmpty());
            line.control().setAccessibleHelp(wrong);
            line.under().setText(wrong.isEmpty() ? line.now() : wrong);
            line.under().getStyleClass().setAll("label", "caption", wrong.isEmpty() ? "muted" : "danger");
        }
        String why =
                errors.values().stream().findFirst().orElse(form.values().isEmpty() ? Texts.text("bulk.nothing") : "");
        change.setDisable(!why.isEmpty());
        change.setAccessibleHelp(why);
    }

    private void change() {
        model.changeChosen(form());
        close();
    }

    // what a list knows of a release; of the rest nothing is said
    private String now(String field, List<ReleaseSummary> releases) {
        Function<ReleaseSummary, Object> read = switch (field) {
            case "genre" -> release -> or(release.genre());
            case "streetDate" -> release -> or(release.streetDate());
            case "streetZone" -> release -> or(release.streetZone());
            default -> release -> "?";
        };
        List<Object> values = releases.stream().map(read).distinct().toList();
        if (values.size() > 1) {
            return Texts.text("bulk.nowDifferent");
        }
        Object value = values.isEmpty() ? "?" : values.getFirst();
        return value.equals("?") ? "" : value.equals("") ? Texts.text("bulk.nowEmpty") : Texts.text("bulk.now", value);
    }

    private static Object or(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value;
    }
}
