package org.deadwax.desktop.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Money;
import org.deadwax.model.RuleEdit;
import org.deadwax.model.RuleLine;
import org.jspecify.annotations.Nullable;

/** A change of a rule while it is being written: from a day on, over the line that it was begun from. */
final class RuleDraft {

    private final RuleLine over;
    private final ObjectProperty<@Nullable LocalDate> from;
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final StringProperty minimum;
    private final Map<String, StringProperty> figures = new LinkedHashMap<>();
    private final BooleanProperty off;
    private final StringProperty note = new SimpleStringProperty("");

    /** @param from the first day that is proposed */
    RuleDraft(RuleLine over, LocalDate from) {
        this.over = over;
        this.from = new SimpleObjectProperty<>(from);
        this.off = new SimpleBooleanProperty(over.off());
        this.minimum = new SimpleStringProperty(
                over.minimum() == null ? "" : over.minimum().amount().toPlainString());
        new TreeMap<>(over.figures())
                .forEach((name, value) -> figures.put(name, new SimpleStringProperty(Integer.toString(value))));
    }

    /** What is wrong with it, a sentence; empty when it can be sent. */
    String wrong() {
        LocalDate first = from.get();
        LocalDate last = to.get();
        if (first == null) {
            return Texts.text("rules.wrong.from");
        }
        if (last != null && last.isBefore(first)) {
            return Texts.text("rules.wrong.to");
        }
        if (!off.get() && over.minimum() != null && money() == null) {
            return Texts.text("rules.wrong.minimum", minimum.get());
        }
        for (Map.Entry<String, StringProperty> each : figures.entrySet()) {
            if (!off.get() && !each.getValue().get().strip().matches("[0-9]{1,9}")) {
                return Texts.text(
                        "rules.wrong.figure",
                        RuleRow.name(each.getKey()),
                        each.getValue().get());
            }
        }
        return note.get().isBlank() ? Texts.text("rules.wrong.note") : "";
    }

    /** To be asked for only while nothing is wrong. */
    RuleEdit edit() {
        return new RuleEdit(
                over.territory(),
                java.util.Objects.requireNonNull(from.get()),
                to.get(),
                over.formats(),
                over.single(),
                off.get() ? null : money(),
                off.get() ? null : numbers(),
                off.get(),
                note.get().strip());
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        figures.forEach(
                (name, value) -> numbers.put(name, Integer.valueOf(value.get().strip())));
        return numbers;
    }

    private @Nullable Money money() {
        Money before = over.minimum();
        if (before == null) {
            return null;
        }
        try {
            return Money.of(new BigDecimal(minimum.get().strip()).toPlainString(), before.currency());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return null;
        }
    }

    RuleLine over() {
        return over;
    }

    ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** Null for no end. */
    ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    StringProperty minimumProperty() {
        return minimum;
    }

    /** By the server's name for them. */
    Map<String, StringProperty> figures() {
        return figures;
    }

    BooleanProperty offProperty() {
        return off;
    }

    StringProperty noteProperty() {
        return note;
    }
}
