package org.deadwax.desktop.releases;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ReleaseFilter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the list is narrowed by. */
final class FilterRow extends HBox {

    /** What comes at once, as a word pasted, is asked at once: an answer is there sooner than the next letter. */
    private static final Duration TYPING = Duration.millis(30);

    private final CustomTextField search = new CustomTextField();

    FilterRow(ReleasesViewModel model) {
        getStyleClass().add("line");
        search.setLeft(Icons.of(Feather.FILTER));
        search.setPromptText(Texts.text("releases.filter"));
        search.setAccessibleText(Texts.text("releases.filter"));
        search.setId("release-filter");
        search.setPrefWidth(240);
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(end -> model.searchProperty().set(search.getText()));
        search.textProperty().subscribe((before, now) -> typing.playFromStart());
        search.setOnAction(enter -> {
            typing.stop();
            model.searchProperty().set(search.getText());
        });
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        Label sorted = Words.small("");
        model.sortProperty().subscribe(sort -> sorted.setText(sort.words()));
        getChildren().add(search);
        getChildren().addAll(toggles(model));
        getChildren().addAll(stretch, sorted);
    }

    private static List<ToggleButton> toggles(ReleasesViewModel model) {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(toggle(model, group, Texts.text("releases.all"), null));
        for (Standing standing : Standing.values()) {
            buttons.add(toggle(model, group, standing.shown(), standing.filter()));
        }
        return buttons;
    }

    private static ToggleButton toggle(
            ReleasesViewModel model, ToggleGroup group, String words, ReleaseFilter.@Nullable Standing standing) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("filter");
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setId("filter-" + (standing == null ? "all" : standing.name().toLowerCase(java.util.Locale.ROOT)));
        model.countsProperty().subscribe(counts -> {
            Long count = model.count(standing);
            button.setText(count == null ? words : words + "  " + count);
        });
        model.standingProperty().subscribe(now -> button.setSelected(now == standing));
        button.setOnAction(click -> {
            button.setSelected(true);
            model.standingProperty().set(standing);
        });
        return button;
    }

    void focusSearch() {
        search.requestFocus();
    }
}
