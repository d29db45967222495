package org.deadwax.desktop.orders;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.DayPicker;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** Makes a batch: for which release, how many, what for, from when to when. */
final class CodeForm extends VBox {

    private final Desk desk;
    private final ComboBox<ReleaseSummary> release = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField codes = new TextField("100");
    private final DayPicker from = new DayPicker(null);
    private final DayPicker to = new DayPicker(null);

    CodeForm(Desk desk, CodesViewModel model) {
        this.desk = desk;
        release.setId("code-release");
        release.setPrefWidth(240);
        release.setConverter(new Title());
        name.setId("code-name");
        name.setPromptText(Texts.text("codes.name.prompt"));
        codes.setId("code-count");
        codes.setPrefColumnCount(6);
        from.setId("code-from");
        to.setId("code-to");
        from.setPrefWidth(130);
        to.setPrefWidth(130);
        model.releasesProperty().subscribe(all -> release.getItems().setAll(all));
        Button make = new Button(Texts.text("codes.make"));
        make.setId("make-codes");
        make.getStyleClass().add(Styles.ACCENT);
        make.setMinWidth(USE_PREF_SIZE);
        make.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !desk.mayEdit()
                                || release.getValue() == null
                                || name.getText().isBlank()
                                || count() == 0,
                        release.valueProperty(),
                        name.textProperty(),
                        codes.textProperty()));
        make.setOnAction(click -> {
            ReleaseSummary of = release.getValue();
            if (of != null) {
                model.make(of.id(), name.getText().strip(), count(), start(from.getValue()), end(to.getValue()));
                name.clear();
            }
        });
        Field called = new Field(Texts.text("codes.name"), name);
        HBox.setHgrow(called, Priority.ALWAYS);
        HBox line = new HBox(
                new Field(Texts.text("codes.release"), release),
                called,
                new Field(Texts.text("codes.count"), codes),
                new Field(Texts.text("codes.from"), from),
                new Field(Texts.text("codes.to"), to),
                make);
        line.setAlignment(Pos.BOTTOM_LEFT);
        line.getStyleClass().add("code-form");
        getChildren()
                .setAll(new CardPane(Texts.text("codes.new"), line).facts(Words.small(Texts.text("codes.new.fact"))));
    }

    /** 0 when it is no number that a batch can have. */
    private int count() {
        String text = codes.getText().strip().replace(",", "");
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 20_000 ? Integer.parseInt(text) : 0;
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(desk.figures().zone()).toInstant();
    }

    /** Through that day. */
    private @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : start(day.plusDays(1));
    }

    private static final class Title extends StringConverter<ReleaseSummary> {

        @Override
        public String toString(@Nullable ReleaseSummary release) {
            return release == null ? "" : release.title();
        }

        @Override
        public @Nullable ReleaseSummary fromString(@Nullable String text) {
            return null;
        }
    }
}
