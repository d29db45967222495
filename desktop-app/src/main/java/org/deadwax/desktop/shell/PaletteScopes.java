package org.deadwax.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Words;

/** Which groups the palette shows: all, or one of them; Tab goes on to the next. */
final class PaletteScopes extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final String ALL = "";

    private final ReadOnlyStringWrapper scope = new ReadOnlyStringWrapper(ALL);
    private List<String> names = List.of(ALL);

    PaletteScopes() {
        getStyleClass().add("palette-scopes");
    }

    /** @param groups that something can be found in */
    void offer(List<String> groups) {
        List<String> next = new ArrayList<>(List.of(ALL));
        next.addAll(groups);
        names = next;
        scope.set(ALL);
        show();
    }

    void next() {
        scope.set(names.get((names.indexOf(scope.get()) + 1) % names.size()));
        show();
    }

    private void show() {
        getChildren().clear();
        for (String name : names) {
            Label label = Words.small(name.equals(ALL) ? Texts.text("shell.scope.all") : name);
            label.getStyleClass().add("palette-scope");
            label.pseudoClassStateChanged(CHOSEN, name.equals(scope.get()));
            label.setMinWidth(USE_PREF_SIZE);
            label.setOnMouseClicked(click -> {
                scope.set(name);
                show();
                click.consume();
            });
            getChildren().add(label);
        }
        getChildren().add(new KeyHint("Tab"));
    }

    boolean shows(String group) {
        return scope.get().equals(ALL) || scope.get().equals(group);
    }

    ReadOnlyStringProperty scopeProperty() {
        return scope.getReadOnlyProperty();
    }
}
