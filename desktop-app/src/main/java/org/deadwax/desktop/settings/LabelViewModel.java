package org.deadwax.desktop.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Problem;
import org.deadwax.model.Role;

/** What the label is called and in which zone its days are told: its owners change that. */
public final class LabelViewModel {

    private final DeadwaxApi api;
    private final LabelAccess label;
    private final Background background;
    private final Consumer<LabelAccess> changed;
    private final StringProperty name;
    private final StringProperty zone;
    private final ReadOnlyObjectWrapper<Map<String, String>> errors = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");
    private boolean busy;

    /** @param changed hears of the label as it is now; every screen tells its days by it */
    public LabelViewModel(DeadwaxApi api, LabelAccess label, Background background, Consumer<LabelAccess> changed) {
        this.api = api;
        this.label = label;
        this.background = background.lane();
        this.changed = changed;
        this.name = new SimpleStringProperty(label.name());
        this.zone = new SimpleStringProperty(label.zone());
        name.subscribe(this::tell);
        zone.subscribe(this::tell);
        tell();
    }

    boolean owner() {
        return label.role() == Role.OWNER;
    }

    String currency() {
        return label.currency();
    }

    private void tell() {
        boolean same = name.get().strip().equals(label.name()) && zone.get().equals(label.zone());
        whyNot.set(
                !owner()
                        ? Texts.text("settings.label.mayNot")
                        : busy
                                ? Texts.text("settings.label.saving")
                                : name.get().isBlank()
                                        ? Texts.text("settings.label.noName")
                                        : same ? Texts.text("settings.label.same") : "");
    }

    void save() {
        if (!whyNot.get().isEmpty()) {
            return;
        }
        busy(true);
        errors.set(Map.of());
        LabelEdit edit = new LabelEdit(name.get().strip(), label.currency(), zone.get());
        background.run(
                () -> api.changeLabel(label.id(), edit),
                now -> {
                    busy(false);
                    changed.accept(now);
                },
                this::refused);
    }

    private void busy(boolean now) {
        busy = now;
        tell();
    }

    private void refused(Exception cause) {
        busy(false);
        Map<String, String> found = new HashMap<>();
        if (cause instanceof ApiProblem problem) {
            problem.fields().forEach((Problem.Field field) -> found.put(field.name(), field.message()));
        }
        errors.set(found.isEmpty() ? Map.of("name", String.valueOf(cause.getMessage())) : found);
    }

    StringProperty nameProperty() {
        return name;
    }

    /** IANA name. */
    StringProperty zoneProperty() {
        return zone;
    }

    /** A sentence for "name" and "zone" where they are wrong. */
    ReadOnlyObjectProperty<Map<String, String>> errorsProperty() {
        return errors.getReadOnlyProperty();
    }

    /** Why it cannot be saved; empty when it can. */
    ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }
}
