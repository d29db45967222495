package org.deadwax.desktop.signin;

import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;

/** A label for a person who belongs to none, as the owner of a new installation. */
public final class FirstLabelViewModel {

    private final DeadwaxApi api;
    private final Background background;
    private final Consumer<LabelAccess> created;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty currency = new SimpleStringProperty("USD");
    private final StringProperty zone =
            new SimpleStringProperty(ZoneId.systemDefault().getId());
    private final StringProperty error = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    public FirstLabelViewModel(DeadwaxApi api, Background background, Consumer<LabelAccess> created) {
        this.api = api;
        this.background = background;
        this.created = created;
    }

    public void create() {
        if (name.get().isBlank()) {
            error.set(Texts.text("signin.labelNameMissing"));
            return;
        }
        LabelEdit label = new LabelEdit(name.get().strip(), currency.get(), zone.get());
        busy.set(true);
        background.run(
                () -> api.createLabel(label),
                made -> {
                    busy.set(false);
                    created.accept(made);
                },
                failed -> {
                    busy.set(false);
                    error.set(String.valueOf(failed.getMessage()));
                });
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty currencyProperty() {
        return currency;
    }

    public StringProperty zoneProperty() {
        return zone;
    }

    public StringProperty errorProperty() {
        return error;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
